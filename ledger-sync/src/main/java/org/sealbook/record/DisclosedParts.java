package org.sealbook.record;

import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.ProofException;
import org.sealbook.tlog.StrictText;

/**
 * Parts of one entry laid open with their salts ({@code .parts}).
 *
 * @param parts by their names, 1 to 1,200, with at most 8 MiB of content together
 */
public record DisclosedParts(SortedMap<String, Part> parts) {
    /** The most content of all parts together, in bytes. */
    public static final int MAX_CONTENT = 8 << 20;

    /** More parts than fit into an entry. */
    private static final int MAX_PARTS = 1200;

    private static final Set<String> MEMBERS = Set.of("bytes", "salt");

    public DisclosedParts {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("no part is disclosed");
        }
        long content = parts.values().stream().mapToLong(Part::length).sum();
        if (parts.size() > MAX_PARTS || content > MAX_CONTENT) {
            throw new IllegalArgumentException(
                    "too much to disclose at once: " + parts.size() + " parts of " + content + " bytes");
        }
        parts.forEach((name, part) -> {
            if (!name.equals(part.name())) {
                throw new IllegalArgumentException("the part " + part.name() + " under the name " + name);
            }
        });
    }

    /** Reads canonical bytes. */
    public static DisclosedParts parse(byte[] bytes) throws FormatException {
        SortedMap<String, Part> parts = new TreeMap<>();
        for (Map.Entry<String, Object> member :
                CanonicalJson.parseCanonicalObject(bytes).entrySet()) {
            JsonObject json = JsonObject.of(member.getValue(), MEMBERS);
            byte[] salt = StrictText.base64(json.text("salt"));
            byte[] content = StrictText.base64(json.text("bytes"));
            parts.put(member.getKey(), Checked.build(() -> new Part(member.getKey(), salt, content)));
        }
        return Checked.build(() -> new DisclosedParts(parts));
    }

    public byte[] encode() {
        Base64.Encoder base64 = Base64.getEncoder();
        Map<String, Object> json = new TreeMap<>();
        parts.forEach((name, part) -> json.put(
                name,
                Map.of("bytes", base64.encodeToString(part.content()), "salt", base64.encodeToString(part.salt()))));
        return CanonicalJson.write(json);
    }

    /** Passes when every part is one of the entry's, with the commitment that it holds. */
    public void verify(Entry entry) throws ProofException {
        for (Part part : parts.values()) {
            Digest committed = entry.parts().get(part.name());
            if (committed == null) {
                throw new ProofException("the entry has no part " + part.name());
            }
            if (!committed.equals(part.commitment())) {
                throw new ProofException("commitment to the part " + part.name(), committed, part.commitment());
            }
        }
    }
}
