package org.sealbook.casework.procedure;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.casework.fact.Fact;
import org.sealbook.casework.fact.FactException;
import org.sealbook.casework.fact.FactReader;
import org.sealbook.casework.fact.FactWriter;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.Id;

/** What became different about a case. */
public sealed interface CaseFact extends Fact
        permits CaseFact.CaseOpened, CaseFact.NoticeGiven, CaseFact.CaseStepped, CaseCorrected, ConflictDeclared {

    /** The erasable part that holds why a step was taken. */
    String REASON = "reason";

    /** The erasable part that holds the words of the notice of rights. */
    String NOTICE = "notice";

    /** The erasable part that holds to whom a certificate was handed over. */
    String RECEIVER = "receiver";

    Id caseId();

    /** The step of the procedure that this fact records; empty for the opening. */
    default Optional<CaseStep> recordedStep() {
        return switch (this) {
            case CaseOpened opened -> Optional.empty();
            case NoticeGiven given -> Optional.of(CaseStep.NOTICE);
            case CaseStepped stepped -> Optional.of(stepped.step());
            case CaseCorrected corrected -> Optional.empty();
            case ConflictDeclared declared -> Optional.empty();
        };
    }

    /** The ground of that step; empty where it has none. */
    default Optional<Ground> recordedGround() {
        return this instanceof CaseStepped stepped ? stepped.ground() : Optional.empty();
    }

    /** What of the case this fact puts right; empty where it is no correction. */
    default Optional<Correction> recordedCorrection() {
        return this instanceof CaseCorrected corrected ? Optional.of(corrected.what()) : Optional.empty();
    }

    /** What a correction says is right, or whom a conflict of interest concerns. */
    default Optional<String> became() {
        return switch (this) {
            case CaseCorrected corrected -> Optional.of(corrected.value());
            case ConflictDeclared declared -> Optional.of(declared.person().value());
            case CaseOpened opened -> Optional.empty();
            case NoticeGiven given -> Optional.empty();
            case CaseStepped stepped -> Optional.empty();
        };
    }

    @Override
    default Id subject() {
        return caseId();
    }

    /** Reads the fact of an entry; empty when the entry's type is not of this area. */
    static Optional<CaseFact> read(RecordedEntry recorded) throws FactException {
        return switch (recorded.entry().type()) {
            case CaseOpened.TYPE -> Optional.of(CaseOpened.read(recorded.facts()));
            case NoticeGiven.TYPE -> Optional.of(NoticeGiven.read(recorded.facts()));
            case CaseStepped.TYPE -> Optional.of(CaseStepped.read(recorded.facts()));
            case CaseCorrected.TYPE -> Optional.of(CaseCorrected.read(recorded.facts()));
            case ConflictDeclared.TYPE -> Optional.of(ConflictDeclared.read(recorded.facts()));
            default -> Optional.empty();
        };
    }

    /**
     * A case was opened, as a draft.
     *
     * @param catalogue the version of the catalogue that names the matter
     */
    record CaseOpened(
            Id caseId, int catalogue, String matter, String category, Id handlingNotary, Optional<Id> secondPerson)
            implements CaseFact {

        static final String TYPE = "CaseOpened";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1)
                    .put("case", caseId)
                    .put("catalogue", catalogue)
                    .put("matter", matter)
                    .put("category", category)
                    .put("handlingNotary", handlingNotary)
                    .put("secondPerson", secondPerson)
                    .map();
        }

        private static CaseOpened read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            CaseOpened opened = new CaseOpened(
                    in.id("case"),
                    (int) in.number("catalogue", 1, Integer.MAX_VALUE),
                    in.text("matter"),
                    in.text("category"),
                    in.id("handlingNotary"),
                    in.optionalId("secondPerson"));
            in.end();
            return opened;
        }
    }

    /** The party was told of rights and consequences, and somebody signed for it. The words are in the part {@value CaseFact#NOTICE}. */
    record NoticeGiven(Id caseId, NoticeManner manner, NoticeSigner signer) implements CaseFact {

        static final String TYPE = "NoticeGiven";

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1)
                    .put("case", caseId)
                    .put("manner", manner)
                    .put("signer", signer)
                    .map();
        }

        private static NoticeGiven read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            NoticeGiven given = new NoticeGiven(
                    in.id("case"), in.code("manner", NoticeManner.values()), in.code("signer", NoticeSigner.values()));
            in.end();
            return given;
        }
    }

    /**
     * A step took the case from one state to another. A reason, where the step has one, is in the part {@value CaseFact#REASON}.
     *
     * @param ground one of the step's grounds; empty where it has none
     */
    record CaseStepped(Id caseId, CaseStep step, CaseState from, CaseState to, Optional<Ground> ground)
            implements CaseFact {

        static final String TYPE = "CaseStepped";

        /** A step without a ground. */
        public CaseStepped(Id caseId, CaseStep step, CaseState from, CaseState to) {
            this(caseId, step, from, to, Optional.empty());
        }

        @Override
        public String type() {
            return TYPE;
        }

        @Override
        public Map<String, Object> facts() {
            return FactWriter.version(1)
                    .put("case", caseId)
                    .put("step", step)
                    .put("from", from)
                    .put("to", to)
                    .putCode("ground", ground)
                    .map();
        }

        private static CaseStepped read(Map<String, ?> facts) {
            FactReader in = FactReader.open(TYPE, 1, facts);
            CaseStep step = in.code("step", CaseStep.values());
            List<Ground> grounds = step.grounds();
            CaseStepped stepped = new CaseStepped(
                    in.id("case"),
                    step,
                    in.code("from", CaseState.values()),
                    in.code("to", CaseState.values()),
                    grounds.isEmpty()
                            ? Optional.empty()
                            : Optional.of(in.code("ground", grounds.toArray(Ground[]::new))));
            in.end();
            return stepped;
        }
    }
}
