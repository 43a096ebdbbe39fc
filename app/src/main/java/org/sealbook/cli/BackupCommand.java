package org.sealbook.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sealbook.journal.FileLayer;
import org.sealbook.language.AuditWords;
import org.sealbook.ledger.AuditReport;
import org.sealbook.office.BackupDesk;
import org.sealbook.office.BackupFolder;
import org.sealbook.office.OfficeFolder;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code backup}: copies that are whole, checked without a password, and put back. */
@Command(name = "backup", description = "${bundle:help.backup}", synopsisSubcommandLabel = "COMMAND")
final class BackupCommand implements Callable<Integer> {

    static CommandLine line(Sealbook program) {
        return new CommandLine(new BackupCommand())
                .addSubcommand(new Create(program))
                .addSubcommand(new Check(program))
                .addSubcommand(new Restore(program));
    }

    @Override
    public Integer call() {
        throw CommandException.wrongUse("usage.no-command");
    }

    /** {@code backup create}: a new folder with everything that the office needs to go on. */
    @Command(name = "create", description = "${bundle:help.backup.create}")
    static final class Create implements Callable<Integer> {

        private final Sealbook program;

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "${bundle:help.backup.out}")
        private Path out = Path.of("");

        Create(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            return new OfficeSession(program).work(office -> {
                BackupDesk.Made made;
                try (BackupBar bar = new BackupBar(program.output())) {
                    made = office.backups().create(out, bar);
                }
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("folder", made.folder().toString());
                json.put("blocks", made.blocks());
                json.put("files", made.files());
                json.put("bytes", made.bytes());
                json.put("manifest", made.manifest().hex());
                program.output().answer(json);
                program.output().say("backup.made", made.folder(), made.blocks(), made.files(), made.bytes());
                program.output().say("backup.manifest", made.manifest().hex());
                return Exit.DONE;
            });
        }
    }

    /** {@code backup check}: verifies a backup, without a password. */
    @Command(name = "check", description = "${bundle:help.backup.check}")
    static final class Check implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "DIR", description = "${bundle:help.backup.folder}")
        private Path folder = Path.of("");

        Check(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Output output = program.output();
            AuditReport report;
            try (BackupBar bar = new BackupBar(output)) {
                report = new BackupFolder(folder, FileLayer.real()).check(bar);
            }
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("sound", report.sound());
            json.put("blocks", report.blocks());
            json.put("entries", report.entries());
            json.put("checked", report.checked());
            Map<String, Object> not = new LinkedHashMap<>();
            report.notChecked()
                    .forEach((what, key) -> not.put(what, output.messages().text(key)));
            json.put("notChecked", not);
            json.put("faults", report.faults().stream().map(Answers::fault).toList());
            output.answer(json);
            output.say(
                    report.sound() ? "backup.sound" : "backup.not-sound",
                    report.blocks(),
                    report.faults().size());
            AuditWords words = new AuditWords(output.messages());
            report.notChecked()
                    .forEach((what, key) -> output.print("  – " + words.checked(what) + "  "
                            + output.messages().text(key)));
            report.faults()
                    .forEach(fault ->
                            output.say("audit.fault", fault.kind(), fault.where(), fault.expected(), fault.actual()));
            if (report.sound()) {
                output.say(
                        "backup.whose-key",
                        new OfficeFolder(folder, FileLayer.real())
                                .identity()
                                .logKey()
                                .encode());
            }
            return (report.sound() ? Exit.DONE : Exit.NOT_SOUND).code();
        }
    }

    /** {@code backup restore}: puts a backup into an empty folder. */
    @Command(name = "restore", description = "${bundle:help.backup.restore}")
    static final class Restore implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "DIR", description = "${bundle:help.backup.folder}")
        private Path folder = Path.of("");

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "${bundle:help.backup.into}")
        private Path out = Path.of("");

        Restore(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Output output = program.output();
            long blocks;
            try (BackupBar bar = new BackupBar(output)) {
                blocks = new BackupFolder(folder, FileLayer.real()).restore(out, bar);
            }
            output.answer(Map.of("folder", out.toString(), "blocks", blocks));
            output.say("backup.restored", blocks, out);
            return Exit.DONE.code();
        }
    }
}
