package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.STAFF_MEMBER;
import static org.sealbook.casework.store.jooq.Tables.STAFF_ROLE;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.sealbook.casework.staff.Role;
import org.sealbook.casework.staff.StaffFact;
import org.sealbook.casework.staff.StaffFact.PasswordReset;
import org.sealbook.casework.staff.StaffFact.RolesChanged;
import org.sealbook.casework.staff.StaffFact.StaffAdded;
import org.sealbook.casework.staff.StaffFact.StaffDisabled;
import org.sealbook.casework.staff.StaffFact.StaffEnabled;
import org.sealbook.ledger.Projection;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.Id;

/** The people of the office, from {@link StaffFact}s. */
record StaffProjection(Database database) implements Projection {

    @Override
    public String name() {
        return "staff";
    }

    @Override
    public int version() {
        return 2;
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
                case RolesChanged changed ->
                    database.write(sql -> {
                        sql.deleteFrom(STAFF_ROLE)
                                .where(STAFF_ROLE.PERSON_ID.eq(changed.person().value()))
                                .execute();
                        addRoles(sql, changed.person(), changed.roles());
                    });
                case StaffDisabled disabled -> setActive(disabled.person(), false);
                case StaffEnabled enabled -> setActive(enabled.person(), true);
                case PasswordReset _ -> {}
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
            addRoles(sql, added.person(), added.roles());
        });
    }

    private static void addRoles(DSLContext sql, Id person, Set<Role> roles) {
        for (Role role : roles) {
            sql.insertInto(STAFF_ROLE)
                    .set(STAFF_ROLE.PERSON_ID, person.value())
                    .set(STAFF_ROLE.ROLE, role.code())
                    .execute();
        }
    }

    private void setActive(Id person, boolean active) {
        database.write(sql -> sql.update(STAFF_MEMBER)
                .set(STAFF_MEMBER.ACTIVE, active)
                .where(STAFF_MEMBER.PERSON_ID.eq(person.value()))
                .execute());
    }
}
