package org.sealbook.workstation.certificates;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.issue.CertificateDetail;
import org.sealbook.casework.parties.PartyRow;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.parts.MiddleEllipsis;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Tone;

/** What the case rests on: its parties, and its evidence with what of it the certificate names. */
final class Materials extends VBox {

    private final Around around;

    Materials(Around around, CertificateDetail detail) {
        this.around = around;
        setId("certificates-materials");
        getStyleClass().add("sb-card");
        Hyperlink toCase = new Hyperlink(around.text("certificates-screen.to-case"));
        toCase.setOnAction(_ -> around.tools()
                .navigator()
                .go(Place.of(ScreenName.CASES, detail.caseFile().id().value())));
        getChildren().add(new SectionTitle(around.text("certificates-screen.materials"), toCase));
        VBox rows = new VBox();
        rows.getStyleClass().add("materials");
        detail.parties().forEach(party -> rows.getChildren().add(party(party)));
        detail.evidence().forEach(file -> rows.getChildren().add(evidence(file, detail)));
        getChildren().add(rows);
    }

    private HBox party(PartyRow party) {
        Label role = new Label(
                around.tools().messages().term("party-role", party.role().code()));
        role.getStyleClass().add("fact-label");
        role.setMinWidth(USE_PREF_SIZE);
        MiddleEllipsis name = new MiddleEllipsis(around.words().orErased(party.name()));
        Label kind = new Label(
                around.tools().messages().term("id-type", party.idType().code()));
        kind.getStyleClass().add("faint");
        kind.setMinWidth(USE_PREF_SIZE);
        return row(role, name, gap(), kind);
    }

    private HBox evidence(EvidenceRow file, CertificateDetail detail) {
        String name = around.words().orErased(file.fileName());
        Hyperlink open = new Hyperlink(name);
        open.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        open.setMinWidth(0);
        open.setTooltip(new Tooltip(name));
        open.setOnAction(_ -> around.tools()
                .navigator()
                .go(Place.of(ScreenName.EVIDENCE, file.id().value())));
        Label size = new Label(around.tools().formats().size(file.size()));
        size.getStyleClass().add("faint");
        size.setMinWidth(USE_PREF_SIZE);
        HBox row = row(open, gap(), size);
        if (detail.row().attachments().contains(file.id())) {
            row.getChildren().add(new Pill(around.text("certificates-screen.attached"), Tone.CALM));
        }
        return row;
    }

    private static HBox row(javafx.scene.Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("material-row");
        return row;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }
}
