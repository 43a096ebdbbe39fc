package org.sealbook.keys;

import java.util.List;
import java.util.Locale;

/** A key file is not as it was written. The file and the kind of damage are named; no secret is in the message. */
public final class DamagedKeysException extends Exception {

    private static final long serialVersionUID = 1;

    /** What is wrong with the file. */
    public enum Fault {
        /** The file is not there. */
        MISSING,
        /** Larger than any key file that this program writes. */
        TOO_LARGE,
        /** The bytes do not have the form of a key file. */
        FORM,
        /** The checksum line does not fit the lines before it. */
        CHECKSUM,
        /** Argon2id parameters outside what is ever computed. */
        COST,
        /** Belongs to another person than its name says. */
        OTHER_PERSON,
        /** Whole by its checksum, yet not sealed under this office's master key: exchanged or forged. */
        SEAL,
        /** Rightly sealed, yet the secrets inside are not a complete set. */
        CONTENT
    }

    private final String file;
    private final Fault fault;

    DamagedKeysException(String file, Fault fault) {
        super("keys.damaged." + suffix(fault) + " [" + file + "]");
        this.file = file;
        this.fault = fault;
    }

    /** The name of the damaged file within the custody's folder. */
    public String file() {
        return file;
    }

    public Fault fault() {
        return fault;
    }

    /** The message key of the sentence that a person reads; its one argument is the file. */
    public String key() {
        return "keys.damaged." + suffix(fault);
    }

    public List<String> arguments() {
        return List.of(file);
    }

    private static String suffix(Fault fault) {
        return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
