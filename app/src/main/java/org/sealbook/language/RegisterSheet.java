package org.sealbook.language;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealbook.casework.register.RegisterRow;
import org.sealbook.casework.register.RegisterRow.Closing;
import org.sealbook.casework.register.RegisterYear;
import org.sealbook.office.Office;
import org.sealbook.record.Id;

/** The register in words, as screen, command and exported sheet show it. */
public final class RegisterSheet {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Messages messages;
    private final Office office;
    private final Words words;
    private final ZoneId zone;

    /**
     * A row in words; what is not there yet is empty.
     *
     * @param parties each with what it is to the case
     */
    public record Line(
            RegisterRow row,
            String numbers,
            String parties,
            String matter,
            String accepted,
            String handlingNotary,
            String approver,
            String manner,
            String closed) {}

    public RegisterSheet(Messages messages, Office office) {
        this.messages = messages;
        this.office = office;
        this.words = new Words(messages, office);
        this.zone = office.identity().settings().zone();
    }

    public Line line(RegisterRow row) {
        String separator = messages.text("list.separator");
        return new Line(
                row,
                String.join(separator, row.numbers()),
                row.parties().stream()
                        .map(party -> messages.text(
                                "register.party",
                                words.orErased(party.name()),
                                party.role().code()))
                        .collect(Collectors.joining(separator)),
                words.matter(row.matter()),
                day(row.acceptedAt()),
                words.person(row.handlingNotary()),
                row.approver().map(this::person).orElse(""),
                row.closing().map(this::manner).orElse(""),
                row.closing().map(closing -> day(closing.at())).orElse(""));
    }

    /**
     * Writes the register of a year for a spreadsheet: UTF-8 with a byte order mark, which such programs ask for.
     *
     * @return how many rows
     * @throws FileAlreadyExistsException when there is such a file, which stays as it is
     */
    public int write(int year, Path file) throws IOException {
        int[] rows = new int[1];
        try (BufferedWriter to = Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
            to.append(BYTE_ORDER_MARK);
            Csv.row(to, heads());
            office.register().export(office.person(), year, row -> {
                try {
                    Csv.row(to, cells(line(row)));
                    rows[0]++;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return rows[0];
    }

    private List<String> heads() {
        return Stream.of(
                        "serial",
                        "category",
                        "numbers",
                        "parties",
                        "matter",
                        "accepted",
                        "notary",
                        "approver",
                        "manner",
                        "closed",
                        "case")
                .map(column -> messages.text("register.column." + column))
                .toList();
    }

    private static List<String> cells(Line line) {
        return List.of(
                Integer.toString(line.row().serial()),
                line.row().category(),
                line.numbers(),
                line.parties(),
                line.matter(),
                line.accepted(),
                line.handlingNotary(),
                line.approver(),
                line.manner(),
                line.closed(),
                line.row().caseId().value());
    }

    private String person(Id id) {
        return words.person(id);
    }

    private String manner(Closing closing) {
        return messages.label("case-state", closing.manner().code());
    }

    private String day(Instant at) {
        return at.atZone(zone).toLocalDate().toString();
    }

    /** How the confirmation of a year stands, in one sentence. */
    public String standing(RegisterYear year) {
        return year.confirmed()
                .map(found -> messages.text(
                        year.changedSince() == 0 ? "register.confirmed" : "register.confirmed-differs",
                        year.year(),
                        found.rows(),
                        words.person(found.notary()),
                        words.time(found.at()),
                        year.changedSince()))
                .orElseGet(() -> messages.text("register.unconfirmed", year.year(), year.rows()));
    }
}
