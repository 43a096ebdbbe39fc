package org.sealbook.casework.parties;

import java.time.LocalDate;
import java.util.Optional;
import org.sealbook.record.Id;

/**
 * For whom an agent acts.
 *
 * @param principal the party of the same case
 * @param until the last day; empty where it has no end
 */
public record Agency(Id principal, AgencyKind kind, Optional<LocalDate> until) {}
