package org.sealbook.sync;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sealbook.record.ClockReading;
import org.sealbook.record.Header;
import org.sealbook.record.Origin;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.Frontier;

/** A frame's bytes: everything that can be derived is left out. {@code docs/formats.md}, "Frame". */
final class FrameFormat {

    private static final int VERSION = 1;

    private FrameFormat() {}

    static byte[] encode(Frame frame) {
        Header first = frame.headers().getFirst();
        Packer out = new Packer();
        out.u8(VERSION).line(frame.origin().toString()).u64(frame.first());
        out.u16(frame.headers().size()).u64(millis(first)).digest(first.prev());
        frame.start().hashes().forEach(out::digest);
        long time = millis(first);
        for (Header header : frame.headers()) {
            pack(out, header, time);
            time = millis(header);
        }
        return out.piece(frame.head().bytes()).path(frame.path()).bytes();
    }

    /**
     * The next frame of a chain: as many headers as fit.
     *
     * @param head signed, over a prefix of the chain that is longer than {@code first}
     */
    static Frame next(Origin origin, HeaderChain chain, long first, SignedHead head) {
        Frontier start = chain.frontier(first);
        int room = Frame.MAX_BYTES - fixed(origin, start, head);
        List<Header> headers = new ArrayList<>();
        long time = 0;
        for (long block = first; block < head.size(); block++) {
            Header header = chain.header(block);
            Packer one = new Packer();
            pack(one, header, headers.isEmpty() ? millis(header) : time);
            if (one.length() > room) {
                break;
            }
            room -= one.length();
            time = millis(header);
            headers.add(header);
        }
        List<Digest> path = chain.consistency(first + headers.size(), head.size());
        return new Frame(origin, start, headers, head, path);
    }

    /** Everything but the headers, with the longest path that a tree of the head's size has. */
    private static int fixed(Origin origin, Frontier start, SignedHead head) {
        int longestPath = Long.SIZE - Long.numberOfLeadingZeros(head.size()) + 1;
        int hashes = 1 + start.hashes().size() + longestPath;
        return 1 + 1 + origin.toString().length() + 8 + 2 + 8 + hashes * Digest.LENGTH + 2 + head.bytes().length + 1;
    }

    private static void pack(Packer out, Header header, long timeBefore) {
        if (!header.unknownLines().isEmpty()) {
            byte[] whole = header.bytes();
            out.u8(Grades.WHOLE).leb(whole.length).raw(whole);
            return;
        }
        long step = millis(header) - timeBefore;
        out.u8(Grades.number(header.time().grade()))
                .digest(header.entriesRoot())
                .leb(header.entries())
                .leb(step << 1 ^ step >> 63);
    }

    /** Reads a frame; it is bounded, well formed and written as we would, and nothing of it is believed yet. */
    static Frame decode(byte[] bytes) throws FormatException {
        if (bytes.length > Frame.MAX_BYTES) {
            throw new FormatException("a frame has at most " + Frame.MAX_BYTES + " bytes, not " + bytes.length);
        }
        try {
            Frame frame = read(new Unpacker(bytes));
            if (!Arrays.equals(encode(frame), bytes)) {
                throw new FormatException("a frame that could be written otherwise");
            }
            return frame;
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new FormatException("not a frame: " + e.getMessage(), e);
        }
    }

    private static Frame read(Unpacker in) throws FormatException {
        if (in.u8() != VERSION) {
            throw new FormatException("a frame of an unknown version");
        }
        Origin origin = Origin.parse(in.line());
        long first = in.size();
        int count = in.u16();
        if (count == 0 || first > Long.MAX_VALUE - count) {
            throw new FormatException("no frame has " + count + " headers from " + first + " on");
        }
        long time = in.i64();
        Digest prev = in.digest();
        Frontier start = Frontier.of(first, in.digests(Long.bitCount(first)));
        List<Header> headers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Header header = header(in, first + i, prev, time);
            headers.add(header);
            prev = header.digest();
            time = millis(header);
        }
        Frame frame = new Frame(origin, start, headers, SignedHead.parse(in.piece(SignedHead.MAX_BYTES)), in.path());
        in.end();
        return frame;
    }

    private static Header header(Unpacker in, long block, Digest prev, long timeBefore) throws FormatException {
        int grade = in.u8();
        if (grade == Grades.WHOLE) {
            Header header = Header.parse(in.raw(Math.toIntExact(in.leb())));
            if (header.block() != block || !header.prev().equals(prev)) {
                throw new FormatException("a whole header that does not follow block " + (block - 1));
            }
            return header;
        }
        Digest root = in.digest();
        int entries = Math.toIntExact(in.leb());
        long zigzag = in.leb();
        Instant time = Instant.ofEpochMilli(Math.addExact(timeBefore, zigzag >>> 1 ^ -(zigzag & 1)));
        return new Header(block, prev, entries, root, new ClockReading(time, Grades.grade(grade)), List.of());
    }

    private static long millis(Header header) {
        return header.time().time().toEpochMilli();
    }
}
