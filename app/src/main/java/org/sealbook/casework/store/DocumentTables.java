package org.sealbook.casework.store;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.trueCondition;
import static org.sealbook.casework.store.jooq.Tables.CASE_DOCUMENT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.sealbook.casework.documents.DocumentBook;
import org.sealbook.casework.documents.DocumentRow;
import org.sealbook.casework.fact.Codes;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.store.jooq.tables.CaseDocument;
import org.sealbook.casework.wording.DocumentKind;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** Reads the documents of cases from their table. */
public final class DocumentTables implements DocumentBook {

    private static final CaseDocument NEXT = CASE_DOCUMENT.as("next");

    private final Database database;

    public DocumentTables(Database database) {
        this.database = database;
    }

    @Override
    public Optional<DocumentRow> find(Id document) {
        return rows(CASE_DOCUMENT.DOCUMENT_ID.eq(document.value()), 1).stream().findFirst();
    }

    @Override
    public List<DocumentRow> ofCase(Id caseId) {
        return rows(CASE_DOCUMENT.CASE_ID.eq(caseId.value()), Integer.MAX_VALUE);
    }

    @Override
    public Page<DocumentRow> page(Optional<EntryId> after, int limit) {
        Condition newer = after.map(
                        key -> row(CASE_DOCUMENT.BLOCK, CASE_DOCUMENT.POSITION).gt(row(key.block(), key.index())))
                .orElse(trueCondition());
        return Page.of(rows(newer, Page.limit(limit) + 1), limit, DocumentRow::entry);
    }

    private List<DocumentRow> rows(Condition asked, int limit) {
        return database.read(sql -> sql.select(CASE_DOCUMENT.asterisk(), NEXT.DOCUMENT_ID)
                .from(CASE_DOCUMENT)
                .leftJoin(NEXT)
                .on(NEXT.REPLACES.eq(CASE_DOCUMENT.DOCUMENT_ID))
                .where(asked)
                .orderBy(CASE_DOCUMENT.BLOCK, CASE_DOCUMENT.POSITION)
                .limit(limit)
                .fetch(DocumentTables::document));
    }

    private static DocumentRow document(Record row) {
        return new DocumentRow(
                new Id(row.get(CASE_DOCUMENT.DOCUMENT_ID)),
                new Id(row.get(CASE_DOCUMENT.CASE_ID)),
                Codes.known(DocumentKind.values(), row.get(CASE_DOCUMENT.KIND)),
                row.get(CASE_DOCUMENT.SERIAL),
                Rows.id(row.get(CASE_DOCUMENT.REPLACES)),
                Rows.id(row.get(NEXT.DOCUMENT_ID)),
                Optional.ofNullable(row.get(CASE_DOCUMENT.WRITTEN)),
                row.get(CASE_DOCUMENT.PAGES),
                row.get(CASE_DOCUMENT.FILE_LENGTH),
                Rows.digest(row.get(CASE_DOCUMENT.SHA256)).orElseThrow(),
                new Id(row.get(CASE_DOCUMENT.MADE_BY)),
                Instant.ofEpochMilli(row.get(CASE_DOCUMENT.MADE_AT)),
                new EntryId(row.get(CASE_DOCUMENT.BLOCK), row.get(CASE_DOCUMENT.POSITION)));
    }
}
