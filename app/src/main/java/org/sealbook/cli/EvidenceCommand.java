package org.sealbook.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.evidence.EvidenceCheck;
import org.sealbook.casework.evidence.EvidenceDesk;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evidence}: take in, check, give back. */
@Command(name = "evidence", description = "${bundle:help.evidence}", synopsisSubcommandLabel = "COMMAND")
final class EvidenceCommand implements Callable<Integer> {

    static CommandLine line(Sealbook program) {
        return new CommandLine(new EvidenceCommand())
                .addSubcommand(new Fix(program))
                .addSubcommand(new Check(program))
                .addSubcommand(new Export(program));
    }

    @Override
    public Integer call() {
        throw CommandException.wrongUse("usage.no-command");
    }

    static Map<String, Object> json(EvidenceRow row) {
        Map<String, Object> json = Answers.made(row.id(), row.entry());
        row.fileName().ifPresent(name -> json.put("name", name));
        json.put("size", row.size());
        json.put("mediaType", row.mediaType());
        json.put("sha256", row.sha256().hex());
        row.sm3().ifPresent(sm3 -> json.put("sm3", sm3.hex()));
        return json;
    }

    /** {@code evidence fix}: takes files and folders in, all in one act; stopped before its end, nothing is on record. */
    @Command(name = "fix", description = "${bundle:help.evidence.fix}")
    static final class Fix implements Callable<Integer> {

        private final Sealbook program;

        @Option(names = "--case", required = true, paramLabel = "CASE", description = "${bundle:help.case-id}")
        private String caseId = "";

        @Parameters(arity = "1..*", paramLabel = "FILE", description = "${bundle:help.evidence.fix.file}")
        private List<Path> files = List.of();

        Fix(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(caseId);
            return new OfficeSession(program).work(office -> {
                EvidenceDesk.Fixed fixed;
                try (IntakeBar bar = new IntakeBar(program.output())) {
                    fixed = office.evidence().fix(OfficeSession.command(), office.person(), id, files, bar);
                }
                give(new Words(program.output().messages(), office), fixed);
                return Exit.DONE;
            });
        }

        private void give(Words words, EvidenceDesk.Fixed fixed) {
            EvidenceRow last = fixed.items().getLast();
            Map<String, Object> json = json(last);
            json.put("items", fixed.items().stream().map(EvidenceCommand::json).toList());
            Output output = program.output();
            output.answer(json);
            output.say(
                    "evidence.fixed",
                    fixed.items().size(),
                    fixed.receipt().header().block());
            Columns table = new Columns();
            fixed.items()
                    .forEach(row -> table.row(
                            row.id().value(),
                            words.orErased(row.fileName()),
                            output.messages().text("word.bytes", row.size()),
                            row.sha256().hex()));
            table.print(output);
        }
    }

    /** {@code evidence check}: reads everything again and compares it with the record. */
    @Command(name = "check", description = "${bundle:help.evidence.check}")
    static final class Check implements Callable<Integer> {

        private final Sealbook program;

        @Option(names = "--case", paramLabel = "CASE", description = "${bundle:help.evidence.check.case}")
        private @Nullable String caseId;

        Check(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Optional<Id> id = Optional.ofNullable(caseId).map(Given::id);
            return new OfficeSession(program).work(office -> {
                EvidenceCheck check;
                try (IntakeBar bar = new IntakeBar(program.output())) {
                    id.ifPresent(known -> bar.total(office.evidence().ofCase(known)));
                    check = office.evidence().check(id, bar);
                }
                give(new Words(program.output().messages(), office), check);
                return check.isSound() ? Exit.DONE : Exit.NOT_SOUND;
            });
        }

        private void give(Words words, EvidenceCheck check) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("sound", check.isSound());
            json.put("files", check.files());
            json.put("bytes", check.bytes());
            List<Map<String, Object>> faults = new ArrayList<>();
            Output output = program.output();
            output.say(
                    check.isSound() ? "evidence.sound" : "evidence.not-sound",
                    check.files(),
                    check.bytes(),
                    check.faults().size());
            for (EvidenceCheck.EvidenceFault fault : check.faults()) {
                String problem = output.messages()
                        .text(fault.problem().key(), fault.problem().arguments().toArray());
                Map<String, Object> each = json(fault.evidence());
                each.put("kind", "evidence");
                each.put("where", "evidence " + fault.evidence().id().value());
                each.put("expected", fault.evidence().sha256().hex());
                each.put("actual", problem);
                faults.add(each);
                output.print("  ✗ " + fault.evidence().id() + " "
                        + words.orErased(fault.evidence().fileName()) + "  " + problem);
            }
            json.put("faults", faults);
            output.answer(json);
        }
    }

    /** {@code evidence export}: gives evidence back, decrypted and verified. */
    @Command(name = "export", description = "${bundle:help.evidence.export}")
    static final class Export implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(arity = "0..*", paramLabel = "ID", description = "${bundle:help.evidence.export.id}")
        private List<String> ids = List.of();

        @Option(names = "--case", paramLabel = "CASE", description = "${bundle:help.evidence.export.case}")
        private @Nullable String caseId;

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "${bundle:help.out}")
        private Path out = Path.of("");

        Export(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            if (ids.isEmpty() == (caseId == null)) {
                throw CommandException.wrongUse("evidence.export.which");
            }
            List<Id> named = ids.stream().map(Given::id).toList();
            Optional<Id> ofCase = Optional.ofNullable(caseId).map(Given::id);
            return new OfficeSession(program).work(office -> export(office, named, ofCase));
        }

        private Exit export(Office office, List<Id> named, Optional<Id> ofCase) throws Exception {
            List<Id> wanted = ofCase.map(id -> office.evidence().ofCase(id).stream()
                            .map(EvidenceRow::id)
                            .toList())
                    .orElse(named);
            List<Path> files;
            try (IntakeBar bar = new IntakeBar(program.output())) {
                files = office.evidence().export(office.person(), wanted, out, bar);
            }
            Answers.giveFiles(program.output(), files);
            return Exit.DONE;
        }
    }
}
