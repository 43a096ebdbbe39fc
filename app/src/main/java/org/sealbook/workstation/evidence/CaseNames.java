package org.sealbook.workstation.evidence;

import java.util.Optional;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.language.Words;

/** How a case is called on this screen: by its first party and its matter. */
record CaseNames(Words words) {

    String of(CaseFile file, Optional<String> applicant) {
        return words.orErased(applicant) + " · " + words.matter(file.matter());
    }
}
