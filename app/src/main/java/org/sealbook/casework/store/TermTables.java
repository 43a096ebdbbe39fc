package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.CASE_FILE;
import static org.sealbook.casework.store.jooq.Tables.CASE_STOP;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Field;
import org.sealbook.casework.fact.Codes;
import org.sealbook.casework.procedure.CaseFile.Closing;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.CaseTerm;
import org.sealbook.casework.procedure.CaseTerm.Stop;
import org.sealbook.casework.store.jooq.tables.records.CaseFileRecord;
import org.sealbook.casework.store.jooq.tables.records.CaseStopRecord;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.Id;

/** Reads from the tables by what the periods of cases are reckoned. */
record TermTables(Database database) {

    /** Those that fit, in an order, at most so many. */
    List<CaseTerm> of(Condition which, Field<Long> order, int limit) {
        return database.read(sql -> {
            List<CaseFileRecord> rows = sql.selectFrom(CASE_FILE)
                    .where(which)
                    .orderBy(order)
                    .limit(limit)
                    .fetch();
            Map<String, List<Stop>> stops = new HashMap<>();
            sql.selectFrom(CASE_STOP)
                    .where(CASE_STOP.CASE_ID.in(
                            rows.stream().map(CaseFileRecord::getCaseId).toList()))
                    .orderBy(CASE_STOP.BLOCK, CASE_STOP.POSITION)
                    .forEach(row -> stops.computeIfAbsent(row.getCaseId(), _ -> new ArrayList<>())
                            .add(stop(row)));
            return rows.stream()
                    .map(row -> term(row, stops.getOrDefault(row.getCaseId(), List.of())))
                    .toList();
        });
    }

    /** How a case was closed. */
    static Optional<Closing> closing(CaseFileRecord row) {
        return Optional.ofNullable(row.getClosedAs())
                .map(manner ->
                        new Closing(Codes.known(CaseState.values(), manner), Instant.ofEpochMilli(row.getClosedAt())));
    }

    private static CaseTerm term(CaseFileRecord row, List<Stop> stops) {
        return new CaseTerm(
                new Id(row.getCaseId()),
                Codes.known(CaseState.values(), row.getState()),
                Optional.ofNullable(row.getAcceptedAt()).map(Instant::ofEpochMilli),
                stops,
                closing(row));
    }

    private static Stop stop(CaseStopRecord row) {
        return new Stop(
                Optional.ofNullable(row.getGround()).map(CaseStep.PAUSE::ground),
                Instant.ofEpochMilli(row.getFromAt()),
                Optional.ofNullable(row.getUntilAt()).map(Instant::ofEpochMilli));
    }
}
