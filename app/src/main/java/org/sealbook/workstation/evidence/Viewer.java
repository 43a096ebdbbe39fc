package org.sealbook.workstation.evidence;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.casework.evidence.EvidenceDesk;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.EmptyState;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.Skeleton;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.Latest;

/** Shows the content of one piece of evidence: pictures, text, PDF; of anything else it says so and offers the file. */
final class Viewer extends StackPane {

    private final Tools tools;
    private final EvidenceDesk desk;
    private final Runnable export;
    private final Latest reading;

    Viewer(Tools tools, EvidenceDesk desk, Runnable export) {
        this.tools = tools;
        this.desk = desk;
        this.export = export;
        this.reading = new Latest(tools.background());
        getStyleClass().add("viewer");
        setId("evidence-viewer");
    }

    void show(EvidenceRow row) {
        getChildren().setAll(new Skeleton(6, tools.text("evidence-screen.loading")));
        reading.load(
                () -> Content.read(desk, row),
                content -> shown(content, row),
                failure -> getChildren().setAll(failed(failure, row)));
    }

    /** Nothing that is still being read is shown any more. */
    void forget() {
        reading.forget();
        getChildren().clear();
    }

    private void shown(Content content, EvidenceRow row) {
        getChildren()
                .setAll(
                        switch (content) {
                            case Content.Picture(BoundedPicture picture) -> picture(picture);
                            case Content.Text text -> text(text);
                            case Content.Pages(var pages) -> new PagesPane(tools, pages);
                            case Content.NotShown(Content.Why why) -> notShown(why, row);
                        });
    }

    private Node picture(BoundedPicture picture) {
        ZoomPane zoom = new ZoomPane(tools, false);
        zoom.show(picture.image(), picture.width());
        return zoom;
    }

    private Node text(Content.Text text) {
        TextArea area = new TextArea(text.text());
        area.setEditable(false);
        area.setWrapText(true);
        area.setId("evidence-text");
        area.getStyleClass().add("evidence-text");
        VBox box = new VBox(area);
        VBox.setVgrow(area, Priority.ALWAYS);
        if (text.cut()) {
            box.getChildren()
                    .add(new Banner(
                            Tone.CALM,
                            tools.text(
                                    "evidence-screen.text-cut", tools.formats().size(Content.MOST_TEXT))));
        }
        return box;
    }

    private Node notShown(Content.Why why, EvidenceRow row) {
        return new EmptyState(
                Kind.of(row.mediaType()).icon(),
                tools.text("evidence-screen.not-shown." + why.code()),
                new ActionButton(tools.text("evidence-screen.export"), ActionButton.Weight.PLAIN, export)
                        .with(Icons.SAVE));
    }

    private Node failed(Throwable failure, EvidenceRow row) {
        VBox box = new VBox(Troubles.pane(
                tools.messages(),
                failure,
                new ActionButton(tools.text("window.retry"), ActionButton.Weight.PLAIN, () -> show(row))));
        box.getStyleClass().add("placed");
        return box;
    }
}
