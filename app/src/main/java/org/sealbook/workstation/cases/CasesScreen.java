package org.sealbook.workstation.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import org.sealbook.reports.printing.Printers;
import org.sealbook.workstation.frame.PaletteAction;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.Screen;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;

/**
 * The cases: their list, the page of one, and the form of a new one. The subject of a place is a case's id, {@value #NEW} for the form, or
 * {@value #IMPORT} for a spreadsheet.
 */
public final class CasesScreen implements Screen {

    /** The subject under which the form of a new case is shown. */
    static final String NEW = "new";

    /** The subject under which cases come in from a spreadsheet. */
    static final String IMPORT = "import";

    private final Tools tools;
    private final Office office;
    private final StackPane view = new StackPane();
    private final CasesList list;
    private final CasePage page;
    private Optional<NewCasePage> form = Optional.empty();

    public CasesScreen(Tools tools, Office office) {
        this.tools = tools;
        this.office = office;
        view.setId("cases");
        list = new CasesList(tools, office, line -> go(line.id().value()), () -> go(NEW), () -> go(IMPORT));
        page = new CasePage(tools, office, view);
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void show(Optional<String> subject) {
        page.leave();
        if (subject.isEmpty()) {
            form = Optional.empty();
            view.getChildren().setAll(list);
            list.refresh();
        } else if (subject.get().equals(NEW)) {
            NewCasePage shown = form.orElseGet(() -> new NewCasePage(tools, office, this::opened, this::back));
            form = Optional.of(shown);
            view.getChildren().setAll(shown);
            shown.begin();
        } else if (subject.get().equals(IMPORT)) {
            view.getChildren()
                    .setAll(new ImportPage(
                            tools, office, () -> tools.navigator().back()));
        } else if (DocumentPage.isFor(subject.get())) {
            view.getChildren().setAll(new DocumentPage(tools, office, Printers.ofThisMachine(), subject.get()));
        } else {
            view.getChildren().setAll(page);
            page.show(subject.get());
        }
    }

    @Override
    public void leave() {
        page.leave();
    }

    @Override
    public List<PaletteAction> actions() {
        List<PaletteAction> actions = new ArrayList<>();
        if (view.getChildren().contains(page)) {
            actions.addAll(page.actions());
        }
        actions.add(new PaletteAction(tools.text("cases-screen.open"), "", () -> go(NEW)));
        actions.add(new PaletteAction(tools.text("cases-screen.import"), "", () -> go(IMPORT)));
        return actions;
    }

    /** The form is done: whoever goes back from the case comes to where they were before it. */
    private void opened(Id caseId) {
        form = Optional.empty();
        back();
        go(caseId.value());
    }

    private void back() {
        form = Optional.empty();
        tools.navigator().back();
    }

    private void go(String subject) {
        tools.navigator().go(Place.of(ScreenName.CASES, subject));
    }
}
