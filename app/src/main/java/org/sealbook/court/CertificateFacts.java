package org.sealbook.court;

import java.util.Map;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;

/** What the entries of a certificate's life say of it, as far as a verifier needs it. */
sealed interface CertificateFacts {

    long VERSION = 1;

    /** The office's id of the certificate. */
    String certificate();

    String number();

    /**
     * The certificate was decided.
     *
     * @param content the content digest
     */
    record Decided(String certificate, String number, Digest content) implements CertificateFacts {
        static final String TYPE = "CertificateDecided";

        static Decided of(Map<String, Object> facts) throws FormatException {
            JsonMembers members = known(facts);
            return new Decided(
                    members.text("certificate"), members.text("number"), Digest.parseBase64(members.text("content")));
        }
    }

    /**
     * The signed file was recorded.
     *
     * @param length of the signed file, in bytes
     * @param sha256 of it
     */
    record Issued(String certificate, String number, long length, Digest sha256) implements CertificateFacts {
        static final String TYPE = "CertificateIssued";

        static Issued of(Map<String, Object> facts) throws FormatException {
            JsonMembers members = known(facts);
            return new Issued(
                    members.text("certificate"),
                    members.text("number"),
                    members.number("length"),
                    Digest.parseBase64(members.text("sha256")));
        }
    }

    private static JsonMembers known(Map<String, Object> facts) throws FormatException {
        JsonMembers members = JsonMembers.any(facts);
        if (members.number("v") != VERSION) {
            throw new FormatException("unknown version of the facts: " + members.number("v"));
        }
        return members;
    }
}
