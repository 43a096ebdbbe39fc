package org.sealbook.workstation.archive;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import org.sealbook.tlog.FormatException;
import org.sealbook.workstation.frame.PaletteAction;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.Screen;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.EmptyState;
import org.sealbook.workstation.parts.Icons;

/** The files of closed cases. The subject of a place is a case's id; empty for the list. */
public final class ArchiveScreen implements Screen {

    private final Tools tools;
    private final Office office;
    private final StackPane view = new StackPane();
    private final FileList list;
    private Optional<FilePage> page = Optional.empty();

    public ArchiveScreen(Tools tools, Office office) {
        this.tools = tools;
        this.office = office;
        view.setId("archive");
        list = new FileList(tools, office);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void show(Optional<String> subject) {
        page = Optional.empty();
        if (subject.isEmpty()) {
            view.getChildren().setAll(list);
            list.refresh();
            return;
        }
        try {
            FilePage opened = new FilePage(tools, office, view, Id.parse(subject.get()));
            page = Optional.of(opened);
            view.getChildren().setAll(opened);
            opened.read();
        } catch (FormatException e) {
            view.getChildren()
                    .setAll(new EmptyState(
                            Icons.ARCHIVE,
                            tools.text("refusal.case.unknown", subject.get()),
                            new ActionButton(
                                    tools.text("archive-screen.to-list"),
                                    ActionButton.Weight.PLAIN,
                                    () -> tools.navigator().go(Place.of(ScreenName.ARCHIVE)))));
        }
    }

    @Override
    public List<PaletteAction> actions() {
        return page.map(FilePage::actions).orElse(List.of());
    }
}
