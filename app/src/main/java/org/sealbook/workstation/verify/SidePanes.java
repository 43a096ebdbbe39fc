package org.sealbook.workstation.verify;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sealbook.court.JudgedSignature;
import org.sealbook.court.Maturity;
import org.sealbook.court.VerificationReport;
import org.sealbook.language.VerdictWords;
import org.sealbook.reports.inspection.Integrity;
import org.sealbook.reports.inspection.Trust;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.Card;
import org.sealbook.workstation.parts.MaturityLadder;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Tone;

/** What stands beside the checks: who has seen the record, who signed, and what stays open. */
final class SidePanes {

    private final Tools tools;
    private final VerdictWords words;

    SidePanes(Tools tools, VerdictWords words) {
        this.tools = tools;
        this.words = words;
    }

    /** How many outside the office have seen it. */
    Node maturity(VerificationReport report) {
        Card card = new Card(new SectionTitle(tools.text("verify-screen.maturity")));
        card.setId("verify-maturity");
        report.maturity().ifPresent(maturity -> card.getChildren().add(ladder(maturity)));
        card.getChildren()
                .add(soft(words.maturity(report).orElseGet(() -> tools.text("verify-screen.maturity.unknown"))));
        words.notBefore(report).ifPresent(line -> card.getChildren().add(soft(line)));
        words.notAfter(report).ifPresent(line -> card.getChildren().add(soft(line)));
        return card;
    }

    private MaturityLadder ladder(Maturity maturity) {
        int cosigned = maturity.cosigned();
        int quorum = maturity.quorum();
        int reached = cosigned == 0 ? 1 : quorum > 0 && cosigned >= quorum ? 3 : 2;
        String partial = reached == 2 && quorum > 0 ? tools.text("window.maturity.part", cosigned, quorum) : "";
        return new MaturityLadder(
                MaturityLadder.Form.LARGE,
                List.of(
                        tools.text("window.maturity.local"),
                        tools.text("window.maturity.seen"),
                        tools.text("window.maturity.quorum"),
                        tools.text("window.maturity.timestamped")),
                reached,
                partial);
    }

    /** Each signature of a PDF, integrity and trust apart. */
    Node signatures(List<JudgedSignature> signatures) {
        Card card = new Card(new SectionTitle(tools.text("verify-screen.signatures")));
        card.setId("verify-signatures");
        if (signatures.isEmpty()) {
            card.getChildren().add(soft(tools.text("verify-screen.signatures.none")));
            return card;
        }
        for (JudgedSignature signature : signatures) {
            Label signer = wrapped(signature.signer());
            signer.getStyleClass().add("strong");
            FlowPane pills = new FlowPane(
                    faint(tools.text("verify-screen.integrity")),
                    integrity(signature.signature().integrity()),
                    faint(tools.text("verify-screen.signer")),
                    trust(signature.trust()));
            pills.getStyleClass().add("pills");
            signer.setVisible(!signature.signer().isBlank());
            signer.setManaged(signer.isVisible());
            card.getChildren()
                    .add(new VBox(signer, pills, faint(tools.text("verify-screen.level", signature.level()))));
        }
        card.getChildren().add(soft(tools.text("verify-screen.signatures.apart")));
        return card;
    }

    private Pill integrity(Integrity integrity) {
        return switch (integrity) {
            case INTACT -> new Pill(tools.text("verify-screen.integrity.intact"), Tone.GOOD);
            case CHANGED_AFTER_SIGNING -> new Pill(tools.text("verify-screen.integrity.changed"), Tone.BAD);
            case BROKEN -> new Pill(tools.text("verify-screen.integrity.broken"), Tone.BAD);
        };
    }

    private Pill trust(Trust trust) {
        return switch (trust) {
            case TRUSTED -> new Pill(tools.text("verify-screen.signer.trusted"), Tone.GOOD);
            case UNKNOWN_SIGNER -> new Pill(tools.text("verify-screen.signer.unknown"), Tone.WATCH);
            case REVOKED -> new Pill(tools.text("verify-screen.signer.revoked"), Tone.BAD);
            case EXPIRED -> new Pill(tools.text("verify-screen.signer.expired"), Tone.BAD);
        };
    }

    /** What even a sound verdict leaves open. */
    Node notProven(VerificationReport report) {
        Card card = new Card(new SectionTitle(tools.text("verify-screen.not-proven")));
        card.setId("verify-not-proven");
        card.getStyleClass().add("not-proven");
        report.notProven()
                .forEach(open -> card.getChildren().add(new HBox(new Label("· "), wrapped(words.text(open)))));
        return card;
    }

    static Label soft(String text) {
        Label label = wrapped(text);
        label.getStyleClass().add("soft");
        return label;
    }

    private static Label faint(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("faint");
        return label;
    }

    private static Label wrapped(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
