package org.sealbook.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sealbook.casework.catalogue.Choice;
import org.sealbook.casework.catalogue.Field;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.procedure.FilledForm;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code case form CASE}: the fields of the matter's form and what stands in them; with {@code --field}, fills it anew. */
@Command(name = "form", description = "${bundle:help.case.form}")
final class CaseFormCommand implements Callable<Integer> {

    private final Sealbook program;

    @Parameters(paramLabel = "CASE", description = "${bundle:help.case-id}")
    private String caseId = "";

    @Option(names = "--field", paramLabel = "CODE=VALUE", description = "${bundle:help.case.field}")
    private Map<String, String> fields = Map.of();

    CaseFormCommand(Sealbook program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        Id id = Given.id(caseId);
        return new OfficeSession(program).work(office -> fields.isEmpty() ? show(office, id) : fill(office, id));
    }

    private Exit fill(Office office, Id id) {
        Recorded filled = office.cases().fillForm(OfficeSession.command(), office.person(), id, fields);
        program.output().answer(Answers.made(filled));
        program.output().say("case.form.filled", filled.receipt().last());
        return Exit.DONE;
    }

    private Exit show(Office office, Id id) {
        Matter matter = office.cases().matter(office.cases().file(id));
        Words words = new Words(program.output().messages(), office);
        Map<String, String> values =
                office.cases().form(id).flatMap(FilledForm::values).orElse(Map.of());
        Columns table = new Columns();
        for (Field field : matter.fields()) {
            table.row(
                    field.code(),
                    words.title(field),
                    words.term("field-type", field.type()),
                    field.required() ? words.say("case.form.required") : "",
                    values.getOrDefault(field.code(), ""));
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", id.value());
        json.put("matter", matter.code());
        json.put("fields", matter.fields().stream().map(CaseFormCommand::json).toList());
        json.put("values", values);
        program.output().answer(json);
        table.print(program.output());
        return Exit.DONE;
    }

    private static Map<String, Object> json(Field field) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", field.code());
        json.put("zh", field.zh());
        json.put("en", field.en());
        json.put("type", field.type().code());
        json.put("required", field.required());
        if (!field.choices().isEmpty()) {
            json.put(
                    "choices",
                    List.copyOf(field.choices().stream().map(Choice::code).toList()));
        }
        return json;
    }
}
