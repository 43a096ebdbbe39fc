package org.sealbook.sync.membership;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.sealbook.record.CanonicalJson;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.NoteSigner;
import org.sealbook.tlog.ProofException;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.StrictText;

/**
 * What an office hands to whoever founds a consortium: its own entry, signed with its log key, so that nobody is entered who does
 * not hold that key. A signed note (C2SP) over the line {@code sealbook application v1} and one line of canonical JSON.
 *
 * <p>One is only ever made or read with a right signature. That the office is who it says it is, people check.
 *
 * @param member the office's own entry
 * @param note the same, signed
 */
public record Application(Member member, SignedNote note) {
    /** The longest application, in bytes. */
    public static final int MAX_BYTES = 32 * 1024;

    private static final String FIRST_LINE = "sealbook application v1\n";

    /** Checks that the note says and signs this.
     *
     * @throws IllegalArgumentException if the note is about another member, or the member's log key has not signed it
     */
    public Application {
        if (!note.text().equals(text(member)) || !note.isSignedBy(member.logKey())) {
            throw new IllegalArgumentException("not an application signed by the log key of " + member.origin());
        }
    }

    /** Signs an entry.
     *
     * @throws IllegalArgumentException if the signer's key is not the entry's log key
     */
    public static Application sign(Member member, NoteSigner logSigner) {
        return new Application(member, SignedNote.sign(text(member), logSigner));
    }

    /** Reads one and verifies it.
     *
     * @throws FormatException if the bytes are no application
     * @throws ProofException if the entry's log key has not signed it
     */
    public static Application parse(byte[] bytes) throws FormatException, ProofException {
        StrictText.requireSize(bytes.length, MAX_BYTES);
        SignedNote note = SignedNote.parse(bytes);
        String json = StrictText.after(FIRST_LINE, note.text());
        if (json.isEmpty()) {
            throw new FormatException("an application without an entry");
        }
        byte[] line = json.substring(0, json.length() - 1).getBytes(UTF_8);
        Member member = MemberJson.read(CanonicalJson.parseCanonicalObject(line));
        note.verify(member.logKey());
        return new Application(member, note);
    }

    /** The signed note's bytes. */
    public byte[] encode() {
        return note.encode();
    }

    private static String text(Member member) {
        return FIRST_LINE + new String(CanonicalJson.write(MemberJson.write(member)), UTF_8) + "\n";
    }
}
