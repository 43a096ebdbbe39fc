package org.sealbook.cli;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.issue.Reexamination;
import org.sealbook.record.Id;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code certificate uphold}, {@code reissue} and {@code correct}: what a re-examination came to. */
@Command(description = "${bundle:help.certificate.decide}")
class CertificateDecideCommand implements Callable<Integer> {

    private final Sealbook program;
    private final Reexamination outcome;

    @Parameters(paramLabel = "CERTIFICATE", description = "${bundle:help.certificate-id}")
    private String certificate = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "${bundle:help.reason}")
    private String reason = "";

    CertificateDecideCommand(Sealbook program, Reexamination outcome) {
        this.program = program;
        this.outcome = outcome;
    }

    /** The notice to everybody, where the outcome has one. */
    Optional<String> announcement() {
        return Optional.empty();
    }

    @Override
    public Integer call() throws Exception {
        Id id = Given.id(certificate);
        return new OfficeSession(program).work(office -> {
            Recorded decided = office.reexamination()
                    .decide(OfficeSession.command(), office.person(), id, outcome, reason, announcement());
            Map<String, Object> json = Answers.made(decided);
            json.put("state", office.certificates().known(id).state().code());
            program.output().answer(json);
            program.output()
                    .say(
                            "certificate.reexamined",
                            id,
                            outcome.code(),
                            decided.receipt().last());
            return Exit.DONE;
        });
    }
}
