package org.sealbook.office.sample;

import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.record.Id;

/** One bulk case on its way: who and what it is about, and where it stands. Everything follows from its seed. */
final class BulkCase {

    private static final int IN_A_HUNDRED = 100;

    /** How a bulk case ends. */
    enum Ending {
        ISSUED,
        ISSUED_AFTER_A_PAUSE,
        NOT_ACCEPTED,
        WITHDRAWN,
        REFUSED,
        TERMINATED
    }

    final Random random;
    final Id id;
    final Id certificate;
    final Matter matter;
    final String category;
    final Id handler;
    final Optional<Id> second;
    final Party applicant;
    final Ending ending;
    CaseState state = CaseState.DRAFT;

    @Nullable
    Id evidence;

    BulkCase(long seed, BulkSetting setting) {
        this.random = new Random(seed);
        this.id = Id.random(random);
        this.certificate = Id.random(random);
        this.matter = setting.matters().get(random.nextInt(setting.matters().size()));
        this.category =
                matter.categories().get(random.nextInt(matter.categories().size()));
        this.handler = setting.notaries().get(random.nextInt(setting.notaries().size()));
        this.second = matter.twoPersons()
                ? Optional.of(setting.assistants()
                        .get(random.nextInt(setting.assistants().size())))
                : Optional.empty();
        this.applicant = random.nextInt(5) == 0 && !matter.inPerson()
                ? SamplePeople.anyCompany(PartyRole.APPLICANT, random)
                : SamplePeople.anybody(PartyRole.APPLICANT, random);
        this.ending = ending(random.nextInt(IN_A_HUNDRED));
    }

    private static Ending ending(int percent) {
        if (percent < 5) {
            return Ending.NOT_ACCEPTED;
        }
        if (percent < 9) {
            return Ending.WITHDRAWN;
        }
        if (percent < 11) {
            return Ending.REFUSED;
        }
        if (percent < 15) {
            return Ending.TERMINATED;
        }
        return percent < 20 ? Ending.ISSUED_AFTER_A_PAUSE : Ending.ISSUED;
    }
}
