package org.sealbook.sync;

import java.util.List;
import org.sealbook.sync.membership.Member;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.ProofException;
import org.sealbook.tlog.SignedNote;

/**
 * A head as an office of ours signs it: a checkpoint of its origin, of three lines and size ≥ 1, with one signature line. The signature is
 * judged by {@link #verify}.
 */
public record SignedHead(SignedNote note, Checkpoint checkpoint) {
    /** The longest, in bytes. */
    static final int MAX_BYTES = 1024;

    /** Reads a note that has one signature line. */
    static SignedHead parse(byte[] bytes) throws FormatException {
        if (bytes.length > MAX_BYTES) {
            throw new FormatException("a head has at most " + MAX_BYTES + " bytes, not " + bytes.length);
        }
        return of(SignedNote.parse(bytes));
    }

    static SignedHead of(SignedNote note) throws FormatException {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        if (!checkpoint.extensions().isEmpty() || checkpoint.size() < 1) {
            throw new FormatException("an office's head has three lines and a size of at least 1");
        }
        if (note.signatures().size() != 1) {
            throw new FormatException(
                    "a head has one signature line, not " + note.signatures().size());
        }
        return new SignedHead(note, checkpoint);
    }

    /** The first line of a cosigned note or a longer one, alone: text and the log's signature. */
    static SignedHead ofFirstLine(SignedNote note) throws FormatException {
        return of(new SignedNote(note.text(), List.of(note.signatures().getFirst())));
    }

    /** Passes when the head is this member's and its log key has signed it. */
    void verify(Member member) throws ProofException {
        if (!checkpoint.origin().equals(member.origin().toString())) {
            throw new ProofException("origin of a head", member.origin(), checkpoint.origin());
        }
        note.verify(member.logKey());
    }

    /** Blocks under this head. */
    public long size() {
        return checkpoint.size();
    }

    /** RFC 6962 root over their headers. */
    public Digest root() {
        return checkpoint.root();
    }

    /** The signed note itself. */
    public byte[] bytes() {
        return note.encode();
    }
}
