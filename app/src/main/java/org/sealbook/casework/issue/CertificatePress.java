package org.sealbook.casework.issue;

/** Makes the signed file of a decided certificate. Used by one thread at a time. */
public interface CertificatePress {

    /**
     * Checks, before anything is recorded, that every character can be printed.
     *
     * @param field which part of the paper it is: {@code text}, {@code attachments}, {@code parties} or {@code notary}
     *
     * @throws PressException naming the character
     */
    void requirePrintable(String field, String text) throws PressException;

    /**
     * Renders and signs.
     *
     * @throws PressException when it can't be made now; the number stays pending and the same certificate may be pressed again
     */
    SignedFile press(DecidedCertificate certificate) throws PressException;
}
