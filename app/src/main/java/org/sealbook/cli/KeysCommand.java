package org.sealbook.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.keys.KeyUse;
import org.sealbook.office.KeyRow;
import org.sealbook.office.Office;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code keys}: the office's signing keys. */
@Command(name = "keys", description = "${bundle:help.keys}", synopsisSubcommandLabel = "COMMAND")
final class KeysCommand implements Callable<Integer> {

    static CommandLine line(Sealbook program, Console console) {
        return new CommandLine(new KeysCommand())
                .addSubcommand(new All(program))
                .addSubcommand(new Rotate(program))
                .addSubcommand(new Compromised(program))
                .addSubcommand(new DestroyRetired(program))
                .addSubcommand(KeysRecoveryCommand.line(program))
                .addSubcommand(new KeysRecoveryCommand.Recover(program, console));
    }

    @Override
    public Integer call() {
        throw CommandException.wrongUse("usage.no-command");
    }

    /** {@code keys list}: every signing key that the office has had. */
    @Command(name = "list", description = "${bundle:help.keys.list}")
    static final class All implements Callable<Integer> {

        private final Sealbook program;

        All(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            return new OfficeSession(program).work(this::list);
        }

        private Exit list(Office office) {
            List<Map<String, Object>> json = new ArrayList<>();
            Columns table = new Columns();
            for (KeyRow row : office.keys().all()) {
                json.add(json(row));
                table.row(
                        text("keys.use." + row.use().label()),
                        row.until().isPresent()
                                ? text("keys.blocks", row.from(), row.until().getAsLong())
                                : text("keys.blocks-from", row.from()),
                        state(row),
                        row.use() == KeyUse.CERTIFICATE ? "X.509" : row.key());
            }
            program.output().answer(Map.of("keys", json));
            table.print(program.output());
            return Exit.DONE;
        }

        private String state(KeyRow row) {
            String state = row.destroyed() ? "destroyed" : row.inUse() ? "in-use" : "retired";
            return row.goodUntil().isEmpty()
                    ? text("keys.state." + state)
                    : text("keys.state." + state)
                            + text("keys.good-until", row.goodUntil().getAsLong());
        }

        private String text(String key, Object... arguments) {
            return program.output().messages().text(key, arguments);
        }

        private static Map<String, Object> json(KeyRow row) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("use", row.use().label());
            json.put("key", row.key());
            json.put("from", row.from());
            row.until().ifPresent(until -> json.put("until", until));
            row.goodUntil().ifPresent(until -> json.put("goodUntil", until));
            json.put("destroyed", row.destroyed());
            return json;
        }
    }

    /** {@code keys rotate}: a new key signs from the next block on. */
    @Command(name = "rotate", description = "${bundle:help.keys.rotate}")
    static final class Rotate implements Callable<Integer> {

        private final Sealbook program;

        /** Which key. */
        static final class Which {

            @Option(names = "--log", description = "${bundle:help.keys.rotate.log}")
            private boolean log;

            @Option(names = "--cosigner", description = "${bundle:help.keys.rotate.cosigner}")
            private boolean cosigner;

            @Option(names = "--certificate", description = "${bundle:help.keys.rotate.certificate}")
            private boolean certificate;

            KeyUse use() {
                if (log) {
                    return KeyUse.LOG;
                }
                if (cosigner) {
                    return KeyUse.COSIGNER;
                }
                if (certificate) {
                    return KeyUse.CERTIFICATE;
                }
                throw CommandException.wrongUse("usage.missing", "--log, --cosigner, --certificate");
            }
        }

        @ArgGroup(multiplicity = "1")
        private Which which = new Which();

        Rotate(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            return new OfficeSession(program).work(office -> {
                Recorded rotated = office.keys().rotate(office.person(), which.use());
                program.output().answer(Answers.made(rotated));
                program.output()
                        .say(
                                "keys.rotated." + which.use().label(),
                                rotated.receipt().last().block() + 1,
                                rotated.receipt().last());
                return Exit.DONE;
            });
        }
    }

    /** {@code keys compromised}: up to which block a log key is good. */
    @Command(name = "compromised", description = "${bundle:help.keys.compromised}")
    static final class Compromised implements Callable<Integer> {

        private final Sealbook program;

        @Option(names = "--log", required = true, description = "${bundle:help.keys.compromised.log}")
        private boolean log;

        @Option(
                names = "--valid-to-block",
                required = true,
                paramLabel = "N",
                description = "${bundle:help.keys.compromised.valid-to-block}")
        private long block;

        Compromised(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            if (!log) {
                throw CommandException.wrongUse("usage.missing", "--log");
            }
            return new OfficeSession(program).work(office -> {
                Recorded noticed = office.keys().logKeyCompromised(office.person(), block);
                program.output().answer(Answers.made(noticed));
                program.output()
                        .say("keys.compromised", block, noticed.receipt().last());
                return Exit.DONE;
            });
        }
    }

    /** {@code keys destroy-retired}: the private side of keys that newer ones have replaced. */
    @Command(name = "destroy-retired", description = "${bundle:help.keys.destroy-retired}")
    static final class DestroyRetired implements Callable<Integer> {

        private final Sealbook program;

        DestroyRetired(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            return new OfficeSession(program).work(office -> {
                Recorded destroyed = office.keys().destroyRetired(OfficeSession.command(), office.person());
                program.output().answer(Answers.made(destroyed));
                program.output().say("keys.destroyed", destroyed.receipt().last());
                return Exit.DONE;
            });
        }
    }
}
