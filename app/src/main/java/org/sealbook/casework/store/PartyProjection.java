package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.PARTY;

import java.util.List;
import org.sealbook.casework.parties.PartyFact;
import org.sealbook.casework.parties.PartyFact.PartyAdded;
import org.sealbook.ledger.Projection;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.store.Database;

/** The parties to cases, from {@link PartyFact}s. */
record PartyProjection(Database database) implements Projection {

    @Override
    public String name() {
        return "parties";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<String> tables() {
        return List.of(PARTY.getName());
    }

    @Override
    public void apply(RecordedEntry recorded) {
        PartyFact.read(recorded).ifPresent(fact -> {
            switch (fact) {
                case PartyAdded added -> add(added, recorded);
            }
        });
    }

    private void add(PartyAdded added, RecordedEntry recorded) {
        database.write(sql -> sql.insertInto(PARTY)
                .set(PARTY.PARTY_ID, added.party().value())
                .set(PARTY.CASE_ID, added.caseId().value())
                .set(PARTY.ROLE, added.role().code())
                .set(PARTY.ID_TYPE, added.idType().code())
                .set(PARTY.NAME, recorded.text(PartyFact.NAME).orElse(null))
                .set(PARTY.ID_NUMBER, recorded.text(PartyFact.ID_NUMBER).orElse(null))
                .set(PARTY.BLOCK, recorded.id().block())
                .set(PARTY.POSITION, recorded.id().index())
                .execute());
    }
}
