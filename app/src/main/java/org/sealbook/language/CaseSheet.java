package org.sealbook.language;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sealbook.casework.fact.Page;
import org.sealbook.casework.procedure.CaseQuery;
import org.sealbook.casework.procedure.CaseRow;
import org.sealbook.office.Office;
import org.sealbook.record.EntryId;

/** The list of cases as a spreadsheet shows it, in the person's words. */
public final class CaseSheet {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Messages messages;
    private final Office office;
    private final Words words;

    public CaseSheet(Messages messages, Office office) {
        this.messages = messages;
        this.office = office;
        this.words = new Words(messages, office);
    }

    /**
     * Writes the cases that fit a query, newest first, in UTF-8 with the mark of byte order that spreadsheets ask for.
     *
     * @return how many
     * @throws FileAlreadyExistsException when there is such a file, which stays as it is
     */
    public int write(CaseQuery query, Path file) throws IOException {
        return write(query, file, RowsDone.NOBODY);
    }

    /** As {@link #write(CaseQuery, Path)}, told after each page of rows. */
    public int write(CaseQuery query, Path file, RowsDone told) throws IOException {
        int all = office.cases().counts(query).entrySet().stream()
                .filter(each -> query.states().isEmpty() || query.states().contains(each.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        int rows = 0;
        try (BufferedWriter to = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
            to.append(BYTE_ORDER_MARK);
            Csv.row(to, heads());
            Optional<EntryId> after = Optional.empty();
            do {
                Page<CaseRow> page = office.cases().page(query, after, Page.MOST_ROWS);
                for (CaseRow row : page.rows()) {
                    Csv.row(to, cells(row));
                    rows++;
                }
                told.rows(rows, all);
                after = page.next();
            } while (after.isPresent());
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return rows;
    }

    private List<String> heads() {
        return Stream.of(
                        "number",
                        "applicant",
                        "matter",
                        "category",
                        "state",
                        "handling",
                        "second",
                        "opened",
                        "changed",
                        "case")
                .map(column -> messages.text("case.column." + column))
                .toList();
    }

    private List<String> cells(CaseRow row) {
        return List.of(
                row.number().orElse(""),
                words.orErased(row.applicant()),
                words.matter(row.file().matter()),
                row.file().category(),
                messages.label("case-state", row.file().state().code()),
                words.person(row.file().handlingNotary()),
                row.file().secondPerson().map(words::person).orElse(""),
                words.time(row.file().openedAt()),
                words.time(row.changedAt()),
                row.file().id().value());
    }
}
