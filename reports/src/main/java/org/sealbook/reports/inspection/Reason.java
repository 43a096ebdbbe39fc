package org.sealbook.reports.inspection;

import java.util.Arrays;
import java.util.List;

/**
 * Why a signature was judged as it was: the message key of a sentence, and its arguments.
 *
 * @param key such as {@code pdf.signature.intact}
 */
public record Reason(String key, List<String> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(String name, Object... arguments) {
        return new Reason(
                "pdf.signature." + name,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
