package org.sealbook.journal;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.sealbook.journal.Damage.Reason;

/** The bytes of a segment: its header, the framing of its records, and its end. Integers are big-endian. */
final class SegmentFormat {

    private static final long MAGIC = 0x5345_414c_424b_4a31L; // SEALBKJ1
    private static final long END_MAGIC = 0x5345_414c_454e_4432L; // SEALEND2
    private static final byte VERSION = 2;

    /** Magic, version, first record's number, preamble's length. */
    private static final int HEADER_START = 8 + 1 + 8 + 2;

    private static final int CHECKSUM = 4;

    /** Length, version, unforced bytes before, length of the clear part. */
    private static final int RECORD_START = 4 + 1 + 4 + 4;

    /** The least that a record's length can be: all but the length itself, with two empty parts. */
    private static final int LEAST_LENGTH = RECORD_START - 4 + CHECKSUM;

    /** The end mark of a closed segment: a length of zero, magic, next record's number, length of the file, checksum. */
    static final int END = 4 + 8 + 8 + 8 + CHECKSUM;

    /** The bytes of checksum work after which the search for a later good record gives up, to stay quick on hostile files. */
    private static final long SEARCH_LIMIT = 8L << 30;

    private SegmentFormat() {}

    static String fileName(long first) {
        return "%016d.seg".formatted(first);
    }

    /** The first record's number that a file name promises, if it is the name of a segment. */
    static Optional<Long> firstRecord(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.matches("[0-9]{16}\\.seg") ? Optional.of(Long.parseLong(name.substring(0, 16))) : Optional.empty();
    }

    static ByteBuffer header(long first, SegmentPreamble preamble) {
        byte[] owners = preamble.bytes();
        ByteBuffer header = ByteBuffer.allocate(HEADER_START + owners.length + CHECKSUM);
        header.putLong(MAGIC).put(VERSION).putLong(first).putShort((short) owners.length);
        header.put(owners);
        CRC32C crc = new CRC32C();
        crc.update(header.array(), 0, header.position());
        return header.putInt((int) crc.getValue()).flip();
    }

    static long headerSize(SegmentPreamble preamble) {
        return header(0, preamble).remaining();
    }

    static SegmentPreamble readHeader(SegmentBytes bytes, long first) throws JournalException, BadBytes {
        if (bytes.size() < HEADER_START + CHECKSUM || bytes.u64(0) != MAGIC) {
            throw new BadBytes(0, Reason.BAD_HEADER);
        }
        // Another program's segment must not look like a torn one; version 0 was never written.
        if (bytes.u8(8) != VERSION && bytes.u8(8) != 0) {
            throw new BadBytes(0, Reason.UNKNOWN_VERSION);
        }
        int owners = bytes.u16(HEADER_START - 2);
        int checked = HEADER_START + owners;
        if (bytes.u8(8) != VERSION
                || bytes.u64(9) != first
                || bytes.size() < checked + CHECKSUM
                || bytes.crc32c(0, checked) != (int) bytes.u32(checked)) {
            throw new BadBytes(0, Reason.BAD_HEADER);
        }
        return new SegmentPreamble(bytes.bytes(HEADER_START, owners));
    }

    /** The bytes that a record takes in the file. */
    static long size(JournalRecord record) {
        return RECORD_START + (long) record.clear().length + record.sealed().length + CHECKSUM;
    }

    /**
     * What stands before the two parts.
     *
     * @param unforced how many bytes right before the record were not yet durable when it was written
     */
    static ByteBuffer recordStart(JournalRecord record, long unforced) {
        ByteBuffer start = ByteBuffer.allocate(RECORD_START);
        start.putInt((int) (size(record) - 4)).put(VERSION).putInt((int) unforced);
        return start.putInt(record.clear().length).flip();
    }

    /** What stands after them: the checksum over all before it, the length included. */
    static ByteBuffer recordEnd(JournalRecord record, long unforced) {
        CRC32C crc = new CRC32C();
        crc.update(recordStart(record, unforced));
        crc.update(record.clear());
        crc.update(record.sealed());
        return ByteBuffer.allocate(CHECKSUM).putInt((int) crc.getValue()).flip();
    }

    /** What closes a segment: behind its last record, at the very end of the file. */
    static ByteBuffer end(long next, long length) {
        ByteBuffer end = ByteBuffer.allocate(END);
        end.putInt(0).putLong(END_MAGIC).putLong(next).putLong(length);
        CRC32C crc = new CRC32C();
        crc.update(end.array(), 0, end.position());
        return end.putInt((int) crc.getValue()).flip();
    }

