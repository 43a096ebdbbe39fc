package org.sealbook.casework.procedure;

import java.util.Optional;

/**
 * A case in a list.
 *
 * @param applicant the first party's name; empty once it was erased
 */
public record CaseRow(CaseFile file, Optional<String> applicant) {}
