package org.sealbook.casework.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/**
 * One version of a document.
 *
 * @param version from {@value #SHIPPED}, which the program ships with
 * @param effectiveFrom the first day on which it is in force
 * @param change how it came; empty for what was shipped
 */
public record SettingVersion(SettingKind<?> kind, int version, LocalDate effectiveFrom, Optional<Change> change) {

    /** The version that the program ships with; it was always in force. */
    public static final int SHIPPED = 1;

    /** Of two versions in force on a day, the one that came into force later counts; of two of one day, the newer. */
    static final Comparator<SettingVersion> LATER =
            Comparator.comparing(SettingVersion::effectiveFrom).thenComparingInt(SettingVersion::version);

    /**
     * How a version came.
     *
     * @param at the office's claim
     * @param held whether its document is still there: it is not once it was erased
     */
    public record Change(Id author, Instant at, EntryId entry, boolean held) {}

    static SettingVersion shipped(SettingKind<?> kind) {
        return new SettingVersion(kind, SHIPPED, LocalDate.EPOCH, Optional.empty());
    }

    /** Whether its document is still there. */
    public boolean held() {
        return change.map(Change::held).orElse(true);
    }
}
