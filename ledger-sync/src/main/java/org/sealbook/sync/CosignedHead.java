package org.sealbook.sync;

import java.time.Instant;
import java.util.List;
import org.sealbook.sync.membership.Member;
import org.sealbook.tlog.Cosignature;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.NoteSignature;
import org.sealbook.tlog.NoteSigner;
import org.sealbook.tlog.ProofException;
import org.sealbook.tlog.SignedNote;

/**
 * A head with its log's signature and one cosignature: a note of two signature lines, in this order.
 *
 * @param cosignature the second line
 */
record CosignedHead(SignedHead head, NoteSignature cosignature) {
    /** The longest, in bytes. */
    static final int MAX_BYTES = 2048;

    /** 9999-12-31T23:59:59Z, in POSIX seconds: a cosigner that claims a later time claims nothing that a person can read. */
    private static final long LAST_TIME = 253_402_300_799L;

    static CosignedHead decode(byte[] bytes) throws FormatException {
        if (bytes.length > MAX_BYTES) {
            throw new FormatException("a cosigned head has at most " + MAX_BYTES + " bytes, not " + bytes.length);
        }
        SignedNote note = SignedNote.parse(bytes);
        if (note.signatures().size() != 2) {
            throw new FormatException("a cosigned head has two signature lines");
        }
        return new CosignedHead(SignedHead.ofFirstLine(note), note.signatures().getLast());
    }

    static CosignedHead make(SignedHead head, Instant time, NoteSigner cosigner) {
        return new CosignedHead(head, Cosignature.cosign(head.note().text(), time.getEpochSecond(), cosigner));
    }

    byte[] encode() {
        return head.note().with(cosignature).encode();
    }

    long size() {
        return head.size();
    }

    /**
     * Passes when both lines are right.
     *
     * @return the cosigner's time
     */
    Instant verify(Member member, Member cosigner) throws ProofException {
        head.verify(member);
        long seconds =
                Cosignature.verify(new SignedNote(head.note().text(), List.of(cosignature)), cosigner.cosignerKey());
        if (seconds > LAST_TIME) {
            throw new ProofException("the cosignature of " + cosigner.origin() + " has a time after the year 9999");
        }
        return Instant.ofEpochSecond(seconds);
    }
}
