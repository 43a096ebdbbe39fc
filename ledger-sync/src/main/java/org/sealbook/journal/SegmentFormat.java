package org.sealbook.journal;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.sealbook.journal.Damage.Reason;

/** The bytes of a segment: its header and the framing of its records. Integers are big-endian. */
final class SegmentFormat {

    private static final long MAGIC = 0x5345_414c_424b_4a31L; // SEALBKJ1
    private static final byte VERSION = 1;

    /** Magic, version, first record's number, preamble's length. */
    private static final int HEADER_START = 8 + 1 + 8 + 2;

    private static final int CHECKSUM = 4;

    /** Length, version, length of the clear part. */
    private static final int RECORD_START = 4 + 1 + 4;

    /** The least that a record's length can be: version, length of the clear part, checksum. */
    private static final int LEAST_LENGTH = 1 + 4 + CHECKSUM;

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
        // A later program's segment must not look like a torn one; version 0 was never written.
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

    /** What stands before the two parts. */
    static ByteBuffer recordStart(JournalRecord record) {
        ByteBuffer start = ByteBuffer.allocate(RECORD_START);
        start.putInt((int) (size(record) - 4)).put(VERSION).putInt(record.clear().length);
        return start.flip();
    }

    /** What stands after them: the checksum over all before it, the length included. */
    static ByteBuffer recordEnd(JournalRecord record) {
        CRC32C crc = new CRC32C();
        crc.update(recordStart(record));
        crc.update(record.clear());
        crc.update(record.sealed());
        return ByteBuffer.allocate(CHECKSUM).putInt((int) crc.getValue()).flip();
    }

    /** A whole record's place: its parts lie between {@code at + 9} and {@code end - 4}. */
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
        int clear = (int) bytes.u32(at + 5);
        return new Place(at, clear, (int) bytes.u32(at) - LEAST_LENGTH - clear);
    }

    /** Whether a whole record with its right checksum lies anywhere after a position; also true where looking would take too long. */
    static boolean goodRecordAfter(SegmentBytes bytes, long bad) throws JournalException {
        long work = 0;
        for (long at = bad + 1; at + RECORD_START + CHECKSUM <= bytes.size(); at++) {
            if (bytes.u8(at + 4) == VERSION && misframed(bytes, at).isEmpty()) {
                if (hasItsChecksum(bytes, at)) {
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
        if (length < LEAST_LENGTH || length > JournalRecord.LIMIT - 4 || bytes.u32(at + 5) > length - LEAST_LENGTH) {
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
