package org.sealbook.workstation.certificates;

import java.util.List;
import java.util.stream.Collectors;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.parties.PartyRow;

/** The applicants of a case in one line. */
final class Applicants {

    private Applicants() {}

    static String of(Around around, List<PartyRow> parties) {
        return parties.stream()
                .filter(party -> party.role() == PartyRole.APPLICANT)
                .map(party -> around.words().orErased(party.name()))
                .collect(Collectors.joining(around.text("list.separator")));
    }
}
