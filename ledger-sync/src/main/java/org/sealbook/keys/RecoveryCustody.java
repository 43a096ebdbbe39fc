package org.sealbook.keys;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.crypto.threshold.ShamirSecretSplitter;
import org.bouncycastle.crypto.threshold.ShamirSplitSecret;
import org.bouncycastle.crypto.threshold.ShamirSplitSecretShare;
import org.sealbook.journal.FileLayer;

/**
 * The way back into an office whose passwords are lost: some of its people together. The file {@code recovery.key} holds the office's master
 * key under a random recovery key, and each person one share of that (Shamir, over GF(2⁸)). A new set makes the shares of the one before
 * worthless for this folder; an older copy of the folder they still open.
 */
public final class RecoveryCustody {

    static final String FILE = "recovery.key";

    private final Path folder;
    private final FileLayer files;
    private final SecureRandom random;
    private final KeyCustody custody;

    public RecoveryCustody(Path folder, FileLayer files, SecureRandom random) {
        this.folder = folder;
        this.files = files;
        this.random = random;
        this.custody = new KeyCustody(folder, files, random);
    }

    /** Shares that were made and do not count before {@link #put}. */
    public static final class Prepared {

        private final RecoveryFile file;
        private final List<RecoveryShare> shares;

        private Prepared(RecoveryFile file, List<RecoveryShare> shares) {
            this.file = file;
            this.shares = List.copyOf(shares);
        }

        /** Names the set. */
        public KeyId set() {
            return file.set();
        }

        /** One a person; secret. */
        public List<RecoveryShare> shares() {
            return shares;
        }
    }

    /**
     * Makes the shares of a new set.
     *
     * @param office the origin
     * @param of how many people hold one, at most {@link RecoveryShare#MOST}
     * @param needed how many open the office, at least 2
     * @throws IllegalArgumentException if the numbers do not fit together
     */
    public Prepared prepare(OfficeSecrets unlocked, String office, int of, int needed) {
        if (needed < 2 || of < needed || of > RecoveryShare.MOST) {
            throw new IllegalArgumentException(needed + " of " + of + " can't be asked for");
        }
        byte[] id = new byte[16];
        random.nextBytes(id);
        KeyId set = new KeyId(HexFormat.of().formatHex(id));
        byte[] key = new byte[OfficeSecrets.KEY_LENGTH];
        random.nextBytes(key);
        byte[] master = unlocked.master();
        try {
            List<RecoveryShare> shares = new ArrayList<>();
            for (ShamirSplitSecretShare share :
                    splitter().resplit(key, needed, of).getSecretShares()) {
                shares.add(new RecoveryShare(office, set, shares.size() + 1, of, needed, share.getEncoded()));
            }
            return new Prepared(RecoveryFile.wrap(set, of, needed, key, master, random), shares);
        } catch (IOException e) {
            throw new IllegalStateException("shares in memory are always encoded", e);
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(master, (byte) 0);
        }
    }

    /** Lets the prepared shares count, durably, and none of an earlier set. */
    public void put(Prepared prepared) throws IOException {
        files.replaceWhole(folder.resolve(FILE), prepared.file.encode());
    }

    /**
     * The set whose shares count now.
     *
     * @throws DamagedKeysException if its file is not as it was written
     */
    public Optional<KeyId> set() throws IOException, DamagedKeysException {
        return read().map(RecoveryFile::set);
    }

    private Optional<RecoveryFile> read() throws IOException, DamagedKeysException {
        Path file = folder.resolve(FILE);
        return files.exists(file)
                ? Optional.of(RecoveryFile.parse(FILE, files.readWhole(file, RecoveryFile.LONGEST)))
                : Optional.empty();
    }

    /**
     * Opens the office's secrets with enough shares. Nothing is written; a new password is given by {@link KeyCustody#addPerson}.
     *
     * @param office the origin that the shares must name
     * @throws RecoveryException if the shares are too few, of another office or set, or not those that were made
     * @throws DamagedKeysException if a key file is not as it was written
     */
    public OfficeSecrets open(String office, List<RecoveryShare> shares)
            throws IOException, RecoveryException, DamagedKeysException {
        RecoveryFile file = read().orElseThrow(() -> new RecoveryException("keys.recovery.none"));
        Set<Integer> numbers = new HashSet<>();
        for (RecoveryShare share : shares) {
            if (!share.office().equals(office)) {
                throw new RecoveryException("keys.recovery.other-office", share.number(), share.office(), office);
            }
            if (!share.set().equals(file.set())) {
                throw new RecoveryException("keys.recovery.other-set", share.number(), share.set(), file.set());
            }
            if (!numbers.add(share.number())) {
                throw new RecoveryException("keys.recovery.twice", share.number());
            }
        }
        if (shares.size() < file.needed()) {
            throw new RecoveryException("keys.recovery.too-few", shares.size(), file.needed());
        }
        byte[] key = combined(shares.subList(0, file.needed()));
        byte[] master = file.unwrap(key).orElseThrow(() -> new RecoveryException("keys.recovery.wrong"));
        try {
            return custody.open(master);
        } finally {
            Arrays.fill(key, (byte) 0);
            Arrays.fill(master, (byte) 0);
        }
    }

    private static byte[] combined(List<RecoveryShare> shares) {
        ShamirSplitSecretShare[] points = shares.stream()
                .map(share -> new ShamirSplitSecretShare(share.value(), share.number()))
                .toArray(ShamirSplitSecretShare[]::new);
        try {
            return ShamirSplitSecret.getInstance(ShamirSecretSplitter.Algorithm.AES, points)
                    .getSecret();
        } catch (IOException e) {
            throw new IllegalStateException("shares in memory are always encoded", e);
        }
    }

    private ShamirSecretSplitter splitter() {
        return ShamirSecretSplitter.getInstance(ShamirSecretSplitter.Algorithm.AES, OfficeSecrets.KEY_LENGTH, random);
    }
}
