package org.sealbook.workstation.parts;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A failure in words for a person. It never blames.
 *
 * @param happened what happened, one sentence
 * @param kept what was kept; empty where nothing was at stake
 * @param toDo what to do now
 * @param code the stable code to quote when asking for help
 * @param detail the technical part, which is copied and never shown; may be empty
 */
public record Problem(String happened, String kept, String toDo, String code, String detail) {

    /** Everything, as it is put on the clipboard. */
    String whole() {
        return Stream.of(happened, kept, toDo, code, detail)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
