package org.sealbook.casework.store;

import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.sealbook.casework.store.jooq.Tables.CASE_FILE;
import static org.sealbook.casework.store.jooq.Tables.CASE_FOUND;
import static org.sealbook.casework.store.jooq.Tables.EVIDENCE;
import static org.sealbook.casework.store.jooq.Tables.PARTY;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.sealbook.casework.catalogue.Sought;
import org.sealbook.casework.fact.Coded;
import org.sealbook.casework.search.FoundBy;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** What the lists of all areas ask for alike. */
final class Conditions {

    private static final Pattern BEGINNING_OF_AN_ID = Pattern.compile("[0-9a-f]{1,32}");

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** Comes after every character of a token. */
    private static final String LAST = "\uffff";

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
        return caseId.in(select(CASE_FILE.CASE_ID)
                .from(CASE_FILE)
                .where(words.stream()
                        .map(word -> CASE_FILE.CASE_ID.in(idsOf(word)))
                        .reduce(handledBy(handledBy), Condition::and)));
    }

    /** As {@link #ofCase}, of the cases' own table; there the digest of a file finds the case whose evidence it is. */
    static Condition cases(List<Sought> words, Optional<Id> handledBy) {
        return words.stream().map(Conditions::foundBy).reduce(handledBy(handledBy), Condition::and);
    }

    /**
     * The cases that are found by this word: by a party, a number, the matter or the id. One union, since alternatives would have every case
     * read.
     */
    private static Select<Record1<String>> idsOf(Sought sought) {
        String word = FoundBy.plain(sought.word());
        Select<Record1<String>> found = select(CASE_FOUND.CASE_ID)
                .from(CASE_FOUND)
                .where(CASE_FOUND.TOKEN.ge(word))
                .and(CASE_FOUND.TOKEN.lt(word + LAST));
        List<String> beginnings = FoundBy.beginnings(word);
        if (!beginnings.isEmpty()) {
            found = found.union(select(CASE_FILE.CASE_ID)
                    .from(CASE_FILE)
                    .where(CASE_FILE.CASE_ID.in(
                            select(CASE_FOUND.CASE_ID).from(CASE_FOUND).where(CASE_FOUND.TOKEN.in(beginnings))))
                    .and(position(CASE_FILE.FOUND_BY, word).gt(0)));
        }
        if (!sought.matters().isEmpty()) {
            found = found.union(select(CASE_FILE.CASE_ID).from(CASE_FILE).where(CASE_FILE.MATTER.in(sought.matters())));
        }
        if (BEGINNING_OF_AN_ID.matcher(sought.word()).matches()) {
            found = found.union(
                    select(CASE_FILE.CASE_ID).from(CASE_FILE).where(beginsWith(CASE_FILE.CASE_ID, sought.word())));
        }
        return found;
    }

    private static Condition foundBy(Sought sought) {
        Select<Record1<String>> found = idsOf(sought);
        return CASE_FILE.CASE_ID.in(
                SHA256.matcher(sought.word()).matches()
                        ? found.union(select(EVIDENCE.CASE_ID)
                                .from(EVIDENCE)
                                .where(EVIDENCE.SHA256.eq(HexFormat.of().parseHex(sought.word()))))
                        : found);
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
