package org.sealbook.casework.store;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static org.sealbook.casework.store.jooq.Tables.ARCHIVE_FILE;
import static org.sealbook.casework.store.jooq.Tables.ARCHIVE_PAPER;
import static org.sealbook.casework.store.jooq.Tables.REGISTER_ROW;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.sealbook.casework.archive.ArchiveBook;
import org.sealbook.casework.archive.ArchiveRow;
import org.sealbook.casework.archive.ArchiveRow.HandedOver;
import org.sealbook.casework.archive.FilePaper;
import org.sealbook.casework.archive.PaperKind;
import org.sealbook.casework.archive.Volume;
import org.sealbook.casework.catalogue.FileClass;
import org.sealbook.casework.fact.Codes;
import org.sealbook.casework.fact.Page;
import org.sealbook.ledger.store.Database;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;

/** Reads the files of closed cases from their tables and the register's. */
public final class ArchiveTables implements ArchiveBook {

    private static final Field<String> APPLICANT =
            Conditions.applicantOf(REGISTER_ROW.CASE_ID).as("applicant");

    private final Database database;

    public ArchiveTables(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ArchiveRow> find(Id caseId) {
        return database.read(sql ->
                rows(sql, REGISTER_ROW.CASE_ID.eq(caseId.value()), 1).stream().findFirst());
    }

    @Override
    public Optional<List<FilePaper>> papers(Id caseId) {
        List<FilePaper> papers = database.read(sql -> sql.selectFrom(ARCHIVE_PAPER)
                .where(ARCHIVE_PAPER.CASE_ID.eq(caseId.value()))
                .orderBy(ARCHIVE_PAPER.ORDINAL)
                .fetch(paper -> new FilePaper(
                        Codes.known(Volume.values(), paper.getVolume()),
                        Codes.known(PaperKind.values(), paper.getKind()),
                        Rows.id(paper.getThingId()),
                        Optional.ofNullable(paper.getTitle()),
                        paper.getPages())));
        return papers.isEmpty() ? Optional.empty() : Optional.of(papers);
    }

    @Override
    public Page<ArchiveRow> page(
            boolean handedOver, Optional<Instant> closedBefore, Optional<EntryId> after, int limit) {
        Condition asked = (handedOver ? ARCHIVE_FILE.HANDED_OVER_AT.isNotNull() : ARCHIVE_FILE.HANDED_OVER_AT.isNull())
                .and(closedBefore
                        .map(before -> REGISTER_ROW.CLOSED_AT.lt(before.toEpochMilli()))
                        .orElse(noCondition()))
                .and(after.map(key -> row(REGISTER_ROW.CLOSED_BLOCK, REGISTER_ROW.CLOSED_POSITION)
                                .gt(key.block(), key.index()))
                        .orElse(noCondition()));
        return Page.of(database.read(sql -> rows(sql, asked, Page.limit(limit) + 1)), limit, ArchiveRow::closed);
    }

    private static List<ArchiveRow> rows(DSLContext sql, Condition asked, int limit) {
        return sql.select(REGISTER_ROW.asterisk(), ARCHIVE_FILE.asterisk(), APPLICANT)
                .from(REGISTER_ROW)
                .leftJoin(ARCHIVE_FILE)
                .on(ARCHIVE_FILE.CASE_ID.eq(REGISTER_ROW.CASE_ID))
                .where(REGISTER_ROW.CLOSED_AT.isNotNull())
                .and(asked)
                .orderBy(REGISTER_ROW.CLOSED_BLOCK, REGISTER_ROW.CLOSED_POSITION)
                .limit(limit)
                .fetch(found -> archived(sql, found));
    }

    private static ArchiveRow archived(DSLContext sql, Record found) {
        return new ArchiveRow(
                new Id(found.get(REGISTER_ROW.CASE_ID)),
                found.get(REGISTER_ROW.MATTER),
                Optional.ofNullable(found.get(APPLICANT)),
                RegisterTables.numbers(sql, found.get(REGISTER_ROW.CASE_ID)),
                new Id(found.get(REGISTER_ROW.HANDLING_NOTARY)),
                Instant.ofEpochMilli(found.get(REGISTER_ROW.CLOSED_AT)),
                Optional.ofNullable(found.get(ARCHIVE_FILE.FILE_CLASS))
                        .map(code -> Codes.known(FileClass.values(), code)),
                Optional.ofNullable(found.get(ARCHIVE_FILE.HANDED_OVER_AT))
                        .map(at -> new HandedOver(
                                new Id(found.get(ARCHIVE_FILE.HANDED_OVER_BY)),
                                Instant.ofEpochMilli(at),
                                found.get(ARCHIVE_FILE.PAGES))),
                new EntryId(found.get(REGISTER_ROW.CLOSED_BLOCK), found.get(REGISTER_ROW.CLOSED_POSITION)));
    }
}
