package org.sealbook.workstation.certificates;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.record.Id;
import org.sealbook.workstation.parts.MiddleEllipsis;

/** Which of the case's evidence the certificate names, in the order in which it was fixed. */
final class AttachmentChoice extends VBox {

    private final Around around;
    private final Runnable changed;
    private final Map<Id, CheckBox> boxes = new LinkedHashMap<>();

    AttachmentChoice(Around around, Runnable changed) {
        this.around = around;
        this.changed = changed;
        setId("certificates-attachments");
        getStyleClass().add("attachments");
    }

    void offer(List<EvidenceRow> evidence, List<Id> chosen) {
        boxes.clear();
        getChildren().clear();
        if (evidence.isEmpty()) {
            Label none = new Label(around.text("certificates-screen.draft.no-evidence"));
            none.getStyleClass().add("soft");
            none.setWrapText(true);
            getChildren().add(none);
            return;
        }
        VBox rows = new VBox();
        rows.getStyleClass().add("attachment-rows");
        evidence.forEach(file -> rows.getChildren().add(row(file, chosen.contains(file.id()))));
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("attachment-scroll");
        getChildren().add(scroll);
    }

    List<Id> chosen() {
        return boxes.entrySet().stream()
                .filter(each -> each.getValue().isSelected())
                .map(Map.Entry::getKey)
                .toList();
    }

    private HBox row(EvidenceRow file, boolean selected) {
        CheckBox box = new CheckBox();
        String name = around.words().orErased(file.fileName());
        box.setAccessibleText(name);
        box.setSelected(selected);
        box.selectedProperty().addListener((_, _, _) -> changed.run());
        boxes.put(file.id(), box);
        MiddleEllipsis label = new MiddleEllipsis(name);
        label.setOnMouseClicked(_ -> box.fire());
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Label size = new Label(around.tools().formats().size(file.size()));
        size.getStyleClass().add("faint");
        size.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(box, label, size);
        row.getStyleClass().add("attachment-row");
        return row;
    }
}
