package org.sealbook.casework.store;

import static org.sealbook.casework.store.jooq.Tables.ARCHIVE_FILE;
import static org.sealbook.casework.store.jooq.Tables.ARCHIVE_PAPER;

import java.util.List;
import org.jooq.DSLContext;
import org.sealbook.casework.archive.ArchiveFact;
import org.sealbook.casework.archive.ArchiveFact.FileArranged;
import org.sealbook.casework.archive.ArchiveFact.FileHandedOver;
import org.sealbook.casework.archive.ArchiveFact.FileOpened;
import org.sealbook.casework.archive.PaperKind;
import org.sealbook.casework.catalogue.FileClass;
import org.sealbook.ledger.Projection;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.Id;

/** The files of closed cases, from {@link ArchiveFact}s. */
record ArchiveProjection(Database database) implements Projection {

    @Override
    public String name() {
        return "archive";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public List<String> tables() {
        return List.of(ARCHIVE_FILE.getName(), ARCHIVE_PAPER.getName());
    }

    @Override
    public void apply(RecordedEntry recorded) {
        ArchiveFact.read(recorded)
                .ifPresent(fact -> database.write(sql -> {
                    switch (fact) {
                        case FileArranged arranged -> arrange(sql, arranged, recorded);
                        case FileHandedOver handedOver -> handOver(sql, handedOver, recorded);
                        case FileOpened opened -> setClass(sql, opened.caseId(), FileClass.ORDINARY);
                    }
                }));
    }

    private static void arrange(DSLContext sql, FileArranged arranged, RecordedEntry recorded) {
        String caseId = arranged.caseId().value();
        setClass(sql, arranged.caseId(), arranged.fileClass());
        sql.deleteFrom(ARCHIVE_PAPER).where(ARCHIVE_PAPER.CASE_ID.eq(caseId)).execute();
        List<String> titles = recorded.text(ArchiveFact.TITLES)
                .map(text -> List.of(text.split("\n", -1)))
                .orElse(List.of());
        int ordinal = 0;
        int title = 0;
        for (ArchiveFact.Line paper : arranged.papers()) {
            String named = null;
            if (paper.kind() == PaperKind.PAPER && title < titles.size()) {
                named = titles.get(title++);
            }
            sql.insertInto(ARCHIVE_PAPER)
                    .set(ARCHIVE_PAPER.CASE_ID, caseId)
                    .set(ARCHIVE_PAPER.ORDINAL, ordinal++)
                    .set(ARCHIVE_PAPER.VOLUME, paper.volume().code())
                    .set(ARCHIVE_PAPER.KIND, paper.kind().code())
                    .set(ARCHIVE_PAPER.THING_ID, paper.thing().map(Id::value).orElse(null))
                    .set(ARCHIVE_PAPER.TITLE, named)
                    .set(ARCHIVE_PAPER.PAGES, paper.pages())
                    .execute();
        }
    }

    private static void setClass(DSLContext sql, Id caseId, FileClass fileClass) {
        int changed = sql.update(ARCHIVE_FILE)
                .set(ARCHIVE_FILE.FILE_CLASS, fileClass.code())
                .where(ARCHIVE_FILE.CASE_ID.eq(caseId.value()))
                .execute();
        if (changed == 0) {
            sql.insertInto(ARCHIVE_FILE)
                    .set(ARCHIVE_FILE.CASE_ID, caseId.value())
                    .set(ARCHIVE_FILE.FILE_CLASS, fileClass.code())
                    .execute();
        }
    }

    private static void handOver(DSLContext sql, FileHandedOver handedOver, RecordedEntry recorded) {
        Rows.requireOne(
                sql.update(ARCHIVE_FILE)
                        .set(
                                ARCHIVE_FILE.HANDED_OVER_BY,
                                recorded.entry().author().value())
                        .set(
                                ARCHIVE_FILE.HANDED_OVER_AT,
                                recorded.entry().clock().time().toEpochMilli())
                        .set(ARCHIVE_FILE.PAGES, handedOver.pages())
                        .where(ARCHIVE_FILE.CASE_ID.eq(handedOver.caseId().value()))
                        .and(ARCHIVE_FILE.HANDED_OVER_AT.isNull())
                        .execute(),
                recorded);
    }
}
