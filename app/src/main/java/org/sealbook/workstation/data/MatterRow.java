package org.sealbook.workstation.data;

import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sealbook.casework.catalogue.Field;
import org.sealbook.casework.catalogue.Matter;
import org.sealbook.casework.catalogue.Titled;
import org.sealbook.language.Words;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.Facts;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.Tone;

/** One matter of the catalogue; its title opens what belongs to it. */
final class MatterRow extends VBox {

    private final Tools tools;
    private final Words words;
    private final Matter matter;
    private final Facts details = new Facts();

    MatterRow(Tools tools, Words words, Matter matter) {
        this.tools = tools;
        this.words = words;
        this.matter = matter;
        getStyleClass().add("matter-row");
        Hyperlink title = new Hyperlink(words.title(matter));
        title.setId("matter-" + matter.code());
        title.setMinWidth(0);
        title.setOnAction(_ -> {
            title.setVisited(false);
            turn();
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        FlowPane marks = new FlowPane();
        marks.getStyleClass().add("matter-marks");
        marks.setAlignment(Pos.CENTER_RIGHT);
        if (matter.twoPersons()) {
            marks.getChildren().add(new Pill(tools.text("matter.two-persons"), Tone.CALM));
        }
        if (matter.inPerson()) {
            marks.getChildren().add(new Pill(tools.text("matter.in-person"), Tone.CALM));
        }
        HBox.setHgrow(marks, Priority.ALWAYS);
        HBox row = new HBox(title, gap, marks);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("matter-head");
        getChildren().add(row);
    }

    private void turn() {
        if (getChildren().remove(details)) {
            return;
        }
        details.clear();
        details.with(tools.text("data-screen.code"), matter.code())
                .with(tools.text("data-screen.categories"), joined(matter.categories()))
                .with(tools.text("data-screen.retention"), words.term("retention", matter.retention()))
                .with(tools.text("data-screen.file-class"), words.term("file-class", matter.fileClass()))
                .with(tools.text("data-screen.text-form"), words.term("text-form", matter.textForm()))
                .with(tools.text("data-screen.materials"), titles(matter.materials()))
                .with(
                        tools.text("data-screen.fields"),
                        joined(matter.fields().stream().map(this::field).toList()))
                .with(tools.text("data-screen.text"), text());
        getChildren().add(details);
    }

    private Label text() {
        Label text = new Label(matter.text());
        text.setWrapText(true);
        text.getStyleClass().add("fact-value");
        return text;
    }

    private String field(Field field) {
        String title = words.title(field) + " (" + words.term("field-type", field.type()) + ")";
        return field.required() ? tools.text("cases-screen.required", title) : title;
    }

    private String titles(List<? extends Titled> titled) {
        return joined(titled.stream().map(words::title).toList());
    }

    private String joined(List<String> texts) {
        return texts.stream().collect(Collectors.joining(tools.text("list.separator")));
    }
}
