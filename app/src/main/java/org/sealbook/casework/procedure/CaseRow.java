package org.sealbook.casework.procedure;

import java.time.Instant;
import java.util.Optional;

/**
 * A case in a list.
 *
 * @param applicant the first party's name; empty once it was erased
 * @param number of its first certificate that has one now, as papers show it
 * @param changedAt when its newest entry was recorded; the office's claim
 */
public record CaseRow(CaseFile file, Optional<String> applicant, Optional<String> number, Instant changedAt) {}
