package org.sealbook.workstation.archive;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.casework.archive.CaseArchive;
import org.sealbook.casework.archive.FileCatalogue;
import org.sealbook.casework.archive.FilePaper;
import org.sealbook.casework.archive.Volume;
import org.sealbook.casework.catalogue.FileClass;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.language.ArchiveWords;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.ActSheet;
import org.sealbook.workstation.frame.PaletteAction;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.IconButton;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.Latest;

/** One file: its cover, and its catalogue, which is put in order by dragging or with Alt and the arrows until it is in the archive. */
final class FilePage extends VBox {

    private final Tools tools;
    private final Office office;
    private final StackPane over;
    private final Id caseId;
    private final ArchiveWords words;
    private final Latest reading;
    private final List<ActionButton> buttons = new ArrayList<>();
    private final List<FilePaper> papers = new ArrayList<>();
    private final ListView<PaperLine> list = new ListView<>();
    private boolean changeable;

    /** What a page shows, read at once. */
    private record Read(CaseArchive file, List<String> titles, CaseState state) {}

    FilePage(Tools tools, Office office, StackPane over, Id caseId) {
        this.tools = tools;
        this.office = office;
        this.over = over;
        this.caseId = caseId;
        this.words = new ArchiveWords(tools.messages(), office);
        this.reading = new Latest(tools.background());
        getStyleClass().add("books-list");
        list.setId("archive-papers");
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
        VBox.setVgrow(list, Priority.ALWAYS);
    }

    List<PaletteAction> actions() {
        return buttons.stream()
                .filter(button -> !button.isDisabled())
                .map(button -> new PaletteAction(button.getText(), "", button::fire))
                .toList();
    }

    void read() {
        reading.load(
                () -> {
                    CaseArchive file = office.archive().file(caseId);
                    return new Read(
                            file,
                            file.papers().stream().map(words::title).toList(),
                            office.cases().file(caseId).state());
                },
                this::show,
                failure -> getChildren().setAll(head("", ""), Troubles.pane(tools.messages(), failure)));
    }

    private void show(Read read) {
        CaseArchive file = read.file();
        boolean mayChange = file.row().handedOver().isEmpty();
        papers.clear();
        papers.addAll(file.papers());
        list.getItems().setAll(lines(read.titles()));
        list.setCellFactory(_ -> new PaperCell(tools, this::move, mayChange));
        changeable = mayChange;
        buttons.clear();
        if (mayChange) {
            buttons.add(button("archive-add", "archive-screen.add", ActionButton.Weight.PLAIN, this::add));
            buttons.add(button("archive-pages", "archive-screen.pages", ActionButton.Weight.PLAIN, this::change));
            buttons.add(button("archive-save", "archive-screen.save", weight(!file.arranged()), () -> save(file)));
            ActionButton handOver =
                    button("archive-hand-over", "archive-screen.hand-over", weight(file.arranged()), this::handOver);
            handOver.setDisable(!file.arranged());
            buttons.add(handOver);
        } else if (read.state() != CaseState.ARCHIVED) {
            buttons.add(button("archive-hand-over", "archive-screen.hand-over", weight(true), this::handOver));
        }
        buttons.addFirst(button(
                "archive-print",
                "archive-screen.print",
                ActionButton.Weight.PLAIN,
                () -> CoverFiles.save(tools, office, caseId)));
        if (file.fileClass() == FileClass.SECRET) {
            buttons.addFirst(button("archive-open", "archive-screen.open", ActionButton.Weight.PLAIN, this::openFile));
        }
        String number = file.row().numbers().isEmpty()
                ? tools.text("archive-screen.no-number")
                : file.row().numbers().getFirst();
        PageHeader head = head(number, words.cover(file)).with(buttons.toArray(ActionButton[]::new));
        getChildren().setAll(head);
        if (file.overdue() || file.dueForReview()) {
            getChildren()
                    .add(new Banner(
                            file.overdue() ? Tone.BAD : Tone.WATCH, ArchiveWords.standing(tools.messages(), file)));
        }
        HBox body = new HBox(list);
        HBox.setHgrow(list, Priority.ALWAYS);
        body.getStyleClass().add("archive-body");
        VBox.setVgrow(body, Priority.ALWAYS);
        if (mayChange) {
            Label hint = new Label(tools.text("archive-screen.hint"));
            hint.getStyleClass().addAll("soft", "archive-hint");
            getChildren().add(hint);
        }
        getChildren().add(body);
        list.requestFocus();
    }

    private static ActionButton.Weight weight(boolean main) {
        return main ? ActionButton.Weight.PRIMARY : ActionButton.Weight.PLAIN;
    }

    /** The papers in their volumes, with their pages; titles go with them in the same order. */
    private List<PaperLine> lines(List<String> titles) {
        List<PaperLine> lines = new ArrayList<>();
        for (FileCatalogue.Placed placed : FileCatalogue.placed(papers)) {
            lines.add(new PaperLine(placed, titles.get(indexOf(placed.paper()))));
        }
        papers.clear();
        lines.forEach(line -> papers.add(line.placed().paper()));
        return lines;
    }

