package org.sealbook.workstation.verify;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.court.TrustList;
import org.sealbook.language.VerdictWords;
import org.sealbook.workstation.frame.PaletteAction;
import org.sealbook.workstation.frame.Screen;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.ActionButton.Weight;
import org.sealbook.workstation.parts.Card;
import org.sealbook.workstation.parts.ClipboardText;
import org.sealbook.workstation.parts.EmptyState;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.MiddleEllipsis;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.LongTask;
import org.sealbook.workstation.work.RunningTasks;

/**
 * Judges files that a person drops or chooses, by a list of trusted keys that they supply or, where an office is open, by the office's
 * own. Works without an office: a judge has only files.
 */
public final class VerifyScreen implements Screen {

    private final Tools tools;
    private final Supplier<Optional<TrustList>> ownTrust;
    private final VerdictWords words;
    private final VBox view = new VBox();
    private final StackPane body = new StackPane();
    private final PageHeader header;
    private final ActionButton copy;
    private final ActionButton again;

    private Optional<TrustList> own = Optional.empty();
    private Optional<Supplied.GivenTrust> given = Optional.empty();
    private Basis basis = Basis.NONE;
    private boolean chosen;
    private List<Path> files = List.of();
    private Optional<Judgement> judgement = Optional.empty();
    private Optional<LongTask<?>> running = Optional.empty();

