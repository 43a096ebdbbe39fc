package org.sealbook.casework.parties;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sealbook.casework.fact.Texts;
import org.sealbook.ledger.Refusal;

/**
 * What may be known of a party beside name and number, each checked by itself.
 *
 * @param validUntil the last day of the identity document
 * @param legalRepresentative of an organisation (法定代表人、负责人)
 */
public record PartyDetails(
        Optional<LocalDate> birthDate,
        Optional<Sex> sex,
        Optional<String> nationality,
        Optional<LocalDate> validUntil,
        Optional<String> legalRepresentative,
        Optional<String> address,
        Optional<String> phone) {

    /** Nothing is known. */
    public static final PartyDetails NONE = new PartyDetails(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private static final int LONGEST_NATIONALITY = 60;
    private static final int LONGEST_ADDRESS = 300;
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{2,29}");

    public PartyDetails {
        nationality = nationality.map(text -> Texts.line("nationality", text, LONGEST_NATIONALITY));
        legalRepresentative =
                legalRepresentative.map(text -> Texts.line("legal-representative", text, Party.LONGEST_NAME));
        address = address.map(text -> Texts.line("address", text, LONGEST_ADDRESS));
        phone = phone.map(String::strip);
        if (phone.filter(number -> !PHONE.matcher(number).matches()).isPresent()) {
            throw new Refusal("refusal.party.phone");
        }
    }

    /** The same at another address and phone. */
    PartyDetails with(Optional<String> anotherAddress, Optional<String> anotherPhone) {
        return new PartyDetails(
                birthDate, sex, nationality, validUntil, legalRepresentative, anotherAddress, anotherPhone);
    }
}
