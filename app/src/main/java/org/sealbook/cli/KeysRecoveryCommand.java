package org.sealbook.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.keys.RecoveryException;
import org.sealbook.keys.RecoveryShare;
import org.sealbook.office.RecoveryDesk;
import org.sealbook.record.Id;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code keys recovery}: shares with which some of the office's people together get back in. */
@Command(name = "recovery", description = "${bundle:help.keys.recovery}", synopsisSubcommandLabel = "COMMAND")
final class KeysRecoveryCommand implements Callable<Integer> {

    static CommandLine line(Sealbook program) {
        return new CommandLine(new KeysRecoveryCommand()).addSubcommand(new Shares(program));
    }

    @Override
    public Integer call() {
        throw CommandException.wrongUse("usage.no-command");
    }

    /** {@code keys recovery set}: makes the shares. */
    @Command(name = "set", description = "${bundle:help.keys.recovery.set}")
    static final class Shares implements Callable<Integer> {

        private final Sealbook program;

        @Option(names = "--of", required = true, paramLabel = "N", description = "${bundle:help.keys.recovery.set.of}")
        private int of;

        @Option(
                names = "--needed",
                required = true,
                paramLabel = "K",
                description = "${bundle:help.keys.recovery.set.needed}")
        private int needed;

        @Option(
                names = "--out",
                required = true,
                paramLabel = "DIR",
                description = "${bundle:help.keys.recovery.set.out}")
        private Path out = Path.of("");

        Shares(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Files.createDirectories(out);
            return new OfficeSession(program).work(office -> {
                RecoveryDesk.Made made = office.recovery().make(OfficeSession.command(), office.person(), of, needed);
                List<Path> files = new ArrayList<>();
                for (RecoveryShare share : made.shares()) {
                    files.add(write(share));
                }
                Map<String, Object> json = Answers.made(made.recorded());
                json.put("files", files.stream().map(Path::toString).toList());
                program.output().answer(json);
                files.forEach(file -> program.output().print(file.toString()));
                program.output()
                        .say(
                                "keys.recovery.made",
                                of,
                                needed,
                                made.recorded().receipt().last());
                return Exit.DONE;
            });
        }

        /** Readable by nobody else, where the system has such a thing. */
        private Path write(RecoveryShare share) throws IOException {
            Path file = out.resolve("share-" + share.number() + "-of-" + share.of() + "-"
                    + share.set().value().substring(0, 8) + ".txt");
            Files.createFile(file);
            if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
            return Files.writeString(file, share.text(), StandardCharsets.US_ASCII);
        }
    }

    /** {@code keys recover}: a new password for a person, by enough shares. */
    @Command(name = "recover", description = "${bundle:help.keys.recover}")
    static final class Recover implements Callable<Integer> {

        private static final int LINES = 8;

        private final Sealbook program;
        private final Console console;

        @Option(names = "--share", paramLabel = "FILE", description = "${bundle:help.keys.recover.share}")
        private List<Path> files = List.of();

        @Option(
                names = "--new-password-file",
                paramLabel = "FILE",
                description = "${bundle:help.keys.recover.new-password-file}")
        private @Nullable Path passwordFile;

        Recover(Sealbook program, Console console) {
            this.program = program;
            this.console = console;
        }

        @Override
        public Integer call() throws Exception {
            OfficeSession session = new OfficeSession(program);
            session.folder().identity();
            Id person = session.person();
            List<RecoveryShare> shares = files.isEmpty() ? typed() : read();
            char[] password = program.newPasswords(Optional.ofNullable(passwordFile))
                    .readNew("session.new-password", program.user().orElse(person.value()));
            try {
                Recorded used = RecoveryDesk.recover(session.folder(), shares, person, password, session.clock());
                program.output().answer(Answers.made(used));
                program.output().say("keys.recovered", used.receipt().last());
                return Exit.DONE.code();
            } finally {
                Arrays.fill(password, '\0');
            }
        }

        private List<RecoveryShare> read() throws RecoveryException {
            List<RecoveryShare> shares = new ArrayList<>();
            for (Path file : files) {
                byte[] bytes = BoundedFile.read(file, RecoveryShare.LONGEST);
                shares.add(RecoveryShare.parse(new String(bytes, StandardCharsets.UTF_8)));
                Arrays.fill(bytes, (byte) 0);
            }
            return shares;
        }

        /** Asks for one share after the other, line by line, until there are enough. */
        private List<RecoveryShare> typed() throws RecoveryException {
            List<RecoveryShare> shares = new ArrayList<>();
            do {
                StringBuilder text = new StringBuilder();
                for (int line = 1; line <= LINES; line++) {
                    text.append(ask(shares.size() + 1, line)).append('\n');
                }
                shares.add(RecoveryShare.parse(text.toString()));
            } while (shares.size() < shares.getFirst().needed());
            return shares;
        }

        private char[] ask(int share, int line) {
            return console.terminal()
                    .flatMap(prompt -> prompt.ask(program.output().messages().text("keys.recovery.ask", share, line)))
                    .orElseThrow(() -> CommandException.wrongUse("keys.recovery.no-shares"));
        }
    }
}
