package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.CASE_DOCUMENT;

import java.util.List;
import org.sealbook.casework.documents.DocumentFact;
import org.sealbook.casework.documents.DocumentFact.DocumentMade;
import org.sealbook.ledger.Projection;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.Id;

/** The documents of cases, from {@link DocumentFact}s. */
record DocumentProjection(Database database) implements Projection {

    @Override
    public String name() {
        return "documents";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<String> tables() {
        return List.of(CASE_DOCUMENT.getName());
    }

    @Override
    public void apply(RecordedEntry recorded) {
        DocumentFact.read(recorded).ifPresent(fact -> {
            switch (fact) {
                case DocumentMade made -> add(made, recorded);
            }
        });
    }

    private void add(DocumentMade made, RecordedEntry recorded) {
        database.write(sql -> sql.insertInto(CASE_DOCUMENT)
                .set(CASE_DOCUMENT.DOCUMENT_ID, made.document().value())
                .set(CASE_DOCUMENT.CASE_ID, made.caseId().value())
                .set(CASE_DOCUMENT.KIND, made.kind().code())
                .set(CASE_DOCUMENT.SERIAL, made.serial())
                .set(CASE_DOCUMENT.REPLACES, made.replaces().map(Id::value).orElse(null))
                .set(CASE_DOCUMENT.WRITTEN, recorded.text(DocumentFact.TEXT).orElse(null))
                .set(CASE_DOCUMENT.PAGES, made.pages())
                .set(CASE_DOCUMENT.FILE_LENGTH, made.length())
                .set(CASE_DOCUMENT.SHA256, made.sha256().bytes())
                .set(CASE_DOCUMENT.MADE_BY, recorded.entry().author().value())
                .set(CASE_DOCUMENT.MADE_AT, recorded.entry().clock().time().toEpochMilli())
                .set(CASE_DOCUMENT.BLOCK, recorded.id().block())
                .set(CASE_DOCUMENT.POSITION, recorded.id().index())
                .execute());
    }
}
