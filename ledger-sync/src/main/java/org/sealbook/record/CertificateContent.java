package org.sealbook.record;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.StrictText;

/**
 * What a certificate says, apart from how it looks: its canonical text and its attachments in order.
 *
 * @param text at most 1 MiB of UTF-8
 * @param attachments at most 10,000; two may have one name
 */
public record CertificateContent(String text, List<Attachment> attachments) {
    private static final byte[] PREFIX = "sealbook/certificate/v1\n".getBytes(UTF_8);
    private static final int MAX_TEXT = 1 << 20;
    private static final int MAX_ATTACHMENTS = 10_000;
    private static final Set<String> MEMBERS = Set.of("attachments", "text");
    private static final Set<String> ATTACHMENT_MEMBERS = Set.of("length", "name", "sha256");

    public CertificateContent {
        attachments = List.copyOf(attachments);
        if (!StrictText.isWellFormed(text) || text.getBytes(UTF_8).length > MAX_TEXT) {
            throw new IllegalArgumentException("a certificate's text is at most " + MAX_TEXT + " bytes of UTF-8");
        }
        if (attachments.size() > MAX_ATTACHMENTS) {
            throw new IllegalArgumentException("at most " + MAX_ATTACHMENTS + " attachments");
        }
    }

    /** Reads canonical bytes. */
    public static CertificateContent parse(byte[] bytes) throws FormatException {
        JsonObject json = JsonObject.of(CanonicalJson.parseCanonicalObject(bytes), MEMBERS);
        List<Attachment> attachments = new ArrayList<>();
        for (Object element : json.array("attachments")) {
            JsonObject attachment = JsonObject.of(element, ATTACHMENT_MEMBERS);
            String name = attachment.text("name");
            long length = attachment.integer("length");
            Digest sha256 = Digest.parseBase64(attachment.text("sha256"));
            attachments.add(Checked.build(() -> new Attachment(name, length, sha256)));
        }
        String text = json.text("text");
        return Checked.build(() -> new CertificateContent(text, attachments));
    }

    /** RFC 8785 JSON. */
    public byte[] canonicalBytes() {
        List<Map<String, Object>> files = new ArrayList<>();
        for (Attachment file : attachments) {
            files.add(Map.of(
                    "length",
                    file.length(),
                    "name",
                    file.name(),
                    "sha256",
                    file.sha256().base64()));
        }
        return CanonicalJson.write(Map.of("attachments", files, "text", text));
    }

    /** The content digest: SHA-256({@code sealbook/certificate/v1} 0x0A ‖ canonical bytes). */
    public Digest digest() {
        return Digest.of(PREFIX, canonicalBytes());
    }
}
