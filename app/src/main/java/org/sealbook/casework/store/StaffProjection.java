package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.STAFF_MEMBER;
import static org.sealbook.casework.store.jooq.Tables.STAFF_ROLE;

import java.util.List;
import org.sealbook.casework.staff.Role;
import org.sealbook.casework.staff.StaffFact;
import org.sealbook.casework.staff.StaffFact.StaffAdded;
import org.sealbook.ledger.Projection;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.store.Database;

/** The people of the office, from {@link StaffFact}s. */
record StaffProjection(Database database) implements Projection {

    @Override
    public String name() {
        return "staff";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<String> tables() {
        return List.of(STAFF_MEMBER.getName(), STAFF_ROLE.getName());
    }

    @Override
    public void apply(RecordedEntry recorded) {
        StaffFact.read(recorded).ifPresent(fact -> {
            switch (fact) {
                case StaffAdded added -> add(added, recorded);
            }
        });
    }

    private void add(StaffAdded added, RecordedEntry recorded) {
        database.write(sql -> {
            sql.insertInto(STAFF_MEMBER)
                    .set(STAFF_MEMBER.PERSON_ID, added.person().value())
                    .set(STAFF_MEMBER.NAME, recorded.text(StaffFact.PERSON).orElse(null))
                    .set(STAFF_MEMBER.BLOCK, recorded.id().block())
                    .set(STAFF_MEMBER.POSITION, recorded.id().index())
                    .execute();
            for (Role role : added.roles()) {
                sql.insertInto(STAFF_ROLE)
                        .set(STAFF_ROLE.PERSON_ID, added.person().value())
                        .set(STAFF_ROLE.ROLE, role.code())
                        .execute();
            }
        });
    }
}
