package org.sealbook.casework.store;

import static org.jooq.impl.DSL.left;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.sealbook.casework.store.jooq.Tables.CASE_EVENT;
import static org.sealbook.casework.store.jooq.Tables.CASE_FILE;
import static org.sealbook.casework.store.jooq.Tables.CASE_STOP;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.sealbook.casework.issue.CertificateFact;
import org.sealbook.casework.parties.PartyFact;
import org.sealbook.casework.procedure.CaseCorrected;
import org.sealbook.casework.procedure.CaseFact;
import org.sealbook.casework.procedure.CaseFact.CaseOpened;
import org.sealbook.casework.procedure.CaseFact.CaseStepped;
import org.sealbook.casework.procedure.CaseFact.NoticeGiven;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.ConflictDeclared;
import org.sealbook.casework.procedure.Correction;
import org.sealbook.casework.procedure.Ground;
import org.sealbook.casework.search.FoundBy;
import org.sealbook.ledger.Projection;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.Entry;
import org.sealbook.record.Id;

/**
 * The cases, from {@link CaseFact}s, with the names and numbers by which they are found, and the timeline of each, from every entry
 * whose subject it is.
 */
record CaseProjection(Database database) implements Projection {

    /** What one case is found by grows no longer than its column; what is over is not found. */
    private static final int LONGEST_FOUND_BY = 100_000;

    @Override
    public String name() {
        return "cases";
    }

    @Override
    public int version() {
        return 6;
    }

    @Override
    public List<String> tables() {
        return List.of(CASE_FILE.getName(), CASE_EVENT.getName(), CASE_STOP.getName());
    }

    @Override
    public void apply(RecordedEntry recorded) {
        Optional<CaseFact> fact = CaseFact.read(recorded);
        database.write(sql -> {
            fact.ifPresent(each -> follow(sql, each, recorded));
            nameOrNumber(recorded)
                    .ifPresent(found -> addToFoundBy(sql, recorded.entry().subject(), found));
            if (isCase(sql, recorded.entry().subject())) {
                addToTimeline(sql, recorded, fact);
            }
        });
    }

    private static void follow(DSLContext sql, CaseFact fact, RecordedEntry recorded) {
        switch (fact) {
            case CaseOpened opened -> open(sql, opened, recorded);
            case NoticeGiven given ->
                Rows.requireOne(
                        sql.update(CASE_FILE)
                                .set(CASE_FILE.NOTICE_GIVEN, true)
                                .where(CASE_FILE.CASE_ID.eq(given.caseId().value()))
                                .execute(),
                        recorded);
            case CaseStepped stepped -> step(sql, stepped, recorded);
            case CaseCorrected corrected -> correct(sql, corrected, recorded);
            case ConflictDeclared declared ->
                Rows.requireOne(
                        sql.update(CASE_FILE)
                                .set(
                                        CASE_FILE.IN_CONFLICT,
                                        joined(
                                                CASE_FILE.IN_CONFLICT,
                                                declared.person().value()))
                                .where(CASE_FILE.CASE_ID.eq(declared.caseId().value()))
                                .execute(),
                        recorded);
        }
    }

    private static void correct(DSLContext sql, CaseCorrected corrected, RecordedEntry recorded) {
        var update = sql.update(CASE_FILE);
        var set = switch (corrected.what()) {
            case HANDLING_NOTARY ->
                update.set(CASE_FILE.HANDLED_BEFORE, joined(CASE_FILE.HANDLED_BEFORE, CASE_FILE.HANDLING_NOTARY))
                        .set(CASE_FILE.HANDLING_NOTARY, corrected.value());
            case SECOND_PERSON ->
                update.set(
                                CASE_FILE.HANDLED_BEFORE,
                                when(CASE_FILE.SECOND_PERSON.isNull(), CASE_FILE.HANDLED_BEFORE)
                                        .otherwise(joined(CASE_FILE.HANDLED_BEFORE, CASE_FILE.SECOND_PERSON)))
                        .set(CASE_FILE.SECOND_PERSON, corrected.value());
            case MATTER -> update.set(CASE_FILE.MATTER, corrected.value());
            case CATEGORY -> update.set(CASE_FILE.CATEGORY, corrected.value());
        };
        Rows.requireOne(
                set.where(CASE_FILE.CASE_ID.eq(corrected.caseId().value())).execute(), recorded);
    }

    /** A list of ids with one more. */
    private static Field<String> joined(Field<String> ids, Field<String> one) {
        return when(ids.isNull(), one).otherwise(ids.concat(",").concat(one));
    }

    private static Field<String> joined(Field<String> ids, String one) {
        return joined(ids, val(one));
    }

