package org.sealbook.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.issue.ApprovalPoint;
import org.sealbook.office.Office;
import org.sealbook.record.CertificateContent;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code certificate approve}: shows what is approved, and approves it when all six points are confirmed. Whoever reviewed elsewhere names
 * the digest of what they read.
 */
@Command(name = "approve", description = "${bundle:help.certificate.approve}")
final class CertificateApproveCommand implements Callable<Integer> {

    private final Sealbook program;

    @Parameters(paramLabel = "CERTIFICATE", description = "${bundle:help.certificate-id}")
    private String certificate = "";

    @Option(names = "--digest", paramLabel = "SHA-256", description = "${bundle:help.certificate.approve.digest}")
    private @Nullable String digest;

    @Option(
            names = "--confirm",
            split = ",",
            paramLabel = "POINT",
            description = "${bundle:help.certificate.approve.confirm}")
    private List<String> points = List.of();

    CertificateApproveCommand(Sealbook program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        Id id = Given.id(certificate);
        Optional<Digest> reviewed = Optional.ofNullable(digest).map(Given::digest);
        Set<ApprovalPoint> confirmed = Given.codes(ApprovalPoint.values(), points);
        return new OfficeSession(program).work(office -> approve(office, id, reviewed, confirmed));
    }

    private Exit approve(Office office, Id id, Optional<Digest> reviewed, Set<ApprovalPoint> confirmed) {
        CertificateContent content = office.certificates().content(id);
        show(content);
        Recorded approved = office.certificates()
                .approve(OfficeSession.command(), office.person(), id, reviewed.orElse(content.digest()), confirmed);
        Map<String, Object> json = Answers.made(approved);
        json.put("digest", content.digest().hex());
        program.output().answer(json);
        program.output().say("certificate.approved", id, approved.receipt().last());
        return Exit.DONE;
    }

    private void show(CertificateContent content) {
        Output output = program.output();
        content.text().lines().forEach(line -> output.print("  " + line));
        Columns attachments = new Columns();
        content.attachments()
                .forEach(each -> attachments.row(
                        "  " + each.name(),
                        output.messages().text("word.bytes", each.length()),
                        each.sha256().hex()));
        attachments.print(output);
        output.say("certificate.digest", content.digest().hex());
    }
}
