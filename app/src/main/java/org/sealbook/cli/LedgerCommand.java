package org.sealbook.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sealbook.ledger.Rebuild;
import org.sealbook.office.LedgerSalvage;
import org.sealbook.record.EntryId;
import org.sealbook.record.Id;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ledger}: audit, proofs, headers, salvage. */
@Command(name = "ledger", description = "${bundle:help.ledger}", synopsisSubcommandLabel = "COMMAND")
final class LedgerCommand implements Callable<Integer> {

    static CommandLine line(Sealbook program) {
        return new CommandLine(new LedgerCommand())
                .addSubcommand(new LedgerAuditCommand(program))
                .addSubcommand(new Prove(program))
                .addSubcommand(new Headers(program))
                .addSubcommand(new Salvage(program));
    }

    @Override
    public Integer call() {
        throw CommandException.wrongUse("usage.no-command");
    }

    /** {@code ledger prove}: an entry with its header and both proofs. */
    @Command(name = "prove", description = "${bundle:help.ledger.prove}")
    static final class Prove implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "ENTRY", description = "${bundle:help.ledger.prove.entry}")
        private String entry = "";

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "${bundle:help.out}")
        private Path out = Path.of("");

        Prove(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            EntryId id = Given.entry(entry);
            return new OfficeSession(program).work(office -> {
                Answers.giveFiles(program.output(), office.ledger().prove(id, out));
                return Exit.DONE;
            });
        }
    }

    /** {@code ledger headers}: every header and signed head. */
    @Command(name = "headers", description = "${bundle:help.ledger.headers}")
    static final class Headers implements Callable<Integer> {

        private final Sealbook program;

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "${bundle:help.out}")
        private Path out = Path.of("");

        Headers(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            return new OfficeSession(program).work(office -> {
                long headers = office.ledger().headers(out);
                program.output().answer(Map.of("headers", headers, "folder", out.toString()));
                program.output().say("ledger.headers-written", headers, out);
                return Exit.DONE;
            });
        }
    }

    /** {@code ledger rebuild}: one of tables and journal from the other, which is verified first. */
    @Command(name = "rebuild", description = "${bundle:help.ledger.rebuild}")
    static final class Salvage implements Callable<Integer> {

        private final Sealbook program;

        @Option(names = "--tables", description = "${bundle:help.ledger.rebuild.tables}")
        private boolean tables;

        @Option(names = "--journal", description = "${bundle:help.ledger.rebuild.journal}")
        private boolean journal;

        Salvage(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            if (tables == journal) {
                throw CommandException.wrongUse("ledger.rebuild.which");
            }
            OfficeSession session = new OfficeSession(program);
            session.folder().identity();
            LedgerSalvage salvage = new LedgerSalvage(session.folder(), session.clock());
            Id person = session.person();
            char[] password = session.password();
            try {
                give(tables ? salvage.rebuildTables(person, password) : salvage.rebuildJournal(person, password));
                return Exit.DONE.code();
            } finally {
                Arrays.fill(password, '\0');
            }
        }

        private void give(Rebuild.Result result) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("rebuilt", tables ? "tables" : "journal");
            json.put("blocks", result.blocks());
            result.aside().ifPresent(aside -> json.put("aside", aside.toString()));
            Output output = program.output();
            output.answer(json);
            output.say(tables ? "ledger.tables-rebuilt" : "ledger.journal-rebuilt", result.blocks());
            result.aside().ifPresent(aside -> output.say("ledger.rebuilt-aside", aside));
        }
    }
}