    /** The number of the record after a closed segment, as its end mark says; empty where the file does not end with a good one. */
    static Optional<Long> readEnd(SegmentBytes bytes) throws JournalException {
        long at = bytes.size() - END;
        if (at < 0
                || bytes.u32(at) != 0
                || bytes.u64(at + 4) != END_MAGIC
                || bytes.u64(at + 20) != bytes.size()
                || bytes.crc32c(at, END - CHECKSUM) != (int) bytes.u32(at + END - CHECKSUM)) {
            return Optional.empty();
        }
        return Optional.of(bytes.u64(at + 12));
    }

    /** What begins behind a good record. */
    enum Following {
        RECORD,
        /** Nothing, or room for more. */
        ROOM,
        END_MARK
    }

    /** @param next the number that a record there would have */
    static Following following(SegmentBytes bytes, long at, long next) throws JournalException {
        if (bytes.size() - at == END && readEnd(bytes).equals(Optional.of(next))) {
            return Following.END_MARK;
        }
        return bytes.zerosFrom(at) ? Following.ROOM : Following.RECORD;
    }

    /** A whole record's place: its parts lie between {@code at + 13} and {@code end - 4}. */
    record Place(long at, int clear, int sealed) {

        long end() {
            return at + RECORD_START + clear + sealed + CHECKSUM;
        }

        JournalRecord read(SegmentBytes bytes) throws JournalException {
            return new JournalRecord(
                    bytes.bytes(at + RECORD_START, clear), bytes.bytes(at + RECORD_START + clear, sealed));
        }
    }

    /** Checks the record at a position before the file's end; nothing is allocated for it. */
    static Place checkRecord(SegmentBytes bytes, long at) throws JournalException, BadBytes {
        Optional<Reason> misframed = misframed(bytes, at);
        if (misframed.isPresent()) {
            throw new BadBytes(at, misframed.get());
        }
        if (!hasItsChecksum(bytes, at)) {
            throw new BadBytes(at, Reason.BAD_CHECKSUM);
        }
        if (bytes.u8(at + 4) != VERSION) {
            throw new BadBytes(at, Reason.UNKNOWN_VERSION);
        }
        int clear = (int) bytes.u32(at + 9);
        return new Place(at, clear, (int) bytes.u32(at) - LEAST_LENGTH - clear);
    }

    /**
     * Whether after a position lies an end mark, or anywhere a whole record with its right checksum that was written when that position was
     * durable; also true where looking would take too long.
     */
    static boolean goodFollows(SegmentBytes bytes, long bad) throws JournalException {
        if (readEnd(bytes).isPresent()) {
            return true;
        }
        long work = 0;
        for (long at = bad + 1; at + RECORD_START + CHECKSUM <= bytes.size(); at++) {
            if (bytes.u8(at + 4) == VERSION && misframed(bytes, at).isEmpty()) {
                if (at - bytes.u32(at + 5) > bad && hasItsChecksum(bytes, at)) {
                    return true;
                }
                work += bytes.u32(at);
                if (work > SEARCH_LIMIT) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<Reason> misframed(SegmentBytes bytes, long at) throws JournalException {
        long left = bytes.size() - at;
        if (left < RECORD_START + CHECKSUM) {
            return Optional.of(Reason.CUT_SHORT);
        }
        long length = bytes.u32(at);
        if (length < LEAST_LENGTH || length > JournalRecord.LIMIT - 4 || bytes.u32(at + 9) > length - LEAST_LENGTH) {
            return Optional.of(Reason.BAD_LENGTHS);
        }
        return length > left - 4 ? Optional.of(Reason.CUT_SHORT) : Optional.empty();
    }

    private static boolean hasItsChecksum(SegmentBytes bytes, long at) throws JournalException {
        long end = at + 4 + bytes.u32(at);
        return bytes.crc32c(at, end - CHECKSUM - at) == (int) bytes.u32(end - CHECKSUM);
    }

    /** Bytes that no append left; becomes a {@link Damage} where it is known what follows. */
    static final class BadBytes extends Exception {

        private static final long serialVersionUID = 1;

        private final long at;
        private final Reason reason;

        BadBytes(long at, Reason reason) {
            super(reason + " at " + at);
            this.at = at;
            this.reason = reason;
        }

        long at() {
            return at;
        }

        Reason reason() {
            return reason;
        }
    }
}
