package org.sealbook.workstation.evidence;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.casework.evidence.EvidenceItem;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.PaletteAction;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.Screen;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.Icons;

/**
 * All evidence of the office, and one piece of it. Its subject is nothing, {@code case:} and the id of a case, or the id of one piece of
 * evidence. Files dropped anywhere on it are taken in.
 */
public final class EvidenceScreen implements Screen {

    private static final String OF_CASE = "case:";

    private final Tools tools;
    private final StackPane root = new StackPane();
    private final StackPane middle = new StackPane();
    private final StackPane listStrips = new StackPane();
    private final StackPane pageStrips = new StackPane();
    private final VBox drop;
    private final Works works;
    private final EvidenceList list;
    private final EvidencePage page;
    private Optional<Id> one = Optional.empty();

    public EvidenceScreen(Tools tools, Office office) {
        this.tools = tools;
        Words words = new Words(tools.messages(), office);
        Checks checks = new Checks(tools);
        works = new Works(tools, office, words, checks, root, this::fixed, this::open);
        list = new EvidenceList(tools, office, words, checks, listStrips, new EvidenceList.Acts() {
            @Override
            public void open(EvidenceItem item) {
                EvidenceScreen.this.open(item.evidence());
            }

            @Override
            public void takeIn() {
                choose();
            }

            @Override
            public void checkAll(Question question) {
                works.check(() -> question.all(office.evidence()));
            }

            @Override
            public void showAll() {
                tools.navigator().go(Place.of(ScreenName.EVIDENCE));
            }
        });
        page = new EvidencePage(tools, office, words, checks, pageStrips, new EvidencePage.Acts() {
            @Override
            public void back() {
                tools.navigator().back();
            }

            @Override
            public void check(EvidenceRow row) {
                works.check(() -> List.of(row));
            }

            @Override
            public void export(EvidenceRow row) {
                works.export(row);
            }
        });
        drop = dropZone();
        root.getStyleClass().add("evidence-screen");
        root.getChildren().addAll(middle, drop);
        root.setOnDragOver(this::over);
        root.setOnDragExited(_ -> drop.setVisible(false));
        root.setOnDragDropped(this::droppedOn);
    }

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void show(Optional<String> subject) {
        Optional<Id> caseId =
                subject.filter(text -> text.startsWith(OF_CASE)).map(text -> new Id(text.substring(OF_CASE.length())));
        one = caseId.isPresent() ? Optional.empty() : subject.map(Id::new);
        StackPane strips = one.isPresent() ? pageStrips : listStrips;
        strips.getChildren().setAll(works.view());
        works.at(one.map(Id::value));
        if (one.isPresent()) {
            middle.getChildren().setAll(page);
            page.show(one.get());
        } else {
            page.leave();
            middle.getChildren().setAll(list);
            list.show(caseId);
        }
    }

    @Override
    public void leave() {
        page.leave();
    }

    @Override
    public List<PaletteAction> actions() {
        return List.of(
                new PaletteAction(tools.text("evidence-screen.fix"), "", this::choose),
                new PaletteAction(tools.text("evidence-screen.check-all"), "", () -> works.check(list.question())));
    }

    /** Files and folders were let fall on the screen, or chosen: asks for their case, then takes them in. */
    void dropped(List<Path> paths) {
        drop.setVisible(false);
        if (!paths.isEmpty()) {
            works.takeIn(paths, list.question().caseId());
        }
    }

    private void choose() {
        dropped(tools.files().open(tools.text("evidence-screen.choose-files")));
    }

    private void open(EvidenceRow row) {
        tools.navigator().go(Place.of(ScreenName.EVIDENCE, row.id().value()));
    }

    private void fixed() {
        if (one.isEmpty()) {
            list.refresh();
        }
    }

    private void over(DragEvent drag) {
        if (drag.getDragboard().hasFiles()) {
            drag.acceptTransferModes(TransferMode.COPY);
            drop.setVisible(true);
        }
        drag.consume();
    }

    private void droppedOn(DragEvent drag) {
        List<File> files = drag.getDragboard().getFiles();
        drag.setDropCompleted(!files.isEmpty());
        drag.consume();
        dropped(files.stream().map(File::toPath).toList());
    }

    private VBox dropZone() {
        Label here = new Label(tools.text("evidence-screen.drop"));
        here.getStyleClass().add("drop-words");
        Label what = new Label(tools.text("evidence-screen.drop-what"));
        what.getStyleClass().add("soft");
        VBox zone = new VBox(Icons.DROP.beside(), here, what);
        zone.getStyleClass().add("drop-zone");
        zone.setId("evidence-drop");
        zone.setAlignment(Pos.CENTER);
        zone.setMouseTransparent(true);
        zone.setVisible(false);
        return zone;
    }
}
