package org.sealbook.casework.settings;

import java.util.List;
import java.util.Optional;

/** Reads the recorded versions of the office's data. Inside a decision it sees the state that is being decided on. */
public interface SettingBook {

    /** The recorded versions of a kind, oldest first; what was shipped is not among them. */
    List<SettingVersion> recorded(SettingKind<?> kind);

    /** The document of a recorded version; empty where there is no such version, or it was erased. */
    Optional<String> document(SettingKind<?> kind, int version);
}
