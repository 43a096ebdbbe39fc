package org.sealbook.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.parties.AgencyKind;
import org.sealbook.casework.parties.Authority;
import org.sealbook.casework.parties.IdNumber;
import org.sealbook.casework.parties.IdType;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyDetails;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.parties.Sex;
import picocli.CommandLine.Option;

/** All that can be said of one party on a command line. */
final class PartyOptions {

    @Option(names = "--role", paramLabel = "ROLE", description = "${bundle:help.case.party.role}")
    private String role = PartyRole.APPLICANT.code();

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "${bundle:help.case.party.name}")
    private String name = "";

    @Option(
            names = "--id-type",
            required = true,
            paramLabel = "TYPE",
            description = "${bundle:help.case.party.id-type}")
    private String idType = "";

    @Option(
            names = "--id-number",
            required = true,
            paramLabel = "NUMBER",
            description = "${bundle:help.case.party.id-number}")
    private String idNumber = "";

    @Option(names = "--birth-date", paramLabel = "DATE", description = "${bundle:help.case.party.birth-date}")
    private @Nullable String birthDate;

    @Option(names = "--sex", paramLabel = "SEX", description = "${bundle:help.case.party.sex}")
    private @Nullable String sex;

    @Option(names = "--nationality", paramLabel = "TEXT", description = "${bundle:help.case.party.nationality}")
    private @Nullable String nationality;

    @Option(names = "--valid-until", paramLabel = "DATE", description = "${bundle:help.case.party.valid-until}")
    private @Nullable String validUntil;

    @Option(
            names = "--legal-representative",
            paramLabel = "NAME",
            description = "${bundle:help.case.party.legal-representative}")
    private @Nullable String legalRepresentative;

    @Option(names = "--address", paramLabel = "TEXT", description = "${bundle:help.case.party.address}")
    private @Nullable String address;

    @Option(names = "--phone", paramLabel = "NUMBER", description = "${bundle:help.case.party.phone}")
    private @Nullable String phone;

    @Option(names = "--agency", paramLabel = "KIND", description = "${bundle:help.case.party.agency}")
    private @Nullable String agency;

    @Option(names = "--scope", paramLabel = "TEXT", description = "${bundle:help.case.party.scope}")
    private @Nullable String scope;

    @Option(names = "--until", paramLabel = "DATE", description = "${bundle:help.case.party.until}")
    private @Nullable String until;

    @Option(names = "--guardian", paramLabel = "NAME;TYPE;NUMBER", description = "${bundle:help.case.party.guardian}")
    private List<String> guardians = List.of();

    Party party() {
        PartyDetails details = new PartyDetails(
                date(birthDate),
                Optional.ofNullable(sex).map(code -> Given.code(Sex.values(), code)),
                Optional.ofNullable(nationality),
                date(validUntil),
                Optional.ofNullable(legalRepresentative),
                Optional.ofNullable(address),
                Optional.ofNullable(phone));
        Optional<Authority> authority = Optional.ofNullable(agency)
                .map(code ->
                        new Authority(Given.code(AgencyKind.values(), code), Optional.ofNullable(scope), date(until)));
        return new Party(
                Given.code(PartyRole.values(), role),
                name,
                IdNumber.parse(Given.code(IdType.values(), idType), idNumber),
                details,
                authority);
    }

    /** The party, and after them the guardians who act for them. */
    List<Party> withGuardians() {
        List<Party> parties = new ArrayList<>(List.of(party()));
        guardians.forEach(typed -> parties.add(Given.guardian(typed)));
        return parties;
    }

    private static Optional<LocalDate> date(@Nullable String typed) {
        return Optional.ofNullable(typed).map(Given::date);
    }
}
