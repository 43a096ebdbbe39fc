package org.sealbook.workstation.certificates;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sealbook.language.BoundsWords;
import org.sealbook.office.Standing;
import org.sealbook.record.EntryId;
import org.sealbook.record.Origin;
import org.sealbook.record.TimeBounds;
import org.sealbook.sync.SeenBy;
import org.sealbook.sync.membership.Member;
import org.sealbook.workstation.frame.Maturity;
import org.sealbook.workstation.parts.MaturityLadder;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.work.FxGate;
import org.sealbook.workstation.work.Latest;

/** How far the world has seen the entry that issued a certificate, and by whom; it climbs by itself until it is left. */
final class StandingPane extends VBox {

    private final Around around;
    private final EntryId entry;
    private final Latest reading;
    private final MaturityLadder ladder;
    private final VBox seen = new VBox();
    private final Label bounds = soft("");
    private final Runnable unregister;

    StandingPane(Around around, EntryId entry) {
        getStyleClass().add("sb-card");
        this.around = around;
        this.entry = entry;
        this.reading = new Latest(around.tools().background());
        this.ladder = Maturity.ladder(around.tools().messages(), MaturityLadder.Form.LARGE, Standing.ALONE);
        ladder.setId("certificates-ladder");
        seen.getStyleClass().add("seen-by");
        getChildren().addAll(new SectionTitle(around.text("certificates-screen.standing")), ladder, seen, bounds);
        bounds.setId("certificates-bounds");
        unregister = around.office().peers().onChange(() -> FxGate.run(this::read));
        read();
    }

    /** Listens no longer. */
    void leave() {
        unregister.run();
        reading.forget();
    }

    private void read() {
        reading.load(
                () -> new Known(
                        around.office().peers().standing(entry.block()),
                        around.office().peers().bounds(entry)),
                this::show,
                failure -> seen.getChildren().setAll(soft(around.text("certificates-screen.standing.unknown"))));
    }

    private record Known(Standing standing, TimeBounds bounds) {}

    private void show(Known known) {
        Standing standing = known.standing();
        bounds.setText(BoundsWords.line(
                around.tools().messages(), known.bounds(), around.tools().formats()::exact));
        Maturity.show(around.tools().messages(), ladder, standing);
        seen.getChildren().clear();
        if (standing.seenBy().isEmpty()) {
            seen.getChildren()
                    .add(soft(around.text(
                            standing.peers() == 0
                                    ? "certificates-screen.standing.alone"
                                    : "certificates-screen.standing.waiting")));
        }
        standing.seenBy().forEach(each -> seen.getChildren().add(row(each)));
    }

    private HBox row(SeenBy each) {
        Label who = new Label(name(each.cosigner()));
        Label when = soft(around.tools().formats().exact(each.time()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(who, gap, when);
        row.getStyleClass().add("seen-row");
        return row;
    }

    /** The office's name in the consortium, else its origin. */
    private String name(Origin cosigner) {
        return around.office()
                .peers()
                .consortium()
                .flatMap(consortium -> consortium.member(cosigner))
                .map(Member::name)
                .orElse(cosigner.toString());
    }

    private static Label soft(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("soft");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
