package org.sealbook.sync.membership;

import java.util.Map;
import java.util.Set;
import org.sealbook.record.JsonObject;
import org.sealbook.record.Origin;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.StrictText;
import org.sealbook.tlog.VerifierKey;

/** A member as the JSON object that stands in applications and in the founding document. */
final class MemberJson {
    private static final Set<String> NAMES =
            Set.of("address", "cosignerKey", "logKey", "name", "origin", "tlsKey", "x509");
    private static final int LONGEST_X509 = (X509Der.MAX_BYTES + 2) / 3 * 4;

    private MemberJson() {}

    static Map<String, Object> write(Member member) {
        return Map.of(
                "address", member.address(),
                "cosignerKey", member.cosignerKey().encode(),
                "logKey", member.logKey().encode(),
                "name", member.name(),
                "origin", member.origin().toString(),
                "tlsKey", member.tlsKey().base64(),
                "x509", member.authority().base64());
    }

    static Member read(Object value) throws FormatException {
        JsonObject json = JsonObject.of(value, NAMES);
        Origin origin = Origin.parse(json.text("origin"));
        VerifierKey logKey = VerifierKey.parse(json.text("logKey"));
        VerifierKey cosignerKey = VerifierKey.parse(json.text("cosignerKey"));
        Digest tlsKey = Digest.parseBase64(json.text("tlsKey"));
        String x509 = json.text("x509");
        StrictText.requireSize(x509.length(), LONGEST_X509);
        byte[] der = StrictText.base64(x509);
        try {
            return new Member(
                    origin, json.text("name"), logKey, cosignerKey, tlsKey, json.text("address"), new X509Der(der));
        } catch (IllegalArgumentException e) {
            throw new FormatException(String.valueOf(e.getMessage()), e);
        }
    }
}
