package org.sealbook.keys;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sealbook.journal.FileLayer;
import org.sealbook.keys.DamagedKeysException.Fault;

/**
 * The office's secrets on disk, and who may open them. {@code secrets.key} holds them sealed under one random master key; a file
 * {@code person-<id>.key} a person holds that master key under this person's password (Argon2id), so nobody shares a password.
 *
 * <p>Each file is replaced whole and durably; after a crash the old or the new one is there. Every method zeroes the password it
 * is given. Removing a person deletes this person's file; who kept a copy of it and knows the password can still open an older
 * copy of the folder, until the office renews its keys.
 */
public final class KeyCustody {

    private static final String SECRETS = "secrets.key";
    private static final String PERSON_PREFIX = "person-";
    private static final String SUFFIX = ".key";

    private final Path folder;
    private final FileLayer files;
    private final SecureRandom random;
    private final Argon2Cost cost;

    /**
     * Reads nothing yet.
     *
     * @param cost what the passwords given from now on shall cost to guess; files keep the cost they were written with
     */
    public KeyCustody(Path folder, FileLayer files, SecureRandom random, Argon2Cost cost) {
        this.folder = folder;
        this.files = files;
        this.random = random;
        this.cost = cost;
    }

    public KeyCustody(Path folder, FileLayer files, SecureRandom random) {
        this(folder, files, random, Argon2Cost.STANDARD);
    }

    /**
     * Writes a new office's secrets for their first person. A crash before it returns leaves a folder that {@link #unlock}
     * refuses as damaged, or a whole one.
     *
     * @throws FileAlreadyExistsException if anything lies in the folder
     */
    public static KeyCustody create(
            Path folder, FileLayer files, SecureRandom random, OfficeSecrets secrets, KeyId person, char[] password)
            throws IOException {
        return create(folder, files, random, Argon2Cost.STANDARD, secrets, person, password);
    }

    /** As {@link #create(Path, FileLayer, SecureRandom, OfficeSecrets, KeyId, char[])}, with a cost of the caller's choice. */
    public static KeyCustody create(
            Path folder,
            FileLayer files,
            SecureRandom random,
            Argon2Cost cost,
            OfficeSecrets secrets,
            KeyId person,
            char[] password)
            throws IOException {
        KeyCustody custody = new KeyCustody(folder, files, random, cost);
        custody.write(secrets, person, password);
        return custody;
    }

