package org.sealbook.court;

/** What a finding is about. */
public enum Check {
    /** The file has the form of its kind. */
    FORMAT("format"),
    /** A signature in the PDF is whole and covers what the reader sees. */
    SIGNATURE("signature"),
    /** The signature's maker is one whom the trust list names for this office. */
    SIGNER("signer"),
    /** Disclosed parts are those to which the entry commits. */
    PARTS("parts"),
    /** The entry stands in its block. */
    ENTRY_IN_BLOCK("entry-in-block"),
    /** The block's header stands in the office's log. */
    HEADER_IN_LOG("header-in-log"),
    /** The log of the older head is the beginning of the log of the newer one. */
    CONSISTENCY("consistency"),
    /** The log's head is signed by the office that the trust list names. */
    LOG_KEY("log-key"),
    /** Somebody else's signature over the log's head. */
    COSIGNATURE("cosignature"),
    /** An entry before this one quotes cosignatures: what bounds its time from below. */
    PEERS_SEEN("peers-seen"),
    /** The certificate's text and attachment list are those that were decided. */
    CONTENT("content"),
    /** The file is, byte by byte, the one that the office recorded as issued. */
    SIGNED_FILE("signed-file"),
    /** The decided and the issued entry speak of one certificate of one office, in the right order. */
    SAME_CERTIFICATE("same-certificate"),
    /** A file is one that the certificate lists. */
    ATTACHMENT("attachment");

    private final String label;

    Check(String label) {
        this.label = label;
    }

    /** As programs read it. */
    public String label() {
        return label;
    }
}
