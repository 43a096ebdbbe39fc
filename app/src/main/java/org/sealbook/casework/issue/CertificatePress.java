package org.sealbook.casework.issue;

/** Makes the signed file of a decided certificate, by one thread at a time, and previews of drafts, by any. */
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
     * Renders a draft as it would be printed, without number and signature; it says on its face that it is a draft.
     *
     * @return the bytes of a PDF
     * @throws PressException naming a character that can't be printed
     */
    byte[] preview(DraftedCertificate draft) throws PressException;

    /**
     * Renders and signs.
     *
     * @throws PressException when it can't be made now; the number stays pending and the same certificate may be pressed again
     */
    SignedFile press(DecidedCertificate certificate) throws PressException;
}
