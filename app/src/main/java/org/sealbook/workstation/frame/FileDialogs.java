package org.sealbook.workstation.frame;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks a person for files of this machine. A machine without a screen answers in another way than the system's dialogs. */
public interface FileDialogs {

    /** Files to read; empty when the person thought better of it. */
    List<Path> open(String title);

    /** A folder. */
    Optional<Path> folder(String title);

    /** A file to write. */
    Optional<Path> save(String title, String suggestedName);
}
