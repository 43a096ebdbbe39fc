package org.sealbook.casework.parties;

import java.time.LocalDate;
import java.util.Optional;
import org.sealbook.casework.fact.Texts;
import org.sealbook.ledger.Refusal;

/**
 * A party to a case, checked: what is stated agrees with the number, a person has no legal representative, an organisation no birth date, and
 * an agent, and nobody else, has an authority.
 *
 * @param name one line, at most {@value #LONGEST_NAME} characters
 * @param authority by which an agent acts
 */
public record Party(
        PartyRole role, String name, IdNumber idNumber, PartyDetails details, Optional<Authority> authority) {

    /** The longest name of a party, in characters. */
    public static final int LONGEST_NAME = 200;

    private static final int OF_AGE = 18;

    public Party {
        name = Texts.line("name", name, LONGEST_NAME);
        requireFit(idNumber.type().kind(), details);
        requireSame(details.birthDate(), idNumber.birthDate(), "refusal.party.birth-date-disagrees");
        requireSame(details.sex(), idNumber.sex(), "refusal.party.sex-disagrees");
        if (role == PartyRole.AGENT && authority.isEmpty()) {
            throw new Refusal("refusal.party.authority-missing");
        }
        if (role != PartyRole.AGENT && authority.isPresent()) {
            throw new Refusal("refusal.party.authority-of-no-agent");
        }
    }

    /** A party of whom only name and number are known, and who is no agent. */
    public Party(PartyRole role, String name, IdNumber idNumber) {
        this(role, name, idNumber, PartyDetails.NONE, Optional.empty());
    }

    /** As stated, else as the number says. */
    public Optional<LocalDate> birthDate() {
        return details.birthDate().or(idNumber::birthDate);
    }

    /** Whether a person is known to be under eighteen on a day (民法典 art. 17). */
    public boolean isMinor(LocalDate day) {
        return isMinor(birthDate(), day);
    }

    /** Whether somebody born on a day, if it is known, is under eighteen on another. */
    public static boolean isMinor(Optional<LocalDate> birthDate, LocalDate day) {
        return birthDate.filter(born -> born.plusYears(OF_AGE).isAfter(day)).isPresent();
    }

    private static void requireFit(PartyKind kind, PartyDetails details) {
        boolean fits = switch (kind) {
            case PERSON -> details.legalRepresentative().isEmpty();
            case ORGANISATION -> details.birthDate().isEmpty() && details.sex().isEmpty();
        };
        if (!fits) {
            throw new Refusal("refusal.party.details-of-other-kind", kind.code());
        }
    }

    private static <T> void requireSame(Optional<T> stated, Optional<T> ofTheNumber, String otherwise) {
        if (stated.isPresent() && ofTheNumber.isPresent() && !stated.equals(ofTheNumber)) {
            throw new Refusal(otherwise);
        }
    }
}