    /** The same paper may be there twice only as a titled one; then either index has the same title. */
    private int indexOf(FilePaper paper) {
        return papers.indexOf(paper);
    }

    private void again() {
        List<String> titles = new ArrayList<>();
        for (FilePaper paper : papers) {
            titles.add(list.getItems().stream()
                    .filter(line -> line.placed().paper().isSame(paper))
                    .map(PaperLine::title)
                    .findFirst()
                    .orElseGet(() -> paper.title().orElse("")));
        }
        int selected = list.getSelectionModel().getSelectedIndex();
        list.getItems().setAll(lines(titles));
        list.getSelectionModel().select(Math.min(selected, papers.size() - 1));
    }

    /** Moves a paper to another place; it takes the volume of the one that lies there. */
    private void move(int from, int to) {
        if (from < 0 || to < 0 || from >= papers.size() || to >= papers.size() || from == to) {
            return;
        }
        Volume volume = papers.get(to).volume();
        FilePaper moved = papers.remove(from).in(volume);
        papers.add(to, moved);
        again();
        list.getSelectionModel().clearAndSelect(to);
    }

    private void keyed(KeyEvent key) {
        int at = list.getSelectionModel().getSelectedIndex();
        if (!changeable || !key.isAltDown() || at < 0) {
            return;
        }
        if (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN) {
            key.consume();
            move(at, at + (key.getCode() == KeyCode.UP ? -1 : 1));
        }
    }

    private void add() {
        TextField title = new TextField();
        title.setId("archive-title");
        Spinner<Integer> pages = PaperFields.pages(1);
        ComboBox<Volume> volume = PaperFields.volumes(tools, Volume.MAIN);
        sheet("archive-screen.add", "archive-screen.add.what")
                .needs(tools.text("archive-screen.title"), title)
                .with(tools.text("archive-screen.pages.label"), pages)
                .with(tools.text("archive-screen.volume"), volume)
                .ask(
                        "archive-add-do",
                        tools.text("archive-screen.add"),
                        ActionButton.Weight.PRIMARY,
                        _ -> FilePaper.titled(volume.getValue(), title.getText(), pages.getValue()),
                        paper -> {
                            papers.add(paper);
                            again();
                        });
    }

    private void change() {
        int at = list.getSelectionModel().getSelectedIndex();
        if (at < 0) {
            return;
        }
        Spinner<Integer> pages = PaperFields.pages(papers.get(at).pages());
        ComboBox<Volume> volume = PaperFields.volumes(tools, papers.get(at).volume());
        sheet("archive-screen.pages", "archive-screen.pages.what")
                .with(tools.text("archive-screen.pages.label"), pages)
                .with(tools.text("archive-screen.volume"), volume)
                .ask(
                        "archive-pages-do",
                        tools.text("archive-screen.pages.do"),
                        ActionButton.Weight.PRIMARY,
                        _ -> papers.get(at).in(volume.getValue()).with(pages.getValue()),
                        paper -> {
                            papers.set(at, paper);
                            again();
                        });
    }

    private void save(CaseArchive file) {
        ComboBox<FileClass> fileClass = PaperFields.classes(tools, file.fileClass());
        List<FilePaper> order = List.copyOf(papers);
        sheet("archive-screen.save", "archive-screen.save.what")
                .with(tools.text("archive-screen.class"), fileClass)
                .ask(
                        "archive-save-do",
                        tools.text("archive-screen.save"),
                        ActionButton.Weight.PRIMARY,
                        command ->
                                office.archive().arrange(command, office.person(), caseId, fileClass.getValue(), order),
                        _ -> read());
    }

    private void handOver() {
        sheet("archive-screen.hand-over", "archive-screen.hand-over.what")
                .ask(
                        "archive-hand-over-do",
                        tools.text("archive-screen.hand-over"),
                        ActionButton.Weight.PRIMARY,
                        command -> office.archive().handOver(command, office.person(), caseId),
                        _ -> read());
    }

    private void openFile() {
        TextField reason = new TextField();
        reason.setId("archive-reason");
        sheet("archive-screen.open", "archive-screen.open.what")
                .needs(tools.text("copies.reason"), reason)
                .ask(
                        "archive-open-do",
                        tools.text("archive-screen.open"),
                        ActionButton.Weight.PRIMARY,
                        command -> office.archive().open(command, office.person(), caseId, reason.getText()),
                        _ -> read());
    }

    private ActSheet sheet(String title, String what) {
        return new ActSheet(tools, over, tools.text(title), tools.text(what));
    }

    private PageHeader head(String title, String sentence) {
        PageHeader head = new PageHeader(title, sentence);
        head.getChildren()
                .addFirst(new IconButton(
                        Icons.BACK,
                        tools.text("archive-screen.to-list"),
                        () -> tools.navigator().go(Place.of(ScreenName.ARCHIVE))));
        return head;
    }

    private ActionButton button(String id, String key, ActionButton.Weight weight, Runnable action) {
        ActionButton button = new ActionButton(tools.text(key), weight, action);
        button.setId(id);
        return button;
    }
}
