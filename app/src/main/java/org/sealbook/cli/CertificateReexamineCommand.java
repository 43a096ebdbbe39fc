package org.sealbook.cli;

import java.util.concurrent.Callable;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.issue.RequestedBy;
import org.sealbook.record.Id;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code certificate reexamine}: somebody asks for a re-examination. */
@Command(name = "reexamine", description = "${bundle:help.certificate.reexamine}")
final class CertificateReexamineCommand implements Callable<Integer> {

    private final Sealbook program;

    @Parameters(paramLabel = "CERTIFICATE", description = "${bundle:help.certificate-id}")
    private String certificate = "";

    @Option(
            names = "--by",
            required = true,
            paramLabel = "WHO",
            description = "${bundle:help.certificate.reexamine.by}")
    private String by = "";

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "${bundle:help.reason}")
    private String reason = "";

    CertificateReexamineCommand(Sealbook program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        Id id = Given.id(certificate);
        RequestedBy asking = Given.code(RequestedBy.values(), by);
        return new OfficeSession(program).work(office -> {
            Recorded asked = office.reexamination().ask(OfficeSession.command(), office.person(), id, asking, reason);
            program.output().answer(Answers.made(asked));
            program.output().say("certificate.reexamining", id, asked.receipt().last());
            return Exit.DONE;
        });
    }
}
