package org.sealbook.workstation.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.parties.IdNumber;
import org.sealbook.casework.parties.IdType;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.NewCase;
import org.sealbook.office.Office;
import org.sealbook.office.TestOffice;
import org.sealbook.record.Id;

/** Cases of a test office, made as a person would make them. */
final class TestCases {

    private static final int[] NUMBERS = {1};

    private TestCases() {}

    /** A resident identity number that nobody has: the region 999999 does not exist. */
    static String residentId(String birthDate, int order) {
        String body = "999999" + birthDate + "%03d".formatted(order);
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum = (sum + body.charAt(i) - '0') * 2 % 11;
        }
        return body + "0123456789X".charAt((12 - sum) % 11);
    }

    static Party person(String name) {
        return new Party(
                PartyRole.APPLICANT, name, IdNumber.parse(IdType.RESIDENT_ID, residentId("19850612", NUMBERS[0]++)));
    }

    /** A draft of the office's notary; web evidence with the assistant as second person. */
    static Id open(Office office, String matter, String applicant) throws Exception {
        Map<String, Id> people = office.people().signIns();
        return office.cases()
                .open(
                        TestOffice.command(),
                        office.person(),
                        new NewCase(
                                matter,
                                "内民",
                                TestOffice.id(people, TestOffice.NOTARY),
                                Optional.of(TestOffice.id(people, TestOffice.SECOND)),
                                List.of(person(applicant))))
                .id();
    }

    static void step(Office office, Id caseId, CaseStep step) {
        office.cases().step(TestOffice.command(), office.person(), caseId, step, Map.of());
    }

    static void notice(Office office, Id caseId) {
        office.cases()
                .step(
                        TestOffice.command(),
                        office.person(),
                        caseId,
                        CaseStep.NOTICE,
                        Map.of("manner", "read-out", "signer", "applicant", "text", "已告知当事人本次公证的法律意义和可能产生的法律后果。"));
    }
}
