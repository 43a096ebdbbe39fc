package org.sealbook.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sealbook.language.BoundsWords;
import org.sealbook.language.Words;
import org.sealbook.ledger.Rebuild;
import org.sealbook.office.LedgerDesk;
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
                .addSubcommand(new LedgerShowCommand(program))
                .addSubcommand(new Prove(program))
                .addSubcommand(new Export(program))
                .addSubcommand(new Headers(program))
                .addSubcommand(new LedgerEraseCommand(program))
                .addSubcommand(new Salvage(program))
                .addSubcommand(new Recover(program));
    }

    @Override
    public Integer call() {
        throw CommandException.wrongUse("usage.no-command");
    }

    /** {@code ledger prove}: an entry with its header and both proofs, or the consistency of two heads. */
    @Command(name = "prove", description = "${bundle:help.ledger.prove}")
    static final class Prove implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(arity = "0..1", paramLabel = "ENTRY", description = "${bundle:help.ledger.prove.entry}")
        private Optional<String> entry = Optional.empty();

        @Option(
                names = "--consistency",
                arity = "2",
                paramLabel = "SIZE",
                description = "${bundle:help.ledger.prove.consistency}")
        private List<Long> sizes = List.of();

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "${bundle:help.out}")
        private Path out = Path.of("");

        Prove(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            if (entry.isPresent() != sizes.isEmpty() || sizes.size() > 2) {
                throw CommandException.wrongUse("ledger.prove.which");
            }
            Optional<EntryId> id = entry.map(Given::entry);
            return new OfficeSession(program).work(office -> {
                LedgerDesk desk = office.ledger();
                Answers.giveFiles(
                        program.output(),
                        id.isPresent()
                                ? desk.prove(id.get(), out)
                                : List.of(desk.proveConsistency(sizes.get(0), sizes.get(1), out)));
                id.ifPresent(proven -> program.output()
                        .print(BoundsWords.line(
                                program.output().messages(),
                                office.peers().bounds(proven),
                                new Words(program.output().messages(), office)::time)));
                return Exit.DONE;
            });
        }
    }

    /** {@code ledger export --tiles}: the log of headers as any client of tiled logs reads it. */
    @Command(name = "export", description = "${bundle:help.ledger.export}")
    static final class Export implements Callable<Integer> {

        private final Sealbook program;

        @Option(
                names = "--tiles",
                required = true,
                paramLabel = "DIR",
                description = "${bundle:help.ledger.export.tiles}")
        private Path tiles = Path.of("");

        Export(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            return new OfficeSession(program).work(office -> {
                long headers = office.ledger().tiles(tiles);
                program.output().answer(Map.of("headers", headers, "folder", tiles.toString()));
                program.output().say("ledger.tiles-written", headers, tiles);
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

    /** {@code ledger recover}: goes on behind the mark, where nothing that is missing was given away. */
    @Command(name = "recover", description = "${bundle:help.ledger.recover}")
    static final class Recover implements Callable<Integer> {

        private final Sealbook program;

        Recover(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            OfficeSession session = new OfficeSession(program);
            session.folder().identity();
            Id person = session.person();
            char[] password = session.password();
            try {
                LedgerSalvage.Recovered recovered =
                        new LedgerSalvage(session.folder(), session.clock()).recover(person, password);
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("entry", recovered.receipt().last().toString());
                json.put("block", recovered.receipt().last().block());
                json.put("blocks", recovered.blocks());
                json.put("marked", recovered.marked());
                program.output().answer(json);
                program.output().say("ledger.recovered", recovered.blocks(), recovered.marked());
                return Exit.DONE.code();
            } finally {
                Arrays.fill(password, '\0');
            }
        }
    }
}
