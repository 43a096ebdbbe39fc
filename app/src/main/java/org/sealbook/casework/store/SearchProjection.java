package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.CASE_FOUND;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Row2;
import org.jooq.impl.DSL;
import org.sealbook.casework.issue.CertificateFact;
import org.sealbook.casework.parties.PartyFact;
import org.sealbook.casework.search.FoundBy;
import org.sealbook.ledger.Projection;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.store.Database;

/** By which tokens each case is found: the names and numbers of its parties, and the numbers of its certificates, voided ones too. */
record SearchProjection(Database database) implements Projection {

    @Override
    public String name() {
        return "search";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<String> tables() {
        return List.of(CASE_FOUND.getName());
    }

    @Override
    public void apply(RecordedEntry recorded) {
        Set<String> tokens = new LinkedHashSet<>();
        PartyFact.read(recorded).ifPresent(_ -> {
            recorded.text(PartyFact.NAME).map(FoundBy::tokens).ifPresent(tokens::addAll);
            recorded.text(PartyFact.ID_NUMBER).map(FoundBy::tokensOfNumber).ifPresent(tokens::addAll);
        });
        CertificateFact.read(recorded)
                .flatMap(CertificateFact::givenNumber)
                .map(FoundBy::tokensOfText)
                .ifPresent(tokens::addAll);
        if (!tokens.isEmpty()) {
            database.write(sql -> add(sql, recorded.entry().subject().value(), tokens));
        }
    }

    /**
     * Adds what is not there yet. The rows are not looked for first: some tokens are those of every case, and to look for them beside
     * others reads them all.
     */
    private static void add(DSLContext sql, String caseId, Set<String> tokens) {
        List<Row2<String, String>> rows =
                tokens.stream().map(token -> DSL.row(token, caseId)).toList();
        sql.insertInto(CASE_FOUND, CASE_FOUND.TOKEN, CASE_FOUND.CASE_ID)
                .valuesOfRows(rows)
                .onConflictDoNothing()
                .execute();
    }
}
