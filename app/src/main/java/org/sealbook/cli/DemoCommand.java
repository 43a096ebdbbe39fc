package org.sealbook.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sealbook.court.Verdict;
import org.sealbook.ledger.AuditReport;
import org.sealbook.ledger.Fault;
import org.sealbook.office.DemoPeersWorkflow;
import org.sealbook.office.DemoWorkflow;
import org.sealbook.office.DemoWorkflow.Result;
import org.sealbook.office.DemoWorkflow.Told;
import org.sealbook.office.SystemClock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code demo --out DIR [--evidence FILE]… [--offices N]}: the main job from end to end, on real files; then what peers are good for, each
 * office a process of its own.
 */
@Command(name = "demo", description = "${bundle:help.demo}")
final class DemoCommand implements Callable<Integer> {

    private static final int FAULTS_SHOWN = 3;
    private static final int OFFICES = 3;
    private static final String PROGRAM =
            "SEALBOOK_PASSWORD=" + DemoWorkflow.PASSWORD + " app/target/sealbook/bin/sealbook ";

    private final Output output;

    @Spec
    private @Nullable CommandSpec spec;

    /** Asked for by the command itself: with a subcommand, that one has its own. */
    @Option(names = "--out", paramLabel = "DIR", description = "${bundle:help.demo.out}")
    private @Nullable Path out;

    @Option(names = "--evidence", paramLabel = "FILE", description = "${bundle:help.demo.evidence}")
    private List<Path> evidence = List.of();

    @Option(names = "--offices", paramLabel = "N", description = "${bundle:help.demo.offices}")
    private int offices = OFFICES;

    /** As Maven hands files over: separated by commas; nothing is the empty text. */
    @Option(names = "--evidence-list", hidden = true)
    private String evidenceList = "";

    private DemoCommand(Output output) {
        this.output = output;
    }

    static CommandLine line(Output output) {
        return new CommandLine(new DemoCommand(output)).addSubcommand(new DemoYearCommand(output));
    }

    @Override
    public Integer call() throws Exception {
        if (offices < 1 || offices > DemoPeersWorkflow.MOST_OFFICES) {
            throw CommandException.wrongUse("demo.offices", offices, DemoPeersWorkflow.MOST_OFFICES);
        }
        Path folder = folder();
        StageTimes times = new StageTimes(output);
        SystemClock clock = new SystemClock();
        Result result = new DemoWorkflow(clock).run(folder, given(), times::begins);
        Optional<DemoPeersTold> peers = offices == 1
                ? Optional.empty()
                : Optional.of(new DemoPeersTold(
                        output,
                        new DemoPeersWorkflow(clock, OwnProgram.commandLine())
                                .run(folder, result, offices, times::begins)));
        times.end();
        Map<String, Object> json = json(result, times);
        peers.ifPresent(told -> json.put("consortium", told.json()));
        output.answer(json);
        tell(folder, result, peers, times);
        boolean asExpected = result.told().verification().verdict() == Verdict.SOUND
                && result.told().audit().sound()
                && !result.tamperedAudit().sound()
                && peers.map(DemoPeersTold::isAsExpected).orElse(true);
        return (asExpected ? Exit.DONE : Exit.NOT_SOUND).code();
    }

    private Path folder() {
        if (out == null) {
            CommandSpec own = Objects.requireNonNull(spec);
            throw new MissingParameterException(own.commandLine(), own.findOption("--out"), "--out");
        }
        return out;
    }

    private List<Path> given() {
        List<Path> files = new ArrayList<>(evidence);
        Stream.of(evidenceList.split(",", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .forEach(files::add);
        return files;
    }

    private void tell(Path folder, Result result, Optional<DemoPeersTold> peers, StageTimes times) {
        Told told = result.told();
        AuditReport audit = told.audit();
        output.say("demo.made", folder);
        output.say(
                "demo.record",
                audit.entries(),
                audit.blocks(),
                told.evidence().size(),
                told.evidence().stream().mapToLong(file -> file.size()).sum());
        output.say(
                "demo.certificate",
                told.number(),
                told.issued(),
                told.exported().getFirst());
        output.say("demo.verified." + told.verification().verdict().name());
        output.say(
                audit.sound() ? "demo.audit.sound" : "demo.audit.not-sound",
                total(audit),
                audit.faults().size());
        output.say("demo.flipped", result.flipped());
        result.tamperedAudit().faults().stream()
                .limit(FAULTS_SHOWN)
                .forEach(fault ->
                        output.say("audit.fault", fault.kind(), fault.where(), fault.expected(), fault.actual()));
        output.say(result.tamperedAudit().sound() ? "demo.tampered.unseen" : "demo.tampered.named");
        peers.ifPresent(DemoPeersTold::tell);
        output.say("demo.times", times.words());
        output.say("demo.go-on");
        commands(result).forEach(command -> output.print("  " + command));
        if (peers.isPresent()) {
            output.print(
                    "  " + PROGRAM + "--data " + result.office().resolveSibling("haicang") + " --user xu sync status");
        }
    }

    private static long total(AuditReport audit) {
        return audit.checked().values().stream().mapToLong(Long::longValue).sum();
    }

    private static String line(Fault fault) {
        return fault.where() + ": " + fault.actual();
    }

    private static List<String> commands(Result result) {
        Told told = result.told();
        String office = PROGRAM + "--data " + result.office() + " --user chen ";
        return List.of(
                "app/target/sealbook/bin/sealbook verify " + told.exported().getFirst() + " --trust " + result.trust(),
                office + "case show " + told.caseId().value(),
                office + "ledger audit",
                office + "ledger prove " + told.issued() + " --out target/proof");
    }

    private Map<String, Object> json(Result result, StageTimes times) {
        Told told = result.told();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", told.certificate().value());
        json.put("entry", told.issued().toString());
        json.put("block", told.issued().block());
        json.put("case", told.caseId().value());
        json.put("number", told.number());
        json.put("office", result.office().toString());
        json.put("files", told.exported().stream().map(Path::toString).toList());
        json.put("trust", result.trust().toString());
        json.put("entries", told.audit().entries());
        json.put("blocks", told.audit().blocks());
        json.put("evidence", told.evidence().size());
        json.put("verdict", told.verification().verdict().label());
        json.put("auditSound", told.audit().sound());
        json.put("flipped", result.flipped().toString());
        json.put(
                "tamperedFaults",
                result.tamperedAudit().faults().stream().map(DemoCommand::line).toList());
        json.put("milliseconds", times.milliseconds());
        return json;
    }
}
