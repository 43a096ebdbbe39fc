package org.sealbook.workstation.evidence;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.procedure.CaseRow;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.IconButton;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.LongTask;
import org.sealbook.workstation.work.RunningTasks;

/**
 * The long work of this screen: taking in, checking, exporting. Each has a strip while it runs and says beside the rows what became of it;
 * it goes on when the screen is left. One of them runs at a time.
 */
final class Works {

    private final Tools tools;
    private final Office office;
    private final Words words;
    private final StackPane over;
    private final Runnable fixed;
    private final Consumer<EvidenceRow> open;
    private final CheckStory checking;
    private final VBox view = new VBox();
    private boolean busy;
    private Optional<String> begunAt = Optional.empty();
    private Optional<String> here = Optional.empty();

    /**
     * @param over where sheets are shown
     * @param fixed is told that evidence was added
     */
    Works(
            Tools tools,
            Office office,
            Words words,
            Checks checks,
            StackPane over,
            Runnable fixed,
            Consumer<EvidenceRow> open) {
        this.tools = tools;
        this.office = office;
        this.words = words;
        this.over = over;
        this.fixed = fixed;
        this.open = open;
        this.checking = new CheckStory(tools, office.evidence(), checks);
        view.getStyleClass().add("evidence-works");
    }

    Node view() {
        return view;
    }

    /** The person goes to this place: what was said of work that began elsewhere and has ended is not said there. */
    void at(Optional<String> now) {
        view.setVisible(busy || now.equals(begunAt));
        view.setManaged(view.isVisible());
        here = now;
    }

    /** Looks at what was named, asks for the case, takes in. */
    void takeIn(List<Path> paths, Optional<Id> caseId) {
        if (refusedAsBusy()) {
            return;
        }
        tools.background()
                .run(
                        () -> Intake.look(office, paths, caseId),
                        looked -> new IntakePane(tools, words, office, looked, this::fix).show(over),
                        failure -> {
                            begunAt = here;
                            say(Troubles.pane(tools.messages(), failure));
                        });
    }

    void check(Question question) {
        check(() -> question.all(office.evidence()));
    }

    /** Reads evidence again. */
    void check(Callable<List<EvidenceRow>> wanted) {
        if (refusedAsBusy()) {
            return;
        }
        busy(checking.start(
                wanted,
                said -> ended(banner(said.tone(), said.sentence())),
                failure -> ended(Troubles.pane(tools.messages(), failure))));
    }

    /** Asks for a folder and puts the content there, decrypted. */
    void export(EvidenceRow row) {
        if (refusedAsBusy()) {
            return;
        }
        tools.files()
                .folder(tools.text("evidence-screen.choose-folder"))
                .ifPresent(folder -> busy(tools.tasks()
                        .<List<Path>>start(
                                tools.text("evidence-screen.exporting", words.orErased(row.fileName())),
                                watch -> office.evidence()
                                        .export(
                                                office.person(),
                                                List.of(row.id()),
                                                folder,
                                                new WatchedBytes(tools.formats(), watch)),
                                new RunningTasks.Ending<>(
                                        files -> ended(banner(
                                                Tone.GOOD,
                                                tools.text(
                                                        "evidence-screen.exported",
                                                        files.getFirst().toString()))),
                                        failure -> ended(Troubles.pane(tools.messages(), failure)),
                                        () -> ended(
                                                banner(Tone.CALM, tools.text("evidence-screen.export-stopped")))))));
    }

    private void fix(Intake intake, CaseRow row) {
        String into = new CaseNames(words).of(row.file(), row.applicant());
        busy(tools.tasks()
                .<Intake.Outcome>start(
                        tools.text(
                                "evidence-screen.fixing", intake.files().files().size(), into),
                        watch -> intake.run(office, tools.formats(), row.file().id(), watch),
                        new RunningTasks.Ending<>(
                                outcome -> {
                                    ended(new OutcomeCard(tools, words, outcome, open, view.getChildren()::clear));
                                    fixed.run();
                                },
                                failure -> ended(Troubles.pane(
                                        tools.messages(),
                                        failure,
                                        new ActionButton(
                                                tools.text("window.retry"),
                                                ActionButton.Weight.PLAIN,
                                                () -> fix(intake, row)))),
                                () -> ended(banner(Tone.CALM, tools.text("evidence-screen.fix-stopped"))))));
    }

    private boolean refusedAsBusy() {
        if (busy) {
            tools.notices().say(Tone.CALM, tools.text("evidence-screen.busy"));
        }
        return busy;
    }

    private void busy(LongTask<?> task) {
        busy = true;
        begunAt = here;
        say(new WorkStrip(tools, task));
    }

    private void ended(Node said) {
        busy = false;
        say(said);
    }

    private void say(Node node) {
        view.setVisible(true);
        view.setManaged(true);
        view.getChildren().setAll(node);
    }

    private Banner banner(Tone tone, String sentence) {
        Banner banner = new Banner(tone, sentence);
        IconButton away = new IconButton(Icons.CLOSE, tools.text("evidence-screen.close"), view.getChildren()::clear);
        banner.getChildren().add(away);
        banner.setId("evidence-said");
        return banner;
    }
}
