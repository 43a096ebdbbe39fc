package org.sealbook.workstation.certificates;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.sealbook.casework.issue.ApprovalPoint;
import org.sealbook.casework.issue.CertificateDetail;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.Objection;
import org.sealbook.record.Id;
import org.sealbook.tlog.Digest;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Tone;

/** The approver's six points, and the two ways on. Whoever may not approve reads why. */
final class ApprovalPane extends VBox {

    private final Around around;
    private final Id certificate;
    private final Optional<Digest> content;
    private final Map<ApprovalPoint, CheckBox> points = new EnumMap<>(ApprovalPoint.class);
    private final ActionButton approve;
    private final VBox beside = Placed.besideAct();
    private final Runnable done;
    private final Id intent = Around.intent();

    ApprovalPane(Around around, CertificateDetail detail, Runnable done) {
        this.around = around;
        this.certificate = detail.row().id();
        this.content = detail.content();
        this.done = done;
        setId("certificates-approval");
        getStyleClass().addAll("sb-card", "approval");
        Optional<Objection> objection = detail.against(CaseStep.APPROVE);
        approve = new ActionButton(
                        around.text("certificates-screen.approve"), ActionButton.Weight.PRIMARY, this::approve)
                .with(Icons.DONE);
        approve.setId("certificates-approve");
        ActionButton back = new ActionButton(
                around.text("certificates-screen.return"),
                ActionButton.Weight.PLAIN,
                new ReturnSheet(around, certificate, done)::ask);
        back.setId("certificates-return");
        back.setDisable(detail.against(CaseStep.RETURN).isPresent());
        getChildren().add(new SectionTitle(around.text("certificates-screen.points")));
        objection.ifPresent(why -> {
            Banner banner = new Banner(
                    Tone.WATCH, around.text(why.key(), why.arguments().toArray()));
            banner.setId("certificates-blocked");
            getChildren().add(banner);
        });
        for (ApprovalPoint point : ApprovalPoint.values()) {
            CheckBox box = new CheckBox(around.tools().messages().term("point", point.code()));
            box.setId("certificates-point-" + point.code());
            box.setDisable(objection.isPresent());
            box.selectedProperty().addListener((_, _, _) -> confirmable());
            points.put(point, box);
        }
        VBox boxes = new VBox();
        boxes.getStyleClass().add("points");
        boxes.getChildren().addAll(points.values());
        HBox buttons = new HBox(back, approve);
        buttons.getStyleClass().add("buttons");
        Label hint = new Label(around.text("certificates-screen.points.hint"));
        hint.getStyleClass().add("faint");
        hint.setWrapText(true);
        getChildren().addAll(boxes, hint, buttons, beside);
        confirmable();
    }

    private Set<ApprovalPoint> confirmed() {
        Set<ApprovalPoint> confirmed = EnumSet.noneOf(ApprovalPoint.class);
        points.forEach((point, box) -> {
            if (box.isSelected()) {
                confirmed.add(point);
            }
        });
        return confirmed;
    }

    private void confirmable() {
        approve.setDisable(content.isEmpty() || confirmed().size() < ApprovalPoint.values().length);
    }

    private void approve() {
        Set<ApprovalPoint> confirmed = confirmed();
        Digest read = content.orElseThrow();
        Acts.run(
                around,
                approve,
                beside,
                () -> around.office()
                        .certificates()
                        .approve(intent, around.office().person(), certificate, read, confirmed),
                _ -> {
                    around.tools().notices().say(Tone.GOOD, around.text("certificates-screen.approved"));
                    done.run();
                });
    }
}
