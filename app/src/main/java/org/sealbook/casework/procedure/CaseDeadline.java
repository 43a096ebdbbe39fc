package org.sealbook.casework.procedure;

import java.util.Optional;

/**
 * A period that ends in some case.
 *
 * @param applicant the first party's name; empty once it was erased
 */
public record CaseDeadline(CaseFile file, Optional<String> applicant, Deadline deadline) {}
