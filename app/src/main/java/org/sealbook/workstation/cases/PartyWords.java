package org.sealbook.workstation.cases;

import java.util.ArrayList;
import java.util.List;
import org.sealbook.casework.parties.Agency;
import org.sealbook.casework.parties.PartyDetails;
import org.sealbook.casework.parties.PartyRow;
import org.sealbook.workstation.frame.Tools;

/** What is known of a party beside name and number, in one sentence. */
record PartyWords(Tools tools, CaseView view) {

    /** Empty where nothing is known. */
    String sentence(PartyRow party) {
        List<String> said = new ArrayList<>();
        party.agency().ifPresent(agency -> said.add(agency(agency)));
        party.scope().ifPresent(said::add);
        PartyDetails details = party.details();
        details.birthDate().ifPresent(day -> said.add(tools.text("cases-screen.party.born", day)));
        details.sex().ifPresent(sex -> said.add(tools.messages().term("sex", sex.code())));
        details.nationality().ifPresent(said::add);
        details.validUntil().ifPresent(day -> said.add(tools.text("cases-screen.party.valid", day)));
        details.legalRepresentative().ifPresent(name -> said.add(tools.text("cases-screen.party.represented", name)));
        details.phone().ifPresent(said::add);
        details.address().ifPresent(said::add);
        return String.join(" · ", said);
    }

    private String agency(Agency agency) {
        String whom = view.detail().parties().stream()
                .filter(row -> row.id().equals(agency.principal()))
                .findFirst()
                .flatMap(PartyRow::name)
                .orElseGet(() -> tools.text("word.erased"));
        String kind = tools.messages().term("agency", agency.kind().code());
        return agency.until()
                .map(day -> tools.text("cases-screen.party.acts-until", kind, whom, day))
                .orElseGet(() -> tools.text("cases-screen.party.acts", kind, whom));
    }
}
