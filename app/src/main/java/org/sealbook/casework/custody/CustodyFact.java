package org.sealbook.casework.custody;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.fact.Fact;
import org.sealbook.casework.fact.FactException;
import org.sealbook.casework.fact.FactReader;
import org.sealbook.casework.fact.FactWriter;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.Id;

/** What became different about the media that the office holds. Numbers, places, names and reasons are erasable parts. */
public sealed interface CustodyFact extends Fact {

    /** The erasable part that holds the number on the label. */
    String LABEL = "label";

    /** The erasable part that says what the thing is. */
    String DESCRIPTION = "description";

    /** The erasable part that says why. */
    String REASON = "reason";

    /** The erasable part that says where it lies. */
    String PLACE = "place";

    /** The erasable part that says from whom it came, or to whom it went. */
    String WHOM = "whom";

    /** The erasable part that holds the number of the seal. */
    String SEAL = "seal";

    Id medium();

    Id caseId();

    @Override
    default Id subject() {
        return caseId();
    }

    /** Reads the fact of an entry; empty when the entry's type is not of this area. */
    static Optional<CustodyFact> read(RecordedEntry recorded) throws FactException {
        return switch (recorded.entry().type()) {
            case MediumReceived.TYPE -> Optional.of(MediumReceived.read(recorded.facts()));
            case CustodyRecorded.TYPE -> Optional.of(CustodyRecorded.read(recorded.facts()));
            default -> Optional.empty();
        };
    }

    /**
     * The office took a medium.
     *
     * @param evidence of the case, where the medium holds or is a piece of it
     * @param state {@link MediumState#OPEN} or {@link MediumState#SEALED}
     */
    record MediumReceived(Id medium, Id caseId, MediumKind kind, Optional<Id> evidence, MediumState state)
            implements CustodyFact {

        static final String TYPE = "MediumReceived";

        public MediumReceived {
            if (state != MediumState.OPEN && state != MediumState.SEALED) {
                throw new IllegalArgumentException("nothing is received " + state);
            }
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1)
                    .put("medium", medium)
                    .put("case", caseId)
                    .put("kind", kind)
                    .put("holds", evidence)
                    .put("state", state)
                    .map();
        }

        private static MediumReceived read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            Id medium = in.id("medium");
            Id caseId = in.id("case");
            MediumKind kind = in.code("kind", MediumKind.values());
            Optional<Id> evidence = in.optionalId("holds");
            MediumState state = in.code("state", MediumState.values());
            if (state != MediumState.OPEN && state != MediumState.SEALED) {
                throw in.problem("state is " + state.code());
            }
            in.end();
            return new MediumReceived(medium, caseId, kind, evidence, state);
        }
    }

    /**
     * Something was done with a medium.
     *
     * @param event any but {@link CustodyEvent#RECEIVED}
     * @param due the last day of a loan
     */
    record CustodyRecorded(Id medium, Id caseId, CustodyEvent event, Optional<LocalDate> due) implements CustodyFact {

        static final String TYPE = "CustodyRecorded";

        public CustodyRecorded {
            if (event == CustodyEvent.RECEIVED || due.isPresent() != (event == CustodyEvent.LENT)) {
                throw new IllegalArgumentException("not an event of custody: " + event + " " + due);
            }
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            FactWriter facts = FactWriter.version(1)
                    .put("medium", medium)
                    .put("case", caseId)
                    .put("event", event);
            due.ifPresent(day -> facts.put("due", day));
            return facts.map();
        }

        private static CustodyRecorded read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            Id medium = in.id("medium");
            Id caseId = in.id("case");
            CustodyEvent event = in.code("event", CustodyEvent.values());
            Optional<LocalDate> due = in.optionalDate("due");
            if (event == CustodyEvent.RECEIVED) {
                throw in.problem("event is " + event.code());
            }
            if (due.isPresent() != (event == CustodyEvent.LENT)) {
                throw in.problem(due.isPresent() ? "due belongs to a loan" : "field due is missing");
            }
            in.end();
            return new CustodyRecorded(medium, caseId, event, due);
        }
    }
}