    private void write(OfficeSecrets secrets, KeyId person, char[] password) throws IOException {
        try {
            files.createFolders(folder);
            if (!files.list(folder).isEmpty()) {
                throw new FileAlreadyExistsException(folder.toString());
            }
            writePerson(secrets, person, password);
            writeSecrets(secrets);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Lets one more person open the office; one who could already gets this password instead of the old one.
     *
     * @param unlocked the secrets that this folder holds
     * @throws DamagedKeysException if the folder's secrets are damaged, or others than those unlocked
     */
    public void addPerson(OfficeSecrets unlocked, KeyId person, char[] password)
            throws IOException, DamagedKeysException {
        byte[] master = unlocked.master();
        try {
            open(readSecrets(), master).close();
            writePerson(unlocked, person, password);
        } finally {
            zero(master);
            Arrays.fill(password, '\0');
        }
    }

    /**
     * Writes the secrets anew, as they are now; who can open the office stays the same.
     *
     * @param unlocked the secrets that this folder holds, as they were changed
     * @throws DamagedKeysException if the folder's secrets are damaged, or another office's
     */
    public void renew(OfficeSecrets unlocked) throws IOException, DamagedKeysException {
        byte[] master = unlocked.master();
        try {
            open(readSecrets(), master).close();
            writeSecrets(unlocked);
        } finally {
            zero(master);
        }
    }

    /**
     * Takes a person's access away; nothing happens if this person has none.
     *
     * @throws IllegalStateException if nobody else could open the office afterwards
     */
    public void removePerson(KeyId person) throws IOException {
        List<KeyId> present = persons();
        if (present.contains(person)) {
            if (present.size() == 1) {
                throw new IllegalStateException("the last person who can open the office stays");
            }
            files.delete(folder.resolve(personFile(person)));
            files.forceFolder(folder);
        }
    }

    /** Who has a file here, in the order of their ids; whether it is whole only {@link #unlock} can say. */
    public List<KeyId> persons() throws IOException {
        return files.list(folder).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .filter(name -> name.startsWith(PERSON_PREFIX) && name.endsWith(SUFFIX))
                .map(name -> name.substring(PERSON_PREFIX.length(), name.length() - SUFFIX.length()))
                .filter(KeyId::isKeyId)
                .map(KeyId::new)
                .toList();
    }

    /**
     * Reads every key file and checks its form and checksum, which needs no password.
     *
     * @return what is wrong with each that is damaged or missing
     */
    public List<DamagedKeysException> damage() throws IOException {
        List<DamagedKeysException> found = new ArrayList<>();
        try {
            readSecrets();
        } catch (DamagedKeysException e) {
            found.add(e);
        }
        addDamage(found, RecoveryCustody.FILE, RecoveryFile.LONGEST, RecoveryFile::parse);
        addDamage(found, SegmentKeyFile.FILE, SegmentKeyFile.LONGEST, SegmentKeyFile::check);
        for (KeyId person : persons()) {
            try {
                readPerson(person);
            } catch (DamagedKeysException e) {
                found.add(e);
            }
        }
        return found;
    }

    /** Reads a file as its form wants it. */
    private interface Reading {

        Object of(String file, byte[] bytes) throws DamagedKeysException;
    }

    /** Of a file that need not be there. */
    private void addDamage(List<DamagedKeysException> found, String name, int longest, Reading reading)
            throws IOException {
        try {
            if (files.exists(folder.resolve(name))) {
                reading.of(name, read(name, longest));
            }
        } catch (DamagedKeysException e) {
            found.add(e);
        }
    }

    /**
     * Opens the office for a person. An unknown person gets the answer, and costs the work, of a wrong password.
     *
     * @throws WrongPasswordException if the person is unknown or the password another
     * @throws DamagedKeysException if a key file is missing or not as it was written, whatever the password
     */
    public OfficeSecrets unlock(KeyId person, char[] password)
            throws IOException, WrongPasswordException, DamagedKeysException {
        try {
            SecretsFile secrets = readSecrets();
            byte[] master = readPerson(person).unwrap(password).orElseThrow(WrongPasswordException::new);
            try {
                return open(secrets, master);
            } finally {
                zero(master);
            }
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Opens this folder's secrets with the master key itself, which the caller zeroes. */
    OfficeSecrets open(byte[] master) throws IOException, DamagedKeysException {
        return open(readSecrets(), master);
    }

    private OfficeSecrets open(SecretsFile secrets, byte[] master) throws DamagedKeysException {
        byte[] content = secrets.open(master).orElseThrow(() -> new DamagedKeysException(SECRETS, Fault.SEAL));
        try {
            return OfficeSecrets.parse(SECRETS, master, content);
        } finally {
            zero(content);
        }
    }

    private SecretsFile readSecrets() throws IOException, DamagedKeysException {
        if (!files.exists(folder.resolve(SECRETS))) {
            throw new DamagedKeysException(SECRETS, Fault.MISSING);
        }
        return SecretsFile.parse(SECRETS, read(SECRETS, SecretsFile.LONGEST));
    }

    /** The person's file, or for an unknown person one that no password opens. */
    private PersonFile readPerson(KeyId person) throws IOException, DamagedKeysException {
        String name = personFile(person);
        if (!files.exists(folder.resolve(name))) {
            return new PersonFile(
                    person,
                    cost,
                    new byte[PasswordKey.SALT_LENGTH],
                    new byte[Sealing.NONCE_LENGTH],
                    new byte[Sealing.KEY_LENGTH + Sealing.TAG_LENGTH]);
        }
        PersonFile read = PersonFile.parse(name, read(name, PersonFile.LONGEST));
        if (!read.person().equals(person)) {
            throw new DamagedKeysException(name, Fault.OTHER_PERSON);
        }
        return read;
    }

    private byte[] read(String name, int longest) throws IOException, DamagedKeysException {
        Path file = folder.resolve(name);
        try (FileLayer.OpenFile open = files.openForReading(file)) {
            if (open.size() > longest) {
                throw new DamagedKeysException(name, Fault.TOO_LARGE);
            }
        }
        return files.readWhole(file, longest);
    }

    private void writeSecrets(OfficeSecrets secrets) throws IOException {
        byte[] master = secrets.master();
        byte[] content = secrets.content();
        try {
            files.replaceWhole(
                    folder.resolve(SECRETS),
                    SecretsFile.seal(master, content, random).encode());
        } finally {
            zero(master, content);
        }
    }

    private void writePerson(OfficeSecrets secrets, KeyId person, char[] password) throws IOException {
        byte[] master = secrets.master();
        try {
            files.replaceWhole(
                    folder.resolve(personFile(person)),
                    PersonFile.wrap(person, password, cost, master, random).encode());
        } finally {
            zero(master);
        }
    }

    private static String personFile(KeyId person) {
        return PERSON_PREFIX + person.value() + SUFFIX;
    }

    private static void zero(byte[]... secrets) {
        for (byte[] secret : secrets) {
            Arrays.fill(secret, (byte) 0);
        }
    }
}
