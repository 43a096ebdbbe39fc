package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.STAFF_MEMBER;
import static org.sealbook.casework.store.jooq.Tables.STAFF_ROLE;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.sealbook.casework.fact.Codes;
import org.sealbook.casework.staff.Role;
import org.sealbook.casework.staff.StaffBook;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.casework.store.jooq.tables.records.StaffMemberRecord;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.Id;

/** Reads the people of the office from their tables. */
public final class StaffTables implements StaffBook {

    private final Database database;

    public StaffTables(Database database) {
        this.database = database;
    }

    @Override
    public Optional<StaffMember> find(Id person) {
        return database.read(sql -> sql.selectFrom(STAFF_MEMBER)
                .where(STAFF_MEMBER.PERSON_ID.eq(person.value()))
                .fetchOptional(row -> member(sql, row)));
    }

    @Override
    public List<StaffMember> everybody() {
        return database.read(sql -> sql.selectFrom(STAFF_MEMBER)
                .orderBy(STAFF_MEMBER.BLOCK, STAFF_MEMBER.POSITION)
                .fetch(row -> member(sql, row)));
    }

    private static StaffMember member(DSLContext sql, StaffMemberRecord row) {
        Set<Role> roles = new HashSet<>(sql.select(STAFF_ROLE.ROLE)
                .from(STAFF_ROLE)
                .where(STAFF_ROLE.PERSON_ID.eq(row.getPersonId()))
                .fetch(each -> Codes.known(Role.values(), each.value1())));
        return new StaffMember(new Id(row.getPersonId()), Optional.ofNullable(row.getName()), roles, row.getActive());
    }
}
