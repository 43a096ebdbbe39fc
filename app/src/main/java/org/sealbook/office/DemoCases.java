package org.sealbook.office;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.sealbook.casework.parties.IdNumber;
import org.sealbook.casework.parties.IdType;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.procedure.NewCase;
import org.sealbook.record.Id;

/** Small cases, so that a demo's office has something to record: each one act, and so one block. The applicants are invented. */
final class DemoCases {

    private static final List<List<String>> APPLICANTS = List.of(
            List.of("林阿海", "999999197903010032"),
            List.of("许美珍", "99999919881117005X"),
            List.of("郑晓峰", "999999199308250014"),
            List.of("洪秀兰", "999999196604090023"),
            List.of("蔡文斌", "999999200101300040"),
            List.of("黄建国", "999999197407150060"));

    private final Office office;
    private final SecureRandom random = new SecureRandom();

    DemoCases(Office office) {
        this.office = office;
    }

    /** Opens one case of the notary who is signed in. */
    void openOne() {
        List<String> applicant = APPLICANTS.get(random.nextInt(APPLICANTS.size()));
        office.cases()
                .open(
                        Id.random(random),
                        office.person(),
                        new NewCase(
                                "declaration",
                                "内民",
                                office.person(),
                                Optional.empty(),
                                List.of(new Party(
                                        PartyRole.APPLICANT,
                                        applicant.getFirst(),
                                        IdNumber.parse(IdType.RESIDENT_ID, applicant.getLast())))));
    }
}
