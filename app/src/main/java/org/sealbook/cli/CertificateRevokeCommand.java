package org.sealbook.cli;

import java.util.Optional;
import org.sealbook.casework.issue.Reexamination;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code certificate revoke}: a re-examination came to this, and everybody is told. */
@Command(description = "${bundle:help.certificate.revoke}")
final class CertificateRevokeCommand extends CertificateDecideCommand {

    @Option(
            names = "--announcement",
            required = true,
            paramLabel = "TEXT",
            description = "${bundle:help.certificate.revoke.announcement}")
    private String announcement = "";

    CertificateRevokeCommand(Sealbook program) {
        super(program, Reexamination.REVOKED);
    }

    @Override
    Optional<String> announcement() {
        return Optional.of(announcement);
    }
}
