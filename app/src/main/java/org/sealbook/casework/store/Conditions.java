package org.sealbook.casework.store;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.sealbook.casework.store.jooq.Tables.CASE_FILE;
import static org.sealbook.casework.store.jooq.Tables.PARTY;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.sealbook.casework.catalogue.Sought;
import org.sealbook.casework.fact.Coded;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** What the lists of all areas ask for alike. */
final class Conditions {

    private static final Pattern BEGINNING_OF_AN_ID = Pattern.compile("[0-9a-f]{1,32}");

    private Conditions() {}

    /** Of a list that goes from new to old: what comes after this key. */
    static Condition olderThan(Optional<EntryId> after, Field<Long> block, Field<Integer> position) {
        return after.map(key -> block.le(key.block()) // this alone lets the index find the place
                        .and(row(block, position).lt(row(key.block(), key.index()))))
                .orElse(noCondition());
    }

    /** One of these; any if there is none. */
    static Condition oneOf(Field<String> state, Collection<? extends Coded> states) {
        return states.isEmpty()
                ? noCondition()
                : state.in(states.stream().map(Coded::code).toList());
    }

    /** One of these things; any where nothing is said. */
    static Condition among(Field<String> id, Optional<Set<Id>> these) {
        return these.map(ids -> id.in(ids.stream().map(Id::value).toList())).orElse(noCondition());
    }

    private static Condition handledBy(Optional<Id> person) {
        return person.map(id -> CASE_FILE.HANDLING_NOTARY.eq(id.value()).or(CASE_FILE.SECOND_PERSON.eq(id.value())))
                .orElse(noCondition());
    }

    /** The cases that all of these words find and that this person handles; empty if nothing is asked. */
    static Condition ofCase(Field<String> caseId, List<Sought> words, Optional<Id> handledBy) {
        if (words.isEmpty() && handledBy.isEmpty()) {
            return noCondition();
        }
        return caseId.in(select(CASE_FILE.CASE_ID).from(CASE_FILE).where(cases(words, handledBy)));
    }

    /** As {@link #ofCase}, of the cases' own table. */
    static Condition cases(List<Sought> words, Optional<Id> handledBy) {
        return words.stream().map(Conditions::foundBy).reduce(handledBy(handledBy), Condition::and);
    }

    /** The case is found by this word: by a party, a number, its matter or its id. */
    private static Condition foundBy(Sought sought) {
        Condition matter = sought.matters().isEmpty() ? falseCondition() : CASE_FILE.MATTER.in(sought.matters());
        return position(CASE_FILE.FOUND_BY, sought.word())
                .gt(0)
                .or(matter)
                .or(beginsWith(CASE_FILE.CASE_ID, sought.word()));
    }

    static Condition beginsWith(Field<String> id, String word) {
        return BEGINNING_OF_AN_ID.matcher(word).matches() ? id.like(word + "%") : falseCondition();
    }

    /** The name of the case's first party. */
    static Field<String> applicantOf(Field<String> caseId) {
        return field(select(PARTY.NAME)
                .from(PARTY)
                .where(PARTY.CASE_ID.eq(caseId))
                .orderBy(PARTY.BLOCK, PARTY.POSITION)
                .limit(1));
    }
}
