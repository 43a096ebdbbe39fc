package org.sealbook.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.journal.FileLayer;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.Office;
import org.sealbook.record.CanonicalJson;
import org.sealbook.sync.membership.Application;
import org.sealbook.sync.membership.Consortium;
import org.sealbook.sync.membership.FoundingDocument;
import org.sealbook.sync.membership.Member;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.ProofException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code consortium}: how offices come to keep an eye on each other. */
@Command(name = "consortium", description = "${bundle:help.consortium}", synopsisSubcommandLabel = "COMMAND")
final class ConsortiumCommand implements Callable<Integer> {

    private static final int DIGITS_A_GROUP = 4;

    static CommandLine line(Sealbook program) {
        return new CommandLine(new ConsortiumCommand())
                .addSubcommand(new Apply(program))
                .addSubcommand(new Found(program))
                .addSubcommand(new Join(program))
                .addSubcommand(new Members(program));
    }

    @Override
    public Integer call() {
        throw CommandException.wrongUse("usage.no-command");
    }

    /** {@code consortium apply}: writes what this office hands to whoever founds. */
    @Command(name = "apply", description = "${bundle:help.consortium.apply}")
    static final class Apply implements Callable<Integer> {

        private final Sealbook program;

        @Option(
                names = "--out",
                required = true,
                paramLabel = "FILE",
                description = "${bundle:help.consortium.apply.out}")
        private Path out = Path.of("");

        @Option(names = "--address", paramLabel = "HOST:PORT", description = "${bundle:help.consortium.apply.address}")
        private String address = "";

        Apply(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            return new OfficeSession(program).work(office -> {
                Application application = office.consortium().application(address);
                FileLayer.real().replaceWhole(out.toAbsolutePath(), application.encode());
                program.output()
                        .answer(Map.of(
                                "office",
                                application.member().origin().toString(),
                                "address",
                                address,
                                "file",
                                out.toString()));
                program.output().say("consortium.applied", out);
                return Exit.DONE;
            });
        }
    }

    /** {@code consortium found}: makes the founding document; nobody has joined by it yet. */
    @Command(name = "found", description = "${bundle:help.consortium.found}")
    static final class Found implements Callable<Integer> {

        private final Sealbook program;

        @Option(
                names = "--application",
                required = true,
                arity = "1..*",
                paramLabel = "FILE",
                description = "${bundle:help.consortium.found.application}")
        private List<Path> applications = List.of();

        @Option(names = "--address", paramLabel = "HOST:PORT", description = "${bundle:help.consortium.found.address}")
        private String address = "";

        @Option(
                names = "--quorum",
                required = true,
                paramLabel = "K",
                description = "${bundle:help.consortium.found.quorum}")
        private int quorum;

        @Option(names = "--dishonest", paramLabel = "F", description = "${bundle:help.consortium.found.dishonest}")
        private int dishonest;

        @Option(
                names = "--out",
                required = true,
                paramLabel = "FILE",
                description = "${bundle:help.consortium.found.out}")
        private Path out = Path.of("");

        Found(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            List<Application> all = new ArrayList<>();
            for (Path file : applications) {
                all.add(application(file));
            }
            return new OfficeSession(program).work(office -> found(office, all));
        }

        private Exit found(Office office, List<Application> all) throws Exception {
            if (all.stream()
                    .noneMatch(each ->
                            each.member().origin().equals(office.identity().origin()))) {
                all.add(office.consortium().application(address));
            }
            FoundingDocument document = office.consortium().found(all, quorum, dishonest);
            FileLayer.real().replaceWhole(out.toAbsolutePath(), document.encode());
            Map<String, Object> json = json(document);
            json.put("file", out.toString());
            program.output().answer(json);
            program.output()
                    .say("consortium.founded", document.consortium().members().size(), out);
            tellDigest(program.output(), document.digest());
            return Exit.DONE;
        }

        private static Application application(Path file) {
            try {
                return Application.parse(BoundedFile.read(file, Application.MAX_BYTES));
            } catch (FormatException | ProofException e) {
                throw CommandException.wrongUse("consortium.no-application", file, String.valueOf(e.getMessage()));
            }
        }
    }

    /** {@code consortium join}: joins the consortium whose document's digest was compared on paper. */
    @Command(name = "join", description = "${bundle:help.consortium.join}")
    static final class Join implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "FILE", description = "${bundle:help.consortium.join.file}")
        private Path file = Path.of("");

        @Option(
                names = "--digest",
                required = true,
                paramLabel = "DIGITS",
                description = "${bundle:help.consortium.join.digest}")
        private String digest = "";

        Join(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            FoundingDocument document = document();
            return new OfficeSession(program).work(office -> {
                Recorded joined = office.consortium().join(office.person(), document, digest);
                program.output().answer(Answers.made(joined));
                program.output()
                        .say(
                                "consortium.joined",
                                document.consortium().domain(),
                                document.consortium().members().size(),
                                joined.receipt().last());
                return Exit.DONE;
            });
        }

        private FoundingDocument document() {
            try {
                return FoundingDocument.parse(BoundedFile.read(file, CanonicalJson.MAX_BYTES));
            } catch (FormatException e) {
                throw CommandException.wrongUse("consortium.no-document", file, String.valueOf(e.getMessage()));
            }
        }
    }

    /** {@code consortium members}: who is in it. */
    @Command(name = "members", description = "${bundle:help.consortium.members}")
    static final class Members implements Callable<Integer> {

        private final Sealbook program;

        Members(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            return new OfficeSession(program).work(this::list);
        }

        private Exit list(Office office) throws Exception {
            Optional<FoundingDocument> joined = office.consortium().document();
            FoundingDocument document = joined.orElseThrow(() -> new Refusal("refusal.consortium.none"));
            Consortium consortium = document.consortium();
            Output output = program.output();
            output.answer(json(document));
            output.say(
                    "consortium.policy",
                    consortium.domain(),
                    consortium.members().size(),
                    consortium.quorum(),
                    consortium.dishonest());
            Columns table = new Columns();
            for (Member member : consortium.members()) {
                table.row(
                        member.name(),
                        member.origin().toString(),
                        member.address().isEmpty()
                                ? output.messages().text("consortium.only-dials")
                                : member.address());
            }
            table.print(output);
            tellDigest(output, document.digest());
            return Exit.DONE;
        }
    }

    private static Map<String, Object> json(FoundingDocument document) {
        Consortium consortium = document.consortium();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("domain", consortium.domain());
        json.put("digest", document.digest().hex());
        json.put("quorum", consortium.quorum());
        json.put("dishonest", consortium.dishonest());
        json.put(
                "members",
                consortium.members().stream().map(ConsortiumCommand::json).toList());
        return json;
    }

    private static Map<String, Object> json(Member member) {
        return Map.of(
                "office", member.origin().toString(),
                "name", member.name(),
                "address", member.address(),
                "logKey", member.logKey().encode(),
                "cosignerKey", member.cosignerKey().encode(),
                "tlsKey", member.tlsKey().hex());
    }

    /** In groups that can be read out over a telephone. */
    private static void tellDigest(Output output, Digest digest) {
        output.say("consortium.digest");
        String[] groups = digest.hex().split("(?<=\\G.{" + DIGITS_A_GROUP + "})", -1);
        output.print("  " + String.join(" ", groups).strip());
    }
}
