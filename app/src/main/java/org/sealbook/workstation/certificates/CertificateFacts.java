package org.sealbook.workstation.certificates;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.layout.VBox;
import org.sealbook.casework.issue.NumberRow;
import org.sealbook.workstation.parts.DigestText;
import org.sealbook.workstation.parts.Facts;
import org.sealbook.workstation.parts.SectionTitle;

/** What is known of a certificate, label by label. */
final class CertificateFacts extends VBox {

    CertificateFacts(Around around, Opened opened) {
        getStyleClass().add("sb-card");
        Facts facts = new Facts()
                .with(
                        around.text("certificates-screen.column.state"),
                        StatePill.of(
                                        around.tools().messages(),
                                        opened.row().state(),
                                        opened.detail().caseFile().state())
                                .node())
                .with(around.text("certificates-screen.column.applicant"), opened.applicants())
                .with(around.text("certificates-screen.column.matter"), opened.matter())
                .with(around.text("certificates-screen.column.notary"), opened.notary());
        opened.second().ifPresent(name -> facts.with(around.text("certificates-screen.second"), name));
        facts.with(around.text("certificates-screen.drafter"), opened.drafter());
        opened.row().number().ifPresent(number -> of(number, around, facts));
        if (opened.file().isEmpty()) {
            opened.detail()
                    .content()
                    .ifPresent(digest -> facts.with(
                            around.text("certificates-screen.content"),
                            DigestText.brief(digest.hex(), 4, around.text("window.copy"))));
        }
        getChildren().addAll(new SectionTitle(around.text("certificates-screen.facts")), facts);
    }

    private static void of(NumberRow number, Around around, Facts facts) {
        facts.with(
                around.text("certificates-screen.column.day"),
                DateTimeFormatter.ISO_LOCAL_DATE.localizedBy(Locale.ROOT).format(number.issueDate()));
        number.file()
                .ifPresent(file -> facts.with(
                                around.text("certificates-screen.entry"),
                                around.text("certificates-screen.entry.both", number.decided(), file.issued()))
                        .with(
                                around.text("certificates-screen.file-size"),
                                around.tools().formats().size(file.length()))
                        .with(
                                around.text("certificates-screen.file-digest"),
                                new DigestText(file.sha256().hex(), around.text("window.copy"))));
    }
}
