package org.sealbook.casework.fact;

/** The facts part of an entry is not what its type and version promise. Only a damaged or newer record can cause it. */
public final class FactException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public FactException(String type, String problem) {
        super("facts of " + type + ": " + problem);
    }
}
