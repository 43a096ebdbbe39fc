package org.sealbook.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.issue.CertificateRow;
import org.sealbook.casework.issue.IssueProgress;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.casework.issue.Reexamination;
import org.sealbook.language.FeeWords;
import org.sealbook.record.Id;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code certificate}: the certificate's life. */
@Command(name = "certificate", description = "${bundle:help.certificate}", synopsisSubcommandLabel = "COMMAND")
final class CertificateCommand implements Callable<Integer> {

    static CommandLine line(Sealbook program) {
        CommandLine line = new CommandLine(new CertificateCommand())
                .addSubcommand(new CertificateDraftCommand(program))
                .addSubcommand(new CertificateApproveCommand(program))
                .addSubcommand(new Return(program))
                .addSubcommand(new Issue(program))
                .addSubcommand(new VoidNumber(program))
                .addSubcommand(new CertificateReexamineCommand(program))
                .addSubcommand("uphold", new CertificateDecideCommand(program, Reexamination.UPHELD))
                .addSubcommand("reissue", new CertificateDecideCommand(program, Reexamination.REISSUED))
                .addSubcommand("correct", new CertificateDecideCommand(program, Reexamination.CORRECTED))
                .addSubcommand("revoke", new CertificateRevokeCommand(program))
                .addSubcommand(new Export(program));
        CopyCommands.addTo(line, program);
        return line;
    }

    @Override
    public Integer call() {
        throw CommandException.wrongUse("usage.no-command");
    }

    /** {@code certificate return}: sends a draft back. */
    @Command(name = "return", description = "${bundle:help.certificate.return}")
    static final class Return implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "CERTIFICATE", description = "${bundle:help.certificate-id}")
        private String certificate = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "${bundle:help.reason}")
        private String reason = "";

        Return(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(certificate);
            return new OfficeSession(program).work(office -> {
                Recorded returned =
                        office.certificates().returnDraft(OfficeSession.command(), office.person(), id, reason);
                program.output().answer(Answers.made(returned));
                program.output()
                        .say("certificate.returned", id, returned.receipt().last());
                return Exit.DONE;
            });
        }
    }

    /** {@code certificate issue}: number, paper, signature, register; goes on where an earlier run was stopped. */
    @Command(name = "issue", description = "${bundle:help.certificate.issue}")
    static final class Issue implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "CERTIFICATE", description = "${bundle:help.certificate-id}")
        private String certificate = "";

        Issue(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(certificate);
            return new OfficeSession(program).work(office -> {
                FeeWords.unsettled(
                                program.output().messages(),
                                office.fees()
                                        .slip(office.certificates().known(id).caseId()))
                        .ifPresent(words -> program.output().remark("fee.before-issue", words));
                CertificateRow row = office.issue()
                        .issue(OfficeSession.command(), office.person(), id, IssueProgress.NOBODY)
                        .certificate();
                NumberRow number = row.number().orElseThrow();
                NumberRow.IssuedFile file = number.file().orElseThrow();
                Map<String, Object> json = Answers.made(id, file.issued());
                json.put("number", number.number().text());
                json.put("issueDate", number.issueDate().toString());
                json.put("decided", number.decided().toString());
                json.put("length", file.length());
                json.put("sha256", file.sha256().hex());
                program.output().answer(json);
                program.output().say("certificate.issued", number.number().text(), number.issueDate(), file.issued());
                return Exit.DONE;
            });
        }
    }

    /** {@code certificate void}: gives up a pending number. */
    @Command(name = "void", description = "${bundle:help.certificate.void}")
    static final class VoidNumber implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "CERTIFICATE", description = "${bundle:help.certificate-id}")
        private String certificate = "";

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "${bundle:help.reason}")
        private String reason = "";

        VoidNumber(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(certificate);
            return new OfficeSession(program).work(office -> {
                Recorded voided = office.issue().voidNumber(OfficeSession.command(), office.person(), id, reason);
                program.output().answer(Answers.made(voided));
                program.output()
                        .say("certificate.number-voided", id, voided.receipt().last());
                return Exit.DONE;
            });
        }
    }

    /** {@code certificate export}: the signed file, and beside it the proof of its issue. */
    @Command(name = "export", description = "${bundle:help.certificate.export}")
    static final class Export implements Callable<Integer> {

        private final Sealbook program;

        @Parameters(paramLabel = "CERTIFICATE", description = "${bundle:help.certificate-id}")
        private String certificate = "";

        @Option(names = "--out", required = true, paramLabel = "DIR", description = "${bundle:help.out}")
        private Path out = Path.of("");

        Export(Sealbook program) {
            this.program = program;
        }

        @Override
        public Integer call() throws Exception {
            Id id = Given.id(certificate);
            return new OfficeSession(program).work(office -> {
                Answers.giveFiles(program.output(), office.export().export(id, out));
                return Exit.DONE;
            });
        }
    }
}