    /** @param ownTrust reads the open office's own list of trusted keys, not on the FX thread; empty where none is open */
    public VerifyScreen(Tools tools, Supplier<Optional<TrustList>> ownTrust) {
        this.tools = tools;
        this.ownTrust = ownTrust;
        this.words = new VerdictWords(tools.messages());
        this.copy = new ActionButton(tools.text("verify-screen.copy"), Weight.PLAIN, this::copyReport).with(Icons.COPY);
        this.again = new ActionButton(tools.text("verify-screen.again"), Weight.PLAIN, this::verify).with(Icons.AGAIN);
        copy.setId("verify-copy");
        again.setId("verify-again");
        ActionButton trust =
                new ActionButton(tools.text("verify-screen.choose-trust"), Weight.PLAIN, this::chooseTrust);
        trust.setId("verify-choose-trust");
        ActionButton choose = new ActionButton(tools.text("verify-screen.choose"), Weight.PRIMARY, this::chooseFiles)
                .with(Icons.OPEN);
        choose.setId("verify-choose");
        header = new PageHeader(tools.text("verify-screen.title"), tools.text("verify-screen.line"))
                .with(copy, again, trust, choose);
        VBox.setVgrow(body, Priority.ALWAYS);
        view.setId("verify");
        view.getStyleClass().add("verify");
        view.getChildren().addAll(header, body);
        view.setOnDragOver(this::over);
        view.setOnDragDropped(this::dropped);
        settle();
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void show(Optional<String> subject) {
        tools.background().run(ownTrust::get, this::offer, tools::tell);
    }

    /** The office's own list is taken until a person chooses otherwise. */
    private void offer(Optional<TrustList> list) {
        own = list;
        Basis before = basis;
        if (!chosen) {
            basis = own.isPresent() ? Basis.OWN : Basis.NONE;
        }
        if (files.isEmpty()) {
            settle();
        } else if (basis != before) {
            verify();
        }
    }

    @Override
    public List<PaletteAction> actions() {
        List<PaletteAction> actions = new ArrayList<>();
        actions.add(new PaletteAction(tools.text("verify-screen.action.choose"), "", this::chooseFiles));
        actions.add(new PaletteAction(tools.text("verify-screen.action.trust"), "", this::chooseTrust));
        if (judgement.isPresent()) {
            actions.add(new PaletteAction(tools.text("verify-screen.action.copy"), "", this::copyReport));
        }
        return actions;
    }

    // ---- what a person supplies

    private void chooseFiles() {
        take(tools.files().open(tools.text("verify-screen.choose")));
    }

    private void chooseTrust() {
        take(tools.files().open(tools.text("verify-screen.choose-trust")));
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        List<File> dropped = event.getDragboard().getFiles();
        take(dropped.stream().map(File::toPath).toList());
        event.setDropCompleted(!dropped.isEmpty());
        event.consume();
    }

    /** Takes files to judge, a list of trusted keys, or both, and judges. */
    void take(List<Path> supplied) {
        if (supplied.isEmpty()) {
            return;
        }
        tools.background().run(() -> Supplied.of(supplied), this::taken, this::failed);
    }

    private void taken(Supplied supplied) {
        supplied.trust().ifPresent(list -> {
            given = Optional.of(list);
            basis = Basis.GIVEN;
            chosen = true;
        });
        if (!supplied.files().isEmpty()) {
            files = supplied.files();
        }
        verify();
    }

    private void choose(Basis wanted) {
        basis = wanted;
        chosen = true;
        verify();
    }

    private Optional<TrustList> trust() {
        return switch (basis) {
            case OWN -> own;
            case GIVEN -> given.map(Supplied.GivenTrust::list);
            case NONE -> Optional.empty();
        };
    }

    // ---- judging

    /** Judges the files at hand by the list that is chosen; what is under way is asked to stop and never shown. */
    private void verify() {
        running.ifPresent(LongTask::cancel);
        running = Optional.empty();
        judgement = Optional.empty();
        if (files.isEmpty()) {
            settle();
            return;
        }
        List<Path> judged = files;
        Optional<TrustList> trust = trust();
        LongTask<?>[] mine = new LongTask<?>[1];
        mine[0] = tools.tasks()
                .start(
                        tools.text("verify-screen.task", Judgement.nameOf(judged.getFirst())),
                        watch -> Judgement.of(judged, trust, tools.formats().now(), file -> {
                            watch.stopIfCancelled();
                            watch.says(Judgement.nameOf(file));
                        }),
                        new RunningTasks.Ending<>(
                                made -> ended(mine, () -> {
                                    judgement = Optional.of(made);
                                    settle();
                                }),
                                failure -> ended(mine, () -> failed(failure)),
                                () -> ended(mine, () -> {
                                    files = List.of();
                                    settle();
                                    tools.notices().say(Tone.CALM, tools.text("verify-screen.cancelled"));
                                })));
        running = Optional.of(mine[0]);
        body.getChildren().setAll(busy(mine[0], judged));
        buttons();
    }

    private void ended(LongTask<?>[] task, Runnable shown) {
        if (running.filter(now -> now.equals(task[0])).isPresent()) {
            running = Optional.empty();
            shown.run();
        }
    }

    private void failed(Throwable failure) {
        judgement = Optional.empty();
        StackPane centred = new StackPane(Troubles.pane(tools.messages(), failure));
        centred.getStyleClass().add("verify-middle");
        body.getChildren().setAll(centred);
        buttons();
    }

    private void copyReport() {
        judgement.ifPresent(made -> {
            ClipboardText.put(String.join("\n", words.lines(made.report())));
            tools.notices().say(Tone.GOOD, tools.text("verify-screen.copied"));
        });
    }

    // ---- what is seen

    private void settle() {
        TrustPane trust = new TrustPane(tools, basis, own, given, this::choose);
        body.getChildren()
                .setAll(judgement
                        .<Node>map(made -> new ResultPage(tools, words, made, trust))
                        .orElseGet(() -> empty(trust)));
        buttons();
    }

    private void buttons() {
        for (ActionButton button : List.of(copy, again)) {
            boolean shown = judgement.isPresent();
            button.setVisible(shown);
            button.setManaged(shown);
        }
    }

    private Node empty(TrustPane trust) {
        EmptyState drop = new EmptyState(Icons.DROP, tools.text("verify-screen.drop"));
        drop.getStyleClass().add("drop-here");
        VBox column = new VBox(drop, trust);
        column.getStyleClass().add("column");
        StackPane middle = new StackPane(column);
        middle.getStyleClass().add("verify-middle");
        return middle;
    }

    private Node busy(LongTask<?> task, List<Path> judged) {
        MiddleEllipsis now = new MiddleEllipsis(Judgement.nameOf(judged.getFirst()));
        task.messageProperty().addListener((_, _, name) -> now.show(name));
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setAccessibleText(tools.text("verify-screen.waiting"));
        ActionButton stop =
                new ActionButton(tools.text("verify-screen.cancel"), Weight.PLAIN, task::cancel).with(Icons.STOP);
        stop.setId("verify-stop");
        Label title = new Label(tools.text("verify-screen.busy"));
        title.getStyleClass().add("strong");
        Card card =
                new Card(title, SidePanes.soft(tools.text("verify-screen.busy.files", judged.size())), now, bar, stop);
        card.setId("verify-busy");
        StackPane middle = new StackPane(card);
        middle.getStyleClass().add("verify-middle");
        return middle;
    }
}
