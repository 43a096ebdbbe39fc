package org.sealbook.casework.store;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;
import static org.sealbook.casework.store.jooq.Tables.EVIDENCE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.sealbook.casework.evidence.EvidenceBook;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.store.jooq.tables.records.EvidenceRecord;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;

/** Reads the evidence from its table. */
public final class EvidenceTables implements EvidenceBook {

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
