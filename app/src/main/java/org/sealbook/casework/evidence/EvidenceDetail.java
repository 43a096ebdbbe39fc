package org.sealbook.casework.evidence;

import java.util.Optional;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.record.ClockReading;
import org.sealbook.record.Id;

/**
 * A piece of evidence with all that is on record about it.
 *
 * @param applicant the name of its case's first party; empty once it was erased
 * @param fixedBy who took it in
 * @param clock the office's claim of when
 */
public record EvidenceDetail(
        EvidenceRow evidence, CaseFile caseFile, Optional<String> applicant, Id fixedBy, ClockReading clock) {}
