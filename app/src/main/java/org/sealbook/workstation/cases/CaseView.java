package org.sealbook.workstation.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.issue.CertificateRow;
import org.sealbook.casework.parties.IdentityCheck;
import org.sealbook.casework.parties.PartyRow;
import org.sealbook.casework.procedure.CaseDetail;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.Correction;
import org.sealbook.casework.procedure.FilledForm;
import org.sealbook.casework.procedure.OtherCase;
import org.sealbook.casework.procedure.TimelineRow;
import org.sealbook.language.Words;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.Office;
import org.sealbook.office.Standing;
import org.sealbook.record.Id;

/**
 * One case with all that its page shows, read at once.
 *
 * @param matter by the catalogue under which it was opened; empty where that does not say
 * @param form as it was filled last
 * @param elsewhere the other cases of its parties
 * @param checks of its parties' identities
 * @param people the names of everybody who did something here
 * @param standings how far the world has seen each block of the timeline
 */
record CaseView(
        CaseDetail detail,
        Optional<Matter> matter,
        Optional<FilledForm> form,
        List<OtherCase> elsewhere,
        List<IdentityCheck> checks,
        List<EvidenceRow> evidence,
        List<CertificateRow> certificates,
        Map<Id, String> people,
        Map<Long, Standing> standings) {

    private static final int MOST_OTHERS = 6;

    CaseView {
        elsewhere = List.copyOf(elsewhere);
        checks = List.copyOf(checks);
        evidence = List.copyOf(evidence);
        certificates = List.copyOf(certificates);
        people = Map.copyOf(people);
        standings = Map.copyOf(standings);
    }

    /**
     * Reads tables, so never on the FX thread.
     *
     * @param subject the id of a case, as a place names it
     * @throws Refusal when there is no such case
     */
    static CaseView read(Office office, Words words, String subject) {
        Id id = id(subject);
        CaseDetail detail = office.cases().detail(id, office.person());
        Map<Id, String> people = new HashMap<>();
        List<Id> acted = new ArrayList<>();
        acted.add(detail.file().handlingNotary());
        detail.file().secondPerson().ifPresent(acted::add);
        acted.addAll(detail.file().handledBefore());
        acted.addAll(detail.file().inConflict());
        detail.timeline().forEach(row -> {
            acted.add(row.author());
            concerned(row).ifPresent(acted::add);
        });
        acted.forEach(person -> people.computeIfAbsent(person, words::person));
        return new CaseView(
                detail,
                matter(office, detail.file()),
                office.cases().form(id),
                office.parties().elsewhere(id),
                office.parties().checks(id),
                office.evidence().ofCase(id),
                office.certificates().ofCase(id),
                people,
                standings(office, blocks(detail.timeline())));
    }

    /** The person of the office whom an entry names: a corrected notary or second person, or who is in conflict. */
    static Optional<Id> concerned(TimelineRow row) {
        return row.became()
                .filter(_ -> row.corrected().map(Correction::isOfAPerson).orElse(true))
                .map(Id::new);
    }

    private static Optional<Matter> matter(Office office, CaseFile file) {
        try {
            return Optional.of(office.cases().matter(file));
        } catch (Refusal erased) {
            return Optional.empty();
        }
    }

    /** How far the world has seen each of these blocks. */
    static Map<Long, Standing> standings(Office office, Collection<Long> blocks) {
        List<Long> asked = List.copyOf(blocks);
        List<Standing> found = office.peers().standings(asked);
        Map<Long, Standing> standings = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            standings.put(asked.get(i), found.get(i));
        }
        return standings;
    }

    CaseFile file() {
        return detail.file();
    }

    /** A person's name; known of everybody who acted here. */
    String person(Id id) {
        return people.getOrDefault(id, id.value());
    }

    /** The other cases of one of its parties, the newest of them. */
    List<OtherCase> others(Id party) {
        return elsewhere.stream()
                .filter(other -> other.party().equals(party))
                .limit(MOST_OTHERS)
                .toList();
    }

    /** The newest check of one of its parties, if there was one. */
    Optional<IdentityCheck> check(Id party) {
        return checks.stream().filter(check -> check.party().equals(party)).reduce((_, later) -> later);
    }

    Standing standing(long block) {
        return standings.getOrDefault(block, Standing.ALONE);
    }

    /** The blocks whose standing the page shows. */
    Collection<Long> blocks() {
        return standings.keySet();
    }

    /** The first party, after which a case is called; empty once the name was erased. */
    Optional<String> mainParty() {
        return detail.parties().stream().findFirst().flatMap(PartyRow::name);
    }

    /** The number that the case's papers carry, before there is one the beginning of its id. */
    String number() {
        return certificates.stream()
                .flatMap(row -> row.number().stream())
                .map(row -> row.number().text())
                .findFirst()
                .orElseGet(() -> CaseLine.shortId(file().id()));
    }

    private static Collection<Long> blocks(List<TimelineRow> timeline) {
        return timeline.stream().map(row -> row.entry().block()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Id id(String subject) {
        try {
            return new Id(subject);
        } catch (IllegalArgumentException e) {
            throw new Refusal("refusal.case.unknown", subject);
        }
    }
}
