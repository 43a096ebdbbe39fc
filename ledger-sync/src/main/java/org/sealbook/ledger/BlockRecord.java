package org.sealbook.ledger;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.sealbook.journal.JournalRecord;
import org.sealbook.ledger.RawBlock.RawEntry;
import org.sealbook.record.Part;
import org.sealbook.tlog.MerkleTree;

/**
 * A block as a journal record: a clear part that anyone can audit (header, signed head, entries) and an encrypted part (the
 * contents and salts). AES-256-GCM under the segment's key; the nonce is the block's number, the associated data binds the
 * header. Formats: {@code docs/formats.md}, "Journal record".
 */
final class BlockRecord {

    private static final byte VERSION = 1;
    private static final int TAG_BITS = 128;

    private BlockRecord() {}

    static JournalRecord encode(Block block, SecretKey segmentKey) {
        byte[] header = block.header().bytes();
        return new JournalRecord(
                clear(block, header),
                crypt(
                        Cipher.ENCRYPT_MODE,
                        segmentKey,
                        block.header().block(),
                        header,
                        contents(block.entries().stream()
                                .map(entry -> entry.parts().values())
                                .toList())));
    }

    /** A part's name among those of a block. */
    static String partName(int position, String part) {
        return position + " " + part;
    }

    /** Whether a record holds any of these parts, named as by {@link #partName}. */
    static boolean holdsAny(long number, JournalRecord record, SecretKey segmentKey, Set<String> parts) {
        RawBlock block = decode(number, record, Optional.of(segmentKey));
        for (int i = 0; i < block.entries().size(); i++) {
            for (String name : block.entries().get(i).parts().orElseThrow().keySet()) {
                if (parts.contains(partName(i, name))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The record without some parts, under another key; its clear part stays byte for byte. */
    static JournalRecord without(long number, JournalRecord record, SecretKey from, SecretKey to, Set<String> parts) {
        RawBlock block = decode(number, record, Optional.of(from));
        List<Collection<Part>> kept = new ArrayList<>();
        for (int i = 0; i < block.entries().size(); i++) {
            int position = i;
            kept.add(block.entries().get(i).parts().orElseThrow().values().stream()
                    .filter(part -> !parts.contains(partName(position, part.name())))
                    .toList());
        }
        return new JournalRecord(
                record.clear(), crypt(Cipher.ENCRYPT_MODE, to, number, block.header(), contents(kept)));
    }

    /**
     * Reads a record back; nothing of it is verified yet but the encrypted part's authenticity.
     *
     * @param segmentKey empty to read the clear part only
     * @throws DamagedRecordException if the record has another shape, or the encrypted part is not what was written
     */
    static RawBlock decode(long number, JournalRecord record, Optional<SecretKey> segmentKey) {
        try {
            ByteBuffer clear = ByteBuffer.wrap(record.clear());
            byte[] header = take(clear);
            byte[] head = take(clear);
            List<byte[]> entries = takeList(clear);
            if (clear.hasRemaining()) {
                throw new DamagedRecordException("journal block " + number + " has bytes after its last entry");
            }
            List<Optional<SortedMap<String, Part>>> parts = segmentKey
                    .map(key -> contents(
                            number, crypt(Cipher.DECRYPT_MODE, key, number, header, record.sealed()), entries.size()))
                    .orElseGet(() -> java.util.Collections.nCopies(entries.size(), Optional.empty()));
            List<RawEntry> raw = new ArrayList<>(entries.size());
            for (int i = 0; i < entries.size(); i++) {
                raw.add(new RawEntry(entries.get(i), Optional.empty(), parts.get(i)));
            }
            return new RawBlock(number, header, head, raw);
        } catch (BufferUnderflowException e) {
            throw new DamagedRecordException("journal block " + number + " is cut short", e);
        }
    }

    private static byte[] clear(Block block, byte[] header) {
        return written(out -> {
            put(out, header);
            put(out, block.head().encode());
            out.writeInt(block.entries().size());
            for (RecordedEntry entry : block.entries()) {
                put(out, entry.entry().canonicalBytes());
            }
        });
    }

    private static byte[] contents(List<Collection<Part>> entries) {
        return written(out -> {
            for (Collection<Part> parts : entries) {
                out.writeShort(parts.size());
                for (Part part : parts) {
                    byte[] name = part.name().getBytes(StandardCharsets.US_ASCII);
                    out.writeByte(name.length);
                    out.write(name);
                    out.write(part.salt());
                    put(out, part.content());
                }
            }
        });
    }

    private static List<Optional<SortedMap<String, Part>>> contents(long number, byte[] plain, int entries) {
        ByteBuffer in = ByteBuffer.wrap(plain);
        List<Optional<SortedMap<String, Part>>> all = new ArrayList<>(entries);
        for (int i = 0; i < entries; i++) {
            int count = Short.toUnsignedInt(in.getShort());
            SortedMap<String, Part> parts = new TreeMap<>();
            for (int p = 0; p < count; p++) {
                byte[] name = take(in, Byte.toUnsignedInt(in.get()));
                byte[] salt = take(in, Part.SALT_LENGTH);
                Part part = new Part(new String(name, StandardCharsets.US_ASCII), salt, take(in));
                parts.put(part.name(), part);
            }
            all.add(Optional.of(parts));
        }
        if (in.hasRemaining()) {
            throw new DamagedRecordException("journal block " + number + " has contents after its last entry");
        }
        return all;
    }

    private static byte[] crypt(int mode, SecretKey key, long block, byte[] header, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] nonce = ByteBuffer.allocate(12).putInt(0).putLong(block).array();
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(new byte[] {VERSION});
            cipher.updateAAD(MerkleTree.leafHash(header).bytes());
            return cipher.doFinal(text);
        } catch (javax.crypto.AEADBadTagException e) {
            throw new DamagedRecordException(
                    "the encrypted part of journal block " + block + " is not what was written, or the key is another",
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    private static void put(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] take(ByteBuffer in) {
        return take(in, in.getInt());
    }

    private static byte[] take(ByteBuffer in, int length) {
        if (length < 0 || length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    private static List<byte[]> takeList(ByteBuffer in) {
        int count = in.getInt();
        if (count < 0 || count > in.remaining() / 4) {
            throw new BufferUnderflowException();
        }
        List<byte[]> list = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            list.add(take(in));
        }
        return list;
    }

    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException("a byte array does not fail", e);
        }
        return bytes.toByteArray();
    }
}
