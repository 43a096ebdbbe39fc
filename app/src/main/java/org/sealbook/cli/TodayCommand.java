package org.sealbook.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sealbook.casework.procedure.Agenda;
import org.sealbook.casework.procedure.CaseDeadline;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.CaseRow;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import picocli.CommandLine.Command;

/** {@code today}: what the acting person's day holds. */
@Command(name = "today", description = "${bundle:help.today}")
final class TodayCommand implements Callable<Integer> {

    private final Sealbook program;

    TodayCommand(Sealbook program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        return new OfficeSession(program).work(this::tell);
    }

    private Exit tell(Office office) {
        Agenda agenda = office.agenda().of(office.person());
        Words words = new Words(program.output().messages(), office);
        Output output = program.output();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("today", agenda.today().toString());
        json.put("inHand", agenda.inHand());
        output.say("today.sentence", agenda.today(), agenda.inHand());
        List<Map<String, Object>> deadlines = new ArrayList<>();
        Columns table = new Columns();
        for (CaseDeadline each : agenda.deadlines()) {
            Map<String, Object> one = file(each.file());
            one.put("deadline", CaseCommand.json(each.deadline()));
            deadlines.add(one);
            row(table, words, each.file(), each.applicant(), words.deadline(each.deadline()));
        }
        json.put("deadlines", deadlines);
        show(output, "today.deadlines", deadlines.size(), table);
        json.put("waiting", cases(output, words, "today.waiting", agenda.waiting()));
        json.put("returned", cases(output, words, "today.returned", agenda.returned()));
        json.put("toIssue", cases(output, words, "today.to-issue", agenda.toIssue()));
        json.put("stopped", cases(output, words, "today.stopped", agenda.stopped()));
        output.answer(json);
        return Exit.DONE;
    }

    private static List<Map<String, Object>> cases(Output output, Words words, String title, List<CaseRow> rows) {
        Columns table = new Columns();
        List<Map<String, Object>> json = new ArrayList<>();
        for (CaseRow row : rows) {
            json.add(file(row.file()));
            row(
                    table,
                    words,
                    row.file(),
                    row.applicant(),
                    words.term("case-state", row.file().state()));
        }
        show(output, title, rows.size(), table);
        return json;
    }

    private static void show(Output output, String title, int rows, Columns table) {
        if (rows > 0) {
            output.say(title, rows);
            table.print(output);
        }
    }

    private static void row(Columns table, Words words, CaseFile file, Optional<String> applicant, String said) {
        table.row(file.id().value(), words.orErased(applicant), words.matter(file.matter()), said);
    }

    private static Map<String, Object> file(CaseFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", file.id().value());
        json.put("matter", file.matter());
        json.put("state", file.state().code());
        return json;
    }
}
