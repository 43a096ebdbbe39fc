package org.sealbook.court;

import java.util.List;
import java.util.stream.Stream;

/** A sentence for a person, in no language yet: a message key and its arguments. */
public record Sentence(String key, List<String> arguments) {

    public Sentence {
        arguments = List.copyOf(arguments);
    }

    static Sentence of(String key, Object... arguments) {
        return new Sentence(key, Stream.of(arguments).map(String::valueOf).toList());
    }
}
