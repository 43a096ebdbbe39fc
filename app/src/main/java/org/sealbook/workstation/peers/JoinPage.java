package org.sealbook.workstation.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.journal.FileLayer;
import org.sealbook.ledger.Refusal;
import org.sealbook.office.Office;
import org.sealbook.record.CanonicalJson;
import org.sealbook.sync.membership.Application;
import org.sealbook.sync.membership.FoundingDocument;
import org.sealbook.sync.membership.Member;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.ProofException;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.ActionButton.Weight;
import org.sealbook.workstation.parts.Card;
import org.sealbook.workstation.parts.DigestText;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.ModalPane;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Tone;

/** The way into a consortium: apply, found, and join by comparing a digest on paper. */
final class JoinPage {

    private static final int MOST_OFFICES = 1000;

    private final Tools tools;
    private final Office office;
    private final StackPane over;
    private final Runnable joined;
    private final VBox view;

    /**
     * Begins with nothing chosen.
     *
     * @param over where sheets are shown
     * @param joined told when the office is in a consortium
     */
    JoinPage(Tools tools, Office office, StackPane over, Runnable joined) {
        this.tools = tools;
        this.office = office;
        this.over = over;
        this.joined = joined;
        VBox steps = new VBox(
                step("apply", Weight.PLAIN, Icons.SAVE, this::apply),
                step("found", Weight.PLAIN, Icons.PEOPLE, this::found),
                step("join", Weight.PRIMARY, Icons.PEERS, this::join));
        steps.getStyleClass().add("join-steps");
        view = new VBox(
                new PageHeader(tools.text("window.screen.peers"), tools.text("peers-screen.join.sentence")), steps);
    }

    Node view() {
        return view;
    }

    private Node step(String code, Weight weight, Icons icon, Runnable act) {
        Label what = new Label(tools.text("peers-screen." + code + ".what"));
        what.setWrapText(true);
        what.getStyleClass().add("soft");
        ActionButton button = new ActionButton(tools.text("peers-screen." + code), weight, act).with(icon);
        button.setId("peers-" + code);
        return new Card(new SectionTitle(tools.text("peers-screen." + code + ".title")), what, button);
    }

    /** A sheet with a place for what went wrong. */
    private final class Sheet {

        private final VBox trouble = new VBox();
        private final ModalPane pane;
        private final ActionButton act;

        Sheet(String title, Node content, String verb, Supplier<Callable<Runnable>> work) {
            act = new ActionButton(verb, Weight.PRIMARY, () -> run(work));
            act.setId("sheet-act");
            VBox box = new VBox(content, trouble);
            box.getStyleClass().add("sheet-content");
            pane = new ModalPane(title, box, act, tools.text("window.cancel"));
            pane.show(over);
        }

        private void run(Supplier<Callable<Runnable>> work) {
            act.setDisable(true);
            trouble.getChildren().clear();
            tools.background()
                    .run(
                            work.get(),
                            after -> {
                                pane.close();
                                after.run();
                            },
                            failure -> {
                                act.setDisable(false);
                                trouble.getChildren().setAll(Troubles.pane(tools.messages(), failure));
                            });
        }
    }

    private void apply() {
        TextField address = new TextField();
        address.setId("peers-address");
        address.setPromptText("host:port");
        new Sheet(
                tools.text("peers-screen.apply.title"),
                labelled("peers-screen.apply.address", address),
                tools.text("peers-screen.apply"),
                () -> {
                    String typed = address.getText().strip();
                    return () -> keepApplication(office.consortium().application(typed));
                });
    }

    private void found() {
        List<Path> chosen = tools.files().open(tools.text("peers-screen.found.choose"));
        if (chosen.isEmpty()) {
            return;
        }
        Spinner<Integer> quorum = new Spinner<>(0, MOST_OFFICES, Math.max(1, chosen.size() - 1));
        quorum.setId("peers-quorum");
        Spinner<Integer> dishonest = new Spinner<>(0, MOST_OFFICES, 0);
        VBox form = new VBox(
                new Label(tools.text("peers-screen.found.chosen", chosen.size())),
                labelled("peers-screen.found.quorum", quorum),
                labelled("peers-screen.found.dishonest", dishonest));
        form.getStyleClass().add("sheet-content");
        new Sheet(tools.text("peers-screen.found.title"), form, tools.text("peers-screen.found"), () -> {
            int asked = quorum.getValue();
            int feared = dishonest.getValue();
            return () -> keepDocument(office.consortium().found(applications(chosen), asked, feared));
        });
    }

    private void join() {
        Optional<Path> file = tools.files().open(tools.text("peers-screen.join.choose")).stream()
                .findFirst();
        file.ifPresent(path -> tools.background().run(() -> document(path), this::compare, tools::tell));
    }

    private void compare(FoundingDocument document) {
        TextField read = new TextField();
        read.setId("peers-digest");
        Label who = new Label(tools.text(
                "peers-screen.join.who",
                document.consortium().domain(),
                String.join(
                        tools.text("list.separator"),
                        document.consortium().members().stream()
                                .map(Member::name)
                                .toList())));
        who.setWrapText(true);
        Label compare = new Label(tools.text("peers-screen.join.compare"));
        compare.setWrapText(true);
        VBox form = new VBox(
                who,
                compare,
                new DigestText(document.digest().hex(), tools.text("window.copy")),
                labelled("peers-screen.join.digest", read));
        form.getStyleClass().add("sheet-content");
        new Sheet(tools.text("peers-screen.join.title"), form, tools.text("peers-screen.join"), () -> {
            String typed = read.getText();
            return () -> {
                office.consortium().join(office.person(), document, typed);
                office.peers().start();
                return joined;
            };
        });
    }

    private Runnable keepApplication(Application application) {
        return () -> tools.files()
                .save(
                        tools.text("peers-screen.apply"),
                        office.identity().origin().office() + ".application")
                .ifPresent(file -> write(file, application.encode(), "peers-screen.apply.done"));
    }

    private Runnable keepDocument(FoundingDocument document) {
        return () -> tools.files()
                .save(tools.text("peers-screen.found"), "consortium.json")
                .ifPresent(file -> write(file, document.encode(), "peers-screen.found.done"));
    }

    private static List<Application> applications(List<Path> files) throws IOException {
        List<Application> applications = new ArrayList<>();
        for (Path file : files) {
            try {
                applications.add(Application.parse(bounded(file, Application.MAX_BYTES)));
            } catch (FormatException | ProofException e) {
                throw new Refusal("refusal.window.application", String.valueOf(file.getFileName()));
            }
        }
        return applications;
    }

    private static FoundingDocument document(Path file) throws IOException {
        try {
            return FoundingDocument.parse(bounded(file, CanonicalJson.MAX_BYTES));
        } catch (FormatException e) {
            throw new Refusal("refusal.window.founding", String.valueOf(file.getFileName()));
        }
    }

    private static byte[] bounded(Path file, int most) throws IOException {
        if (Files.size(file) > most) {
            throw new Refusal("refusal.window.too-long", String.valueOf(file.getFileName()));
        }
        return Files.readAllBytes(file);
    }

    private void write(Path file, byte[] content, String done) {
        tools.background()
                .run(
                        () -> {
                            FileLayer.real().replaceWhole(file, content);
                            return true;
                        },
                        _ -> tools.notices().say(Tone.GOOD, tools.text(done, file.toString())),
                        tools::tell);
    }

    private Node labelled(String key, Node field) {
        Label label = new Label(tools.text(key));
        label.setLabelFor(field);
        VBox box = new VBox(label, field);
        box.getStyleClass().add("labelled");
        return box;
    }
}
