package org.sealbook.casework.store;

import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.position;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectFrom;
import static org.jooq.impl.DSL.trueCondition;
import static org.sealbook.casework.store.jooq.Tables.CASE_FILE;
import static org.sealbook.casework.store.jooq.Tables.EVIDENCE;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.sealbook.casework.catalogue.Sought;
import org.sealbook.casework.evidence.EvidenceBook;
import org.sealbook.casework.evidence.EvidenceItem;
import org.sealbook.casework.evidence.EvidenceQuery;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.store.jooq.tables.records.EvidenceRecord;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

/** Reads the evidence from its table. */
public final class EvidenceTables implements EvidenceBook {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Field<String> APPLICANT = Conditions.applicantOf(EVIDENCE.CASE_ID);

    private final Database database;

    public EvidenceTables(Database database) {
        this.database = database;
    }

    @Override
    public Optional<EvidenceRow> find(Id evidence) {
        return one(EVIDENCE.EVIDENCE_ID.eq(evidence.value()));
    }

    @Override
    public Optional<EvidenceRow> fixedBy(EntryId entry) {
        return one(EVIDENCE.BLOCK.eq(entry.block()).and(EVIDENCE.POSITION.eq(entry.index())));
    }

    @Override
    public List<EvidenceRow> ofCase(Id caseId) {
        return database.read(sql -> sql.selectFrom(EVIDENCE)
                .where(EVIDENCE.CASE_ID.eq(caseId.value()))
                .orderBy(EVIDENCE.BLOCK, EVIDENCE.POSITION)
                .fetch(EvidenceTables::evidence));
    }

    @Override
    public Page<EvidenceRow> page(Optional<EntryId> after, int limit) {
        Condition newer = after.map(
                        key -> row(EVIDENCE.BLOCK, EVIDENCE.POSITION).gt(row(key.block(), key.index())))
                .orElse(trueCondition());
        List<EvidenceRow> rows = database.read(sql -> sql.selectFrom(EVIDENCE)
                .where(newer)
                .orderBy(EVIDENCE.BLOCK, EVIDENCE.POSITION)
                .limit(Page.limit(limit) + 1)
                .fetch(EvidenceTables::evidence));
        return Page.of(rows, limit, EvidenceRow::entry);
    }

    @Override
    public Page<EvidenceItem> page(EvidenceQuery query, List<Sought> words, Optional<EntryId> after, int limit) {
        // Chosen under the table's own name, so that what a row shows beside is looked up for these rows only.
        Table<EvidenceRecord> chosen = selectFrom(EVIDENCE)
                .where(Conditions.ofCase(EVIDENCE.CASE_ID, List.of(), query.handledBy()))
                .and(words.stream().map(EvidenceTables::foundBy).reduce(noCondition(), Condition::and))
                .and(Conditions.olderThan(after, EVIDENCE.BLOCK, EVIDENCE.POSITION))
                .orderBy(EVIDENCE.BLOCK.desc(), EVIDENCE.POSITION.desc())
                .limit(Page.limit(limit) + 1)
                .asTable(EVIDENCE);
        return Page.of(items(chosen), limit, item -> item.evidence().entry());
    }

    @Override
    public Optional<EvidenceItem> item(Id evidence) {
        return items(selectFrom(EVIDENCE)
                        .where(EVIDENCE.EVIDENCE_ID.eq(evidence.value()))
                        .asTable(EVIDENCE))
                .stream()
                .findFirst();
    }

    private List<EvidenceItem> items(Table<EvidenceRecord> chosen) {
        return database.read(sql -> sql.select(EVIDENCE, CASE_FILE, APPLICANT)
                .from(chosen)
                .join(CASE_FILE)
                .on(CASE_FILE.CASE_ID.eq(EVIDENCE.CASE_ID))
                .orderBy(EVIDENCE.BLOCK.desc(), EVIDENCE.POSITION.desc())
                .fetch(found -> new EvidenceItem(
                        evidence(found.value1()),
                        CaseTables.file(found.value2()),
                        Optional.ofNullable(found.value3()))));
    }

    private static Condition foundBy(Sought sought) {
        Condition found = position(lower(EVIDENCE.FILE_NAME), sought.word())
                .gt(0)
                .or(Conditions.beginsWith(EVIDENCE.EVIDENCE_ID, sought.word()))
                .or(Conditions.ofCase(EVIDENCE.CASE_ID, List.of(sought), Optional.empty()));
        return SHA256.matcher(sought.word()).matches()
                ? found.or(EVIDENCE.SHA256.eq(HexFormat.of().parseHex(sought.word())))
                : found;
    }

    private Optional<EvidenceRow> one(Condition condition) {
        return database.read(sql -> sql.selectFrom(EVIDENCE).where(condition).fetchOptional(EvidenceTables::evidence));
    }

    private static EvidenceRow evidence(EvidenceRecord row) {
        return new EvidenceRow(
                new Id(row.getEvidenceId()),
                new Id(row.getCaseId()),
                Optional.ofNullable(row.getFileName()),
                Digest.wrap(row.getSha256()),
                Rows.digest(row.getSm3()),
                row.getByteCount(),
                row.getMediaType(),
                new EntryId(row.getBlock(), row.getPosition()),
                Instant.ofEpochMilli(row.getFixedAt()));
    }
}
