package org.sealbook.keys;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.sealbook.journal.FileLayer;
import org.sealbook.keys.DamagedKeysException.Fault;

/**
 * The random keys of the journal's segments, in one file {@code segments.key} under the office's master key. Each change replaces the file whole
 * and durably, so that a destroyed key is in no file of the folder. Safe for use by many threads.
 */
public final class SegmentKeyFile {

    static final String FILE = "segments.key";
    private static final String KIND = "segments";
    private static final List<String> FIELDS = List.of("nonce", "sealed");
    static final int LONGEST = 16 << 20;
    private static final int MOST = 200_000;
    private static final int ID_LENGTH = 16;
    private static final byte VERSION = 1;

    private final Path folder;
    private final FileLayer files;
    private final SecureRandom random;
    private final OfficeSecrets secrets;
    private final SequencedMap<KeyId, byte[]> keys;

    private SegmentKeyFile(
            Path folder,
            FileLayer files,
            SecureRandom random,
            OfficeSecrets secrets,
            SequencedMap<KeyId, byte[]> keys) {
        this.folder = folder;
        this.files = files;
        this.random = random;
        this.secrets = secrets;
        this.keys = keys;
    }

    /**
     * Reads the keys of an unlocked office; where there is no file yet, there are none.
     *
     * @throws DamagedKeysException if the file is not as it was written
     */
    public static SegmentKeyFile open(Path folder, FileLayer files, SecureRandom random, OfficeSecrets unlocked)
            throws IOException, DamagedKeysException {
        Path file = folder.resolve(FILE);
        SequencedMap<KeyId, byte[]> keys =
                files.exists(file) ? parse(files.readWhole(file, LONGEST), unlocked) : new LinkedHashMap<>();
        return new SegmentKeyFile(folder, files, random, unlocked, keys);
    }

    /** The AES-256 key of this id; empty if it is not held. */
    public synchronized Optional<SecretKey> find(KeyId id) {
        return Optional.ofNullable(keys.get(id)).map(key -> new SecretKeySpec(key, "AES"));
    }

    /** Makes a key; it is durable when its id is answered. */
    public synchronized KeyId fresh() throws IOException {
        if (keys.size() >= MOST) {
            throw new IOException("a journal has at most " + MOST + " segments");
        }
        byte[] id = new byte[ID_LENGTH];
        random.nextBytes(id);
        byte[] key = new byte[OfficeSecrets.KEY_LENGTH];
        random.nextBytes(key);
        KeyId name = new KeyId(HexFormat.of().formatHex(id));
        keys.put(name, key);
        try {
            write();
        } catch (IOException e) {
            keys.remove(name);
            throw e;
        }
        return name;
    }

    /** Destroys every other key: the file is written without them. Copies of the file made before still hold them. */
    public synchronized void keepOnly(Set<KeyId> named) throws IOException {
        List<KeyId> others =
                keys.keySet().stream().filter(id -> !named.contains(id)).toList();
        if (others.isEmpty()) {
            return;
        }
        for (KeyId id : others) {
            byte[] key = keys.remove(id);
            if (key != null) {
                Arrays.fill(key, (byte) 0);
            }
        }
        write();
    }

    private void write() throws IOException {
        ByteBuffer content = ByteBuffer.allocate(1 + 4 + keys.size() * (ID_LENGTH + OfficeSecrets.KEY_LENGTH));
        content.put(VERSION).putInt(keys.size());
        keys.forEach(
                (id, key) -> content.put(HexFormat.of().parseHex(id.value())).put(key));
        byte[] master = secrets.master();
        try {
            byte[] nonce = Sealing.newNonce(random);
            SequencedMap<String, String> fields = clear(nonce);
            byte[] sealed = Sealing.seal(master, nonce, associated(nonce), content.array());
            fields.put("sealed", KeyText.base64(sealed));
            files.replaceWhole(folder.resolve(FILE), KeyText.file(KeyText.lines(KIND, fields)));
        } finally {
            Arrays.fill(master, (byte) 0);
            Arrays.fill(content.array(), (byte) 0);
        }
    }

    /** The fields of a file that has the right form and checksum. */
    static SequencedMap<String, String> check(String file, byte[] bytes) throws DamagedKeysException {
        SequencedMap<String, String> fields = KeyText.parse(file, KIND, FIELDS, bytes);
        for (String field : FIELDS) {
            if (!KeyText.base64(KeyText.bytes(file, fields, field)).equals(fields.get(field))) {
                throw new DamagedKeysException(file, Fault.FORM);
            }
        }
        if (KeyText.bytes(file, fields, "nonce").length != Sealing.NONCE_LENGTH) {
            throw new DamagedKeysException(file, Fault.FORM);
        }
        return fields;
    }

    private static SequencedMap<KeyId, byte[]> parse(byte[] bytes, OfficeSecrets unlocked) throws DamagedKeysException {
        SequencedMap<String, String> fields = check(FILE, bytes);
        byte[] nonce = KeyText.bytes(FILE, fields, "nonce");
        byte[] sealed = KeyText.bytes(FILE, fields, "sealed");
        byte[] master = unlocked.master();
        byte[] content;
        try {
            content = Sealing.open(master, nonce, associated(nonce), sealed)
                    .orElseThrow(() -> new DamagedKeysException(FILE, Fault.SEAL));
        } finally {
            Arrays.fill(master, (byte) 0);
        }
        try {
            return content(ByteBuffer.wrap(content));
        } catch (BufferUnderflowException e) {
            throw new DamagedKeysException(FILE, Fault.CONTENT);
        } finally {
            Arrays.fill(content, (byte) 0);
        }
    }

    private static SequencedMap<KeyId, byte[]> content(ByteBuffer in) throws DamagedKeysException {
        byte version = in.get();
        int count = in.getInt();
        if (version != VERSION
                || count < 0
                || count > MOST
                || in.remaining() != count * (ID_LENGTH + OfficeSecrets.KEY_LENGTH)) {
            throw new DamagedKeysException(FILE, Fault.CONTENT);
        }
        SequencedMap<KeyId, byte[]> keys = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            byte[] id = new byte[ID_LENGTH];
            in.get(id);
            byte[] key = new byte[OfficeSecrets.KEY_LENGTH];
            in.get(key);
            keys.put(new KeyId(HexFormat.of().formatHex(id)), key);
        }
        return keys;
    }

    private static byte[] associated(byte[] nonce) {
        return KeyText.lines(KIND, clear(nonce)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static SequencedMap<String, String> clear(byte[] nonce) {
        return new LinkedHashMap<>(Map.of("nonce", KeyText.base64(nonce)));
    }
}
