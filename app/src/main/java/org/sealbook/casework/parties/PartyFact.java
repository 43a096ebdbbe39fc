package org.sealbook.casework.parties;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.fact.Fact;
import org.sealbook.casework.fact.FactException;
import org.sealbook.casework.fact.FactReader;
import org.sealbook.casework.fact.FactWriter;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.Id;

/** What became different among the parties to a case. Everything personal is in erasable parts, each of its own. */
public sealed interface PartyFact extends Fact {

    /** The erasable part that holds the party's name. */
    String NAME = "party";

    /** The erasable part that holds the number of the party's identity document. */
    String ID_NUMBER = "id-number";

    /** The erasable part that holds the party's address. */
    String ADDRESS = "address";

    /** The erasable part that holds the party's phone number. */
    String PHONE = "phone";

    /** The erasable part that holds what else is known of the party, as {@link DetailsText} writes it. */
    String DETAILS = "details";

    /** The erasable part that holds what an agent may do. */
    String SCOPE = "scope";

    /** The erasable part that says what was seen when an identity was checked. */
    String NOTE = "note";

    Id party();

    Id caseId();

    @Override
    default Id subject() {
        return caseId();
    }

    /** Reads the fact of an entry; empty when the entry's type is not of this area. */
    static Optional<PartyFact> read(RecordedEntry recorded) throws FactException {
        return switch (recorded.entry().type()) {
            case PartyAdded.TYPE -> Optional.of(PartyAdded.read(recorded.facts()));
            case PartyCorrected.TYPE -> Optional.of(PartyCorrected.read(recorded.facts()));
            case IdentityChecked.TYPE -> Optional.of(IdentityChecked.read(recorded.facts()));
            default -> Optional.empty();
        };
    }

    /**
     * The entry for a party that takes part in a case from now on.
     *
     * @param principal for whom an agent acts
     */
    static EntryDraft added(Id party, Id caseId, Party entered, Optional<Id> principal) {
        Optional<Agency> agency = principal.flatMap(
                of -> entered.authority().map(authority -> new Agency(of, authority.kind(), authority.until())));
        return new PartyAdded(party, caseId, entered.role(), entered.idNumber().type(), agency).entry(parts(entered));
    }

    /** The entry for a party that was entered wrongly, with all that is right now. */
    static EntryDraft corrected(Id party, Id caseId, Party right) {
        return new PartyCorrected(
                        party,
                        caseId,
                        right.idNumber().type(),
                        right.authority().flatMap(Authority::until))
                .entry(parts(right));
    }

    private static Map<String, String> parts(Party entered) {
        Map<String, String> parts = new HashMap<>();
        parts.put(NAME, entered.name());
        parts.put(ID_NUMBER, entered.idNumber().value());
        entered.details().address().ifPresent(address -> parts.put(ADDRESS, address));
        entered.details().phone().ifPresent(phone -> parts.put(PHONE, phone));
        DetailsText.write(entered.details()).ifPresent(details -> parts.put(DETAILS, details));
        entered.authority().flatMap(Authority::scope).ifPresent(scope -> parts.put(SCOPE, scope));
        return parts;
    }

    /**
     * A party takes part in a case.
     *
     * @param agency of an agent
     */
    record PartyAdded(Id party, Id caseId, PartyRole role, IdType idType, Optional<Agency> agency)
            implements PartyFact {

        static final String TYPE = "PartyAdded";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            FactWriter out = FactWriter.version(1)
                    .put("party", party)
                    .put("case", caseId)
                    .put("role", role)
                    .put("idType", idType);
            agency.ifPresent(acts -> {
                out.put("agentOf", acts.principal()).put("agency", acts.kind());
                acts.until().ifPresent(day -> out.put("agencyUntil", day));
            });
            return out.map();
        }

        private static PartyAdded read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            PartyAdded added = new PartyAdded(
                    in.id("party"),
                    in.id("case"),
                    in.code("role", PartyRole.values()),
                    in.code("idType", IdType.values()),
                    in.optionalId("agentOf")
                            .map(principal -> new Agency(
                                    principal,
                                    in.code("agency", AgencyKind.values()),
                                    in.optionalDate("agencyUntil"))));
            in.end();
            if (added.agency().isPresent() != (added.role() == PartyRole.AGENT)) {
                throw in.problem("an agent, and nobody else, acts for somebody");
            }
            return added;
        }
    }

    /**
     * A party was entered wrongly; what is right is in the parts, all of it. Its role stays, and by what and for whom an agent acts.
     *
     * @param agencyUntil the last day of an agent's authority; empty where it has no end, and for everybody else
     */
    record PartyCorrected(Id party, Id caseId, IdType idType, Optional<LocalDate> agencyUntil) implements PartyFact {

        static final String TYPE = "PartyCorrected";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            FactWriter out = FactWriter.version(1)
                    .put("party", party)
                    .put("case", caseId)
                    .put("idType", idType);
            agencyUntil.ifPresent(day -> out.put("agencyUntil", day));
            return out.map();
        }

        private static PartyCorrected read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            PartyCorrected corrected = new PartyCorrected(
                    in.id("party"), in.id("case"), in.code("idType", IdType.values()), in.optionalDate("agencyUntil"));
            in.end();
            return corrected;
        }
    }

    /** Somebody compared a party with the document that they showed. What was seen is in the part {@value PartyFact#NOTE}. */
    record IdentityChecked(Id party, Id caseId, CheckSource source, CheckResult result) implements PartyFact {

        static final String TYPE = "IdentityChecked";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1)
                    .put("party", party)
                    .put("case", caseId)
                    .put("source", source)
                    .put("result", result)
                    .map();
        }

        private static IdentityChecked read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            IdentityChecked checked = new IdentityChecked(
                    in.id("party"),
                    in.id("case"),
                    in.code("source", CheckSource.values()),
                    in.code("result", CheckResult.values()));
            in.end();
            return checked;
        }
    }
}
