package org.sealbook.casework.evidence;

import java.util.Optional;
import org.sealbook.casework.procedure.CaseFile;

/**
 * A piece of evidence in a list of all cases.
 *
 * @param applicant the name of its case's first party; empty once it was erased
 */
public record EvidenceItem(EvidenceRow evidence, CaseFile caseFile, Optional<String> applicant) {}
