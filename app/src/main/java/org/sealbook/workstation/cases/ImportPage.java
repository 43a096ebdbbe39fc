package org.sealbook.workstation.cases;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sealbook.language.CaseImport;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.EmptyState;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.PagedTable;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.LongTask;
import org.sealbook.workstation.work.RunningTasks;

/**
 * Cases from a spreadsheet: the file is read and every row checked as if it were entered by hand; the report says of each what is wrong with
 * it, and all are opened by one act, or none.
 */
final class ImportPage extends VBox {

    private static final int LONGEST_FILE = 16 << 20;

    private final Tools tools;
    private final Office office;
    private final Runnable back;
    private final PageHeader header;
    private final ActionButton take;
    private final ToggleButton onlyWrong;
    private final FlowPane facets;
    private final PagedTable<CaseImport.Line> report;
    private final VBox body = new VBox();
    private Optional<CaseImport.Result> checked = Optional.empty();
    private Optional<LongTask<?>> running = Optional.empty();
    private Id command = Id.random(new SecureRandom());

    /** @param back leaves for the list */
    ImportPage(Tools tools, Office office, Runnable back) {
        this.tools = tools;
        this.office = office;
        this.back = back;
        setId("import");
        getStyleClass().add("cases-list");
        ActionButton choose = choose(ActionButton.Weight.PLAIN);
        choose.setId("import-choose");
        take = new ActionButton(tools.text("cases-screen.import.take"), ActionButton.Weight.PRIMARY, this::take);
        take.setId("import-take");
        ActionButton leave = new ActionButton(tools.text("cases-screen.back"), ActionButton.Weight.PLAIN, this::leave);
        header = new PageHeader(tools.text("cases-screen.import"), "").with(leave, choose, take);
        onlyWrong = new ToggleButton(tools.text("cases-screen.import.only-wrong"));
        onlyWrong.setId("import-only-wrong");
        onlyWrong.getStyleClass().add("facet");
        onlyWrong.setOnAction(_ -> rows());
        facets = new FlowPane(onlyWrong);
        facets.getStyleClass().add("facets");
        report = new PagedTable<CaseImport.Line>(
                        CaseImport.Line::line,
                        new PagedTable.Words(
                                tools.text("cases-screen.import.checking"),
                                tools.text("window.copy"),
                                tools.text("window.retry")),
                        () -> new EmptyState(Icons.DONE, tools.text("cases-screen.import.none-wrong")))
                .number(tools.text("cases-screen.import.line"), 5, line -> Integer.toString(line.line()))
                .text(tools.text("cases-screen.column.party"), 14, CaseImport.Line::title)
                .part(tools.text("cases-screen.column.state"), 10, this::state)
                .part(tools.text("cases-screen.import.problem"), 40, this::problem);
        report.setId("import-report");
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox.setVgrow(report, Priority.ALWAYS);
        getChildren().addAll(header, body);
        begin();
        addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                key.consume();
                leave();
            }
        });
    }

    private ActionButton choose(ActionButton.Weight weight) {
        return new ActionButton(tools.text("cases-screen.import.choose"), weight, this::choose).with(Icons.OPEN);
    }

    private void begin() {
        checked = Optional.empty();
        take.setDisable(true);
        header.say(tools.text("cases-screen.import.what"));
        body.getChildren()
                .setAll(new EmptyState(
                        Icons.OPEN, tools.text("cases-screen.import.columns"), choose(ActionButton.Weight.PLAIN)));
    }

    private void choose() {
        List<Path> files = tools.files().open(tools.text("cases-screen.import.choose"));
        if (files.isEmpty() || running.isPresent()) {
            return;
        }
        begin();
        LongTask<CaseImport.Result> task = tools.tasks()
                .start(
                        tools.text("cases-screen.import.checking"),
                        watch -> CaseImport.check(office, read(files.getFirst()), (done, all) -> {
                            watch.stopIfCancelled();
                            watch.progress(done, all);
                        }),
                        new RunningTasks.Ending<>(this::report, this::failed, this::stopped));
        running = Optional.of(task);
        body.getChildren().setAll(progress(task));
    }

    private Node progress(LongTask<?> task) {
        Label what = new Label(tools.text("cases-screen.import.checking"));
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.progressProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        ActionButton[] stop = new ActionButton[1];
        stop[0] = new ActionButton(tools.text("cases-screen.import.stop"), ActionButton.Weight.PLAIN, () -> {
                    stop[0].setDisable(true);
                    task.cancel(false);
                })
                .with(Icons.STOP);
        stop[0].setId("import-stop");
        VBox words = new VBox(what, bar);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox strip = new HBox(words, stop[0]);
        strip.getStyleClass().add("work-strip");
        return strip;
    }

    private void report(CaseImport.Result result) {
        running = Optional.empty();
        checked = Optional.of(result);
        command = Id.random(new SecureRandom());
        boolean sound = result.wrong() == 0;
        take.setDisable(!sound);
        header.say(tools.text(
                sound ? "case.import.in-order" : "case.import.refused",
                result.lines().size(),
                result.wrong()));
        onlyWrong.setSelected(!sound);
        body.getChildren().setAll(facets, report);
        rows();
        if (sound) {
            take.requestFocus();
        }
    }

    private void rows() {
        List<CaseImport.Line> shown = checked.map(CaseImport.Result::lines).orElse(List.of()).stream()
                .filter(line -> !onlyWrong.isSelected() || line.problem().isPresent())
                .toList();
        report.show((last, limit, answer) -> {
            int from = last.map(shown::indexOf).orElse(-1) + 1;
            answer.shown(shown.subList(from, Math.min(shown.size(), from + limit)));
        });
    }

    private void take() {
        checked.ifPresent(result -> {
            take.setDisable(true);
            tools.background()
                    .run(
                            () -> office.cases().openAll(command, office.person(), result.cases()),
                            opened -> {
                                tools.notices()
                                        .say(
                                                Tone.GOOD,
                                                tools.text(
                                                        "case.import.taken",
                                                        opened.cases().size()));
                                back.run();
                            },
                            failure -> {
                                take.setDisable(false);
                                body.getChildren().addFirst(Troubles.pane(tools.messages(), failure));
                            });
        });
    }

    private void failed(Throwable failure) {
        running = Optional.empty();
        begin();
        body.getChildren().addFirst(Troubles.pane(tools.messages(), failure));
    }

    private void stopped() {
        running = Optional.empty();
        begin();
    }

    private void leave() {
        running.ifPresent(task -> task.cancel(false));
        back.run();
    }

    private Node state(CaseImport.Line line) {
        boolean wrong = line.problem().isPresent();
        return new Pill(
                tools.text(wrong ? "cases-screen.import.wrong" : "cases-screen.import.right"),
                wrong ? Tone.BAD : Tone.GOOD);
    }

    private Node problem(CaseImport.Line line) {
        Label said = new Label(line.problem()
                .map(problem -> tools.text(problem.key(), problem.arguments().toArray()))
                .orElse(""));
        said.setTooltip(new Tooltip(said.getText()));
        return said;
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(LONGEST_FILE + 1);
            if (bytes.length > LONGEST_FILE) {
                throw new Refusal("file.too-long", file.toString(), Integer.toString(LONGEST_FILE));
            }
            return bytes;
        }
    }
}
