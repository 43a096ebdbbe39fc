package org.sealbook.casework.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.sealbook.record.CanonicalJson;
import org.sealbook.tlog.Digest;

/**
 * The register's rows as text to be digested: a first line {@code sealbook register v1} and the year, then canonical JSON, one line a row.
 * People and parties stand there by their opaque ids, so that an erasure changes nothing and the digest tells nothing.
 */
final class RegisterText {

    private final ZoneId zone;
    private final MessageDigest sha256;

    RegisterText(int year, ZoneId zone) {
        this.zone = zone;
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
        add(("sealbook register v1 " + year).getBytes(StandardCharsets.US_ASCII));
    }

    void add(RegisterRow row) {
        add(line(row, zone));
    }

    Digest digest() {
        return Digest.wrap(sha256.digest());
    }

    static byte[] line(RegisterRow row, ZoneId zone) {
        Map<String, Object> line = new HashMap<>();
        line.put("serial", row.serial());
        line.put("case", row.caseId().value());
        line.put("category", row.category());
        line.put("matter", row.matter());
        line.put(
                "parties",
                row.parties().stream()
                        .map(party -> party.role().code() + " " + party.party().value())
                        .toList());
        line.put("handlingNotary", row.handlingNotary().value());
        row.approver().ifPresent(approver -> line.put("approver", approver.value()));
        line.put("accepted", row.acceptedAt().atZone(zone).toLocalDate().toString());
        row.closing().ifPresent(closing -> {
            line.put("manner", closing.manner().code());
            line.put("closed", closing.at().atZone(zone).toLocalDate().toString());
        });
        line.put("numbers", row.numbers());
        return CanonicalJson.write(line);
    }

    private void add(byte[] line) {
        sha256.update(line);
        sha256.update((byte) '\n');
    }
}
