package org.sealbook.workstation.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.sealbook.casework.documents.DocumentRow;
import org.sealbook.casework.procedure.Objection;
import org.sealbook.casework.staff.Act;
import org.sealbook.casework.wording.DocumentKind;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.Latest;

/** The documents of a case, what its state calls for, and every other kind that may be made now. */
final class DocumentsCard extends VBox {

    private static final int FIRST_ROWS = 12;

    private final Tools tools;
    private final Office office;
    private final Words words;
    private final Id caseId;
    private final Latest reading;

    /** What the card shows, read at once. */
    private record Read(
            List<DocumentRow> rows,
            List<String> who,
            List<DocumentKind> offered,
            Map<DocumentKind, Optional<Objection>> kinds,
            boolean may) {}

    DocumentsCard(Tools tools, Office office, Id caseId) {
        this.tools = tools;
        this.office = office;
        this.words = new Words(tools.messages(), office);
        this.caseId = caseId;
        this.reading = new Latest(tools.background());
        getStyleClass().add("sb-card");
        setId("case-documents");
        getChildren().add(new SectionTitle(tools.text("documents-screen.title")));
        read();
    }

    private void read() {
        reading.load(
                () -> {
                    List<DocumentRow> rows = office.documents().ofCase(caseId);
                    return new Read(
                            rows,
                            rows.stream().map(row -> words.person(row.madeBy())).toList(),
                            office.documents().offered(caseId),
                            office.documents().kinds(caseId),
                            office.staff()
                                    .find(office.person())
                                    .filter(person -> person.may(Act.MAKE_DOCUMENT))
                                    .isPresent());
                },
                this::show,
                failure -> getChildren().setAll(Troubles.pane(tools.messages(), failure)));
    }

    private void show(Read read) {
        String title = tools.text("documents-screen.title");
        getChildren()
                .setAll(new SectionTitle(
                        read.rows().isEmpty()
                                ? title
                                : tools.text(
                                        "cases-screen.counted",
                                        title,
                                        read.rows().size())));
        if (read.rows().isEmpty()) {
            Label none = new Label(tools.text("documents-screen.none"));
            none.getStyleClass().add("soft");
            none.setWrapText(true);
            getChildren().add(none);
        } else {
            List<Integer> newest = new ArrayList<>();
            for (int at = read.rows().size() - 1; at >= 0; at--) {
                newest.add(at);
            }
            getChildren()
                    .add(new Folded<>(
                            tools,
                            newest,
                            FIRST_ROWS,
                            at -> row(read.rows().get(at), read.who().get(at))));
        }
        if (read.may()) {
            getChildren().add(acts(read));
        }
    }

    private Node acts(Read read) {
        FlowPane acts = new FlowPane();
        acts.getStyleClass().add("fee-acts");
        for (DocumentKind kind : read.offered()) {
            ActionButton make = new ActionButton(
                            label(kind), ActionButton.Weight.PLAIN, () -> go(DocumentPage.making(caseId, kind)))
                    .with(Icons.ADD);
            make.setId("document-make-" + kind.code());
            acts.getChildren().add(make);
        }
        MenuButton others = new MenuButton(tools.text("documents-screen.others"));
        others.setId("document-others");
        read.kinds().forEach((kind, objection) -> {
            if (objection.isEmpty() && !read.offered().contains(kind)) {
                MenuItem item = new MenuItem(label(kind));
                item.setOnAction(_ -> go(DocumentPage.making(caseId, kind)));
                others.getItems().add(item);
            }
        });
        if (!others.getItems().isEmpty()) {
            acts.getChildren().add(others);
        }
        return acts;
    }

    private Node row(DocumentRow document, String who) {
        Hyperlink name = new Hyperlink(tools.text(
                "documents-screen.name", document.serial(), document.kind().code()));
        name.setId("document-" + document.serial());
        name.setMinWidth(0);
        name.setOnAction(_ -> {
            name.setVisited(false);
            go(DocumentPage.shown(document.id()));
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(Icons.TEXT.beside(), name, gap);
        document.replacedBy()
                .ifPresent(_ -> row.getChildren().add(new Pill(tools.text("document.replaced"), Tone.CALM)));
        row.getChildren().addAll(soft(who), soft(tools.formats().ago(document.madeAt())));
        row.getStyleClass().add("case-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String label(DocumentKind kind) {
        return tools.messages().label("case-document", kind.code());
    }

    private void go(String subject) {
        tools.navigator().go(Place.of(ScreenName.CASES, subject));
    }

    private static Label soft(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("soft");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
