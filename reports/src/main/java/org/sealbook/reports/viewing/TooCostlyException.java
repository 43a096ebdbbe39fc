package org.sealbook.reports.viewing;

/** A page asks for more than is given; unchecked, because PDFBox goes on after most checked ones. */
final class TooCostlyException extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooCostlyException(String what) {
        super(what);
    }
}
