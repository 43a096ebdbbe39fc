package org.sealbook.ledger;

import java.nio.file.Path;

/** Another process has the data folder open. */
public final class FolderInUseException extends Exception {

    private static final long serialVersionUID = 1;

    public FolderInUseException(Path folder) {
        super(folder.toString());
    }
}
