package org.sealbook.sync;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealbook.sync.membership.Consortium;
import org.sealbook.sync.membership.Member;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;

/**
 * What one office holds of every member's log, in the order of the members. Format: {@code docs/formats.md}, "Vector". Nothing in it
 * is verified.
 */
record Vector(List<Vector.Entry> entries) {

    private static final int VERSION = 1;
    private static final int MINE = 1;
    private static final int DISPUTED = 2;

    Vector {
        entries = List.copyOf(entries);
    }

    /**
     * One log.
     *
     * @param mine whether it is the sender's own, which takes no headers from others
     * @param disputed whether the sender holds a proof of a fork, and takes no more headers
     * @param held blocks held and verified
     * @param head the newest signed head over a prefix of those
     * @param cosigned for each member by its place the size of its newest cosigned head, 0 for none
     */
    record Entry(boolean mine, boolean disputed, long held, Optional<SignedHead> head, Sizes cosigned) {}

    /** Sizes by the place of a member; those beyond the end are 0. */
    static final class Sizes {

        /** None. */
        static final Sizes NONE = new Sizes(new long[0]);

        private final long[] sizes;

        Sizes(long[] sizes) {
            this.sizes = sizes.clone();
        }

        long of(int member) {
            return member < sizes.length ? sizes[member] : 0;
        }

        private int count() {
            int count = sizes.length;
            while (count > 0 && sizes[count - 1] == 0) {
                count--;
            }
            return count;
        }

        private byte[] encode(long held) {
            int count = count();
            Packer out = new Packer().u16(count);
            for (int i = 0; i < count; i++) {
                long behind = held - sizes[i];
                out.leb(sizes[i] == 0 ? 0 : (behind << 1 ^ behind >> 63) + 1);
            }
            return out.bytes();
        }

        private static Sizes decode(Unpacker in, long held, int members) throws FormatException {
            int count = in.u16();
            if (count > members) {
                throw new FormatException("a row of " + count + " cosigners among " + members + " members");
            }
            long[] sizes = new long[count];
            for (int i = 0; i < count; i++) {
                long value = in.leb();
                long zigzag = value - 1;
                sizes[i] = value == 0 ? 0 : held - (zigzag >>> 1 ^ -(zigzag & 1));
                if (sizes[i] < 0 || (value != 0 && sizes[i] == 0)) {
                    throw new FormatException("a cosigned size below 1");
                }
            }
            if (count > 0 && sizes[count - 1] == 0) {
                throw new FormatException("a row that ends with nothing");
            }
            return new Sizes(sizes);
        }
    }

    /** Binds a vector to the members in whose order it is written. */
    static Digest membersDigest(Consortium consortium) {
        StringBuilder text = new StringBuilder("sealbook/members/v1\n");
        for (Member member : consortium.members()) {
            text.append(member.origin()).append('\n');
        }
        return Digest.of(text.toString().getBytes(US_ASCII));
    }

    /** At most {@link ExchangeParty#MAX_VECTOR} bytes: a row of cosigners that does not fit is left empty, and its content is sent again. */
    byte[] encode(Digest members) {
        List<byte[]> fixed = new ArrayList<>();
        int room = ExchangeParty.MAX_VECTOR - 1 - Digest.LENGTH;
        for (Entry entry : entries) {
            Packer one = new Packer().u8((entry.mine ? MINE : 0) | (entry.disputed ? DISPUTED : 0));
            one.u64(entry.held).piece(entry.head.map(SignedHead::bytes).orElse(new byte[0]));
            fixed.add(one.bytes());
            room -= one.length() + Sizes.NONE.encode(0).length;
        }
        Packer out = new Packer().u8(VERSION).digest(members);
        for (int i = 0; i < entries.size(); i++) {
            byte[] empty = Sizes.NONE.encode(0);
            byte[] row = entries.get(i).cosigned.encode(entries.get(i).held);
            int more = row.length - empty.length;
            out.raw(fixed.get(i)).raw(more <= room ? row : empty);
            room -= more <= room ? more : 0;
        }
        return out.bytes();
    }

    /** Reads a vector of this consortium. */
    static Vector decode(byte[] bytes, int members, Digest membersDigest) throws FormatException {
        if (bytes.length > ExchangeParty.MAX_VECTOR) {
            throw new FormatException("a vector has at most " + ExchangeParty.MAX_VECTOR + " bytes");
        }
        Unpacker in = new Unpacker(bytes);
        if (in.u8() != VERSION) {
            throw new FormatException("a vector of an unknown version");
        }
        if (!in.digest().equals(membersDigest)) {
            throw new FormatException("a vector of other members");
        }
        List<Entry> entries = new ArrayList<>(members);
        for (int i = 0; i < members; i++) {
            int flags = in.u8();
            if (flags > (MINE | DISPUTED)) {
                throw new FormatException("unknown flags " + flags);
            }
            long held = in.size();
            byte[] head = in.piece(SignedHead.MAX_BYTES);
            Optional<SignedHead> signed = head.length == 0 ? Optional.empty() : Optional.of(SignedHead.parse(head));
            Sizes cosigned = Sizes.decode(in, held, members);
            entries.add(new Entry((flags & MINE) != 0, (flags & DISPUTED) != 0, held, signed, cosigned));
        }
        in.end();
        return new Vector(entries);
    }
}
