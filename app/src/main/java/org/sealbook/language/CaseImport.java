package org.sealbook.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sealbook.casework.fact.Codes;
import org.sealbook.casework.parties.IdNumber;
import org.sealbook.casework.parties.IdType;
import org.sealbook.casework.parties.Party;
import org.sealbook.casework.parties.PartyDetails;
import org.sealbook.casework.parties.PartyRole;
import org.sealbook.casework.procedure.NewCase;
import org.sealbook.casework.staff.StaffMember;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeException;
import org.sealbook.record.Id;

/**
 * Cases from a spreadsheet, one a row, each checked as if it were entered by hand. The first row names the columns: {@value #MATTER},
 * {@value #CATEGORY}, {@code handling}, {@code second}, {@code applicant}, {@code id-type}, {@code id-number}, {@code phone}, {@code address},
 * the same of another party ({@code related}, {@code related-id-type}, {@code related-id-number}), and {@code form.CODE} for a field of the
 * matter's form. Each row is told apart; whether all of them are taken is the caller's to decide, by {@link Result#cases}.
 */
public final class CaseImport {

    private static final String MATTER = "matter";
    private static final String CATEGORY = "category";
    private static final String FORM = "form.";
    private static final Set<String> REQUIRED =
            Set.of(MATTER, CATEGORY, "handling", "applicant", "id-type", "id-number");
    private static final Set<String> KNOWN = Set.of(
            MATTER,
            CATEGORY,
            "handling",
            "second",
            "applicant",
            "id-type",
            "id-number",
            "phone",
            "address",
            "related",
            "related-id-type",
            "related-id-number");

    /**
     * What became of a row.
     *
     * @param line on which it begins
     * @param title by which a person knows it: its applicant
     * @param problem why it can't be taken; empty where it can
     */
    public record Line(int line, String title, Optional<Refusal> problem) {}

    /**
     * What became of all rows.
     *
     * @param cases one for each row, where every row is in order; otherwise none at all
     */
    public record Result(List<Line> lines, List<NewCase> cases) {

        public Result {
            lines = List.copyOf(lines);
            cases = List.copyOf(cases);
        }

        public long wrong() {
            return lines.stream().filter(line -> line.problem().isPresent()).count();
        }
    }

    private final Office office;
    private final Map<String, Id> people = new HashMap<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();

    private CaseImport(Office office) {
        this.office = office;
    }

    /**
     * Checks all rows and records nothing.
     *
     * @throws Refusal when the file is no such text, or its columns are not in order
     * @throws IOException when the office's list of sign-in names can't be read
     * @throws OfficeException when it is not what the ledger says
     */
    public static Result check(Office office, byte[] file) throws IOException, OfficeException {
        return check(office, file, RowsDone.NOBODY);
    }

    /** As {@link #check(Office, byte[])}, told after each row. */
    public static Result check(Office office, byte[] file, RowsDone told) throws IOException, OfficeException {
        return new CaseImport(office).check(CsvReader.read(file), told);
    }

    private Result check(List<CsvRow> rows, RowsDone told) throws IOException, OfficeException {
        if (rows.size() < 2) {
            throw new Refusal("refusal.csv.no-rows");
        }
        heads(rows.getFirst());
        for (StaffMember member : office.staff().everybody()) {
            people.put(member.id().value(), member.id());
            member.name().ifPresent(name -> people.put(name, member.id()));
        }
        people.putAll(office.people().signIns());
        List<Line> lines = new ArrayList<>();
        List<NewCase> cases = new ArrayList<>();
        for (CsvRow row : rows.subList(1, rows.size())) {
            Optional<Refusal> problem = Optional.empty();
            try {
                if (row.cells().size() > columns.size()) {
                    throw new Refusal("refusal.csv.more-cells", Integer.toString(columns.size()));
                }
                NewCase read = read(row);
                office.cases().check(office.person(), read);
                cases.add(read);
            } catch (Refusal refused) {
                problem = Optional.of(refused);
            }
            lines.add(new Line(row.line(), cell(row, "applicant"), problem));
            told.rows(lines.size(), rows.size() - 1);
        }
        return new Result(lines, cases.size() == lines.size() ? cases : List.of());
    }

    private void heads(CsvRow head) {
        for (String cell : head.cells()) {
            String name = cell.strip().toLowerCase(Locale.ROOT);
            if (!KNOWN.contains(name) && !(name.startsWith(FORM) && name.length() > FORM.length())) {
                throw new Refusal("refusal.csv.unknown-column", cell.strip());
            }
            if (columns.putIfAbsent(name, columns.size()) != null) {
                throw new Refusal("refusal.csv.column-twice", name);
            }
        }
        Set<String> missing = new HashSet<>(REQUIRED);
        missing.removeAll(columns.keySet());
        if (!missing.isEmpty()) {
            throw new Refusal(
                    "refusal.csv.missing-column",
                    String.join(", ", missing.stream().sorted().toList()));
        }
    }

    private NewCase read(CsvRow row) {
        List<Party> parties = new ArrayList<>();
        parties.add(new Party(
                PartyRole.APPLICANT,
                cell(row, "applicant"),
                number(row, "id-type", "id-number"),
                reached(row),
                Optional.empty()));
        if (!cell(row, "related").isEmpty()) {
            parties.add(new Party(
                    PartyRole.RELATED, cell(row, "related"), number(row, "related-id-type", "related-id-number")));
        }
        Map<String, String> form = new LinkedHashMap<>();
        columns.keySet().stream()
                .filter(name -> name.startsWith(FORM) && !cell(row, name).isEmpty())
                .forEach(name -> form.put(name.substring(FORM.length()), cell(row, name)));
        String second = cell(row, "second");
        return new NewCase(
                cell(row, MATTER),
                cell(row, CATEGORY),
                person(cell(row, "handling")),
                second.isEmpty() ? Optional.empty() : Optional.of(person(second)),
                parties,
                form);
    }

    private PartyDetails reached(CsvRow row) {
        return new PartyDetails(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(cell(row, "address")).filter(text -> !text.isEmpty()),
                Optional.of(cell(row, "phone")).filter(text -> !text.isEmpty()));
    }

    private IdNumber number(CsvRow row, String type, String number) {
        String typed = cell(row, type);
        return IdNumber.parse(
                Codes.find(IdType.values(), typed).orElseThrow(() -> new Refusal("refusal.csv.unknown-id-type", typed)),
                cell(row, number));
    }

    private Id person(String named) {
        return Optional.ofNullable(people.get(named))
                .orElseThrow(() -> new Refusal("refusal.staff.unknown-person", named));
    }

    private String cell(CsvRow row, String column) {
        Integer at = columns.get(column);
        return at == null ? "" : row.cell(at).strip();
    }
}