    private static void step(DSLContext sql, CaseStepped stepped, RecordedEntry recorded) {
        Rows.requireOne(
                sql.update(CASE_FILE)
                        .set(CASE_FILE.STATE, stepped.to().code())
                        .where(CASE_FILE.CASE_ID.eq(stepped.caseId().value()))
                        .and(CASE_FILE.STATE.eq(stepped.from().code()))
                        .execute(),
                recorded);
        String caseId = stepped.caseId().value();
        long at = recorded.entry().clock().time().toEpochMilli();
        if (stepped.step() == CaseStep.ACCEPT) {
            sql.update(CASE_FILE)
                    .set(CASE_FILE.ACCEPTED_AT, at)
                    .where(CASE_FILE.CASE_ID.eq(caseId))
                    .execute();
        }
        if (stepped.to().closes()) {
            sql.update(CASE_FILE)
                    .set(CASE_FILE.CLOSED_AS, stepped.to().code())
                    .set(CASE_FILE.CLOSED_AT, at)
                    .where(CASE_FILE.CASE_ID.eq(caseId))
                    .execute();
        }
        if (stepped.from().stopsTheClock()) {
            sql.update(CASE_STOP)
                    .set(CASE_STOP.UNTIL_AT, at)
                    .where(CASE_STOP.CASE_ID.eq(caseId))
                    .and(CASE_STOP.UNTIL_AT.isNull())
                    .execute();
        }
        if (stepped.to().stopsTheClock()) {
            sql.insertInto(CASE_STOP)
                    .set(CASE_STOP.BLOCK, recorded.id().block())
                    .set(CASE_STOP.POSITION, recorded.id().index())
                    .set(CASE_STOP.CASE_ID, caseId)
                    .set(CASE_STOP.GROUND, stepped.ground().map(Ground::code).orElse(null))
                    .set(CASE_STOP.FROM_AT, at)
                    .execute();
        }
    }

    private static void open(DSLContext sql, CaseOpened opened, RecordedEntry recorded) {
        sql.insertInto(CASE_FILE)
                .set(CASE_FILE.CASE_ID, opened.caseId().value())
                .set(CASE_FILE.CATALOGUE, opened.catalogue())
                .set(CASE_FILE.MATTER, opened.matter())
                .set(CASE_FILE.CATEGORY, opened.category())
                .set(CASE_FILE.HANDLING_NOTARY, opened.handlingNotary().value())
                .set(
                        CASE_FILE.SECOND_PERSON,
                        opened.secondPerson().map(Id::value).orElse(null))
                .set(CASE_FILE.STATE, CaseState.DRAFT.code())
                .set(CASE_FILE.NOTICE_GIVEN, false)
                .set(CASE_FILE.OPENED_AT, recorded.entry().clock().time().toEpochMilli())
                .set(CASE_FILE.BLOCK, recorded.id().block())
                .set(CASE_FILE.POSITION, recorded.id().index())
                .execute();
    }

    private static Optional<String> nameOrNumber(RecordedEntry recorded) {
        Optional<String> name = PartyFact.read(recorded)
                .flatMap(party -> recorded.text(PartyFact.NAME))
                .map(text -> String.join("\n", FoundBy.lines(text)));
        return name.or(() -> CertificateFact.read(recorded)
                .flatMap(CertificateFact::givenNumber)
                .map(FoundBy::plain));
    }

    private static void addToFoundBy(DSLContext sql, Id caseId, String found) {
        sql.update(CASE_FILE)
                .set(CASE_FILE.FOUND_BY, left(CASE_FILE.FOUND_BY.concat(found + "\n"), LONGEST_FOUND_BY))
                .where(CASE_FILE.CASE_ID.eq(caseId.value()))
                .execute();
    }

    private static boolean isCase(DSLContext sql, Id subject) {
        return sql.fetchExists(CASE_FILE, CASE_FILE.CASE_ID.eq(subject.value()));
    }

    private static void addToTimeline(DSLContext sql, RecordedEntry recorded, Optional<CaseFact> fact) {
        Entry entry = recorded.entry();
        Optional<String> said = recorded.text(CaseFact.REASON)
                .or(() -> recorded.text(CaseFact.NOTICE))
                .or(() -> recorded.text(CaseFact.RECEIVER));
        Optional<CaseStep> step = fact.flatMap(CaseFact::recordedStep);
        Optional<Ground> ground = fact.flatMap(CaseFact::recordedGround);
        Optional<Correction> corrected = fact.flatMap(CaseFact::recordedCorrection);
        Optional<String> became = fact.flatMap(CaseFact::became);
        sql.insertInto(CASE_EVENT)
                .set(CASE_EVENT.BLOCK, recorded.id().block())
                .set(CASE_EVENT.POSITION, recorded.id().index())
                .set(CASE_EVENT.CASE_ID, entry.subject().value())
                .set(CASE_EVENT.ENTRY_TYPE, entry.type())
                .set(CASE_EVENT.STEP, step.map(CaseStep::code).orElse(null))
                .set(CASE_EVENT.GROUND, ground.map(Ground::code).orElse(null))
                .set(CASE_EVENT.CORRECTED, corrected.map(Correction::code).orElse(null))
                .set(CASE_EVENT.BECAME, became.orElse(null))
                .set(CASE_EVENT.AUTHOR, entry.author().value())
                .set(CASE_EVENT.HAPPENED_AT, entry.clock().time().toEpochMilli())
                .set(CASE_EVENT.CLOCK, entry.clock().grade().label())
                .set(CASE_EVENT.SAID, said.orElse(null))
                .execute();
    }
}
