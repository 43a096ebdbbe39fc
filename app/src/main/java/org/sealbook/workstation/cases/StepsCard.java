package org.sealbook.workstation.cases;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.casework.issue.CertificateRow;
import org.sealbook.casework.issue.CertificateState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.NextStep;
import org.sealbook.language.Trouble;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.PaletteAction;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Tone;

/** What can be done with a case now, as buttons; and why not, for what can't. */
final class StepsCard extends VBox {

    /** What a person meant to do; sent again, it is the same act. */
    private record Intent(CaseStep step, Map<String, String> details, Id command) {}

    /** They are chosen among on the certificate's page, to which one button leads. */
    private static final Set<CaseStep> DECIDED_TOGETHER = Set.of(CaseStep.REISSUE, CaseStep.CORRECT, CaseStep.REVOKE);

    private final Tools tools;
    private final Office office;
    private final CaseView view;
    private final StackPane over;
    private final Runnable done;
    private final SecureRandom random = new SecureRandom();
    private final VBox answer = new VBox();
    private final List<ActionButton> buttons = new ArrayList<>();
    private Optional<ActionButton> leading = Optional.empty();
    private Optional<Intent> unanswered = Optional.empty();

    /**
     * @param over where a step's form is laid
     * @param done a step was taken, so that the case is another now
     */
    StepsCard(Tools tools, Office office, CaseView view, StackPane over, Runnable done) {
        this.tools = tools;
        this.office = office;
        this.view = view;
        this.over = over;
        this.done = done;
        getStyleClass().add("sb-card");
        setId("case-steps");
        getChildren().add(new SectionTitle(tools.text("cases-screen.next")));
        List<NextStep> next = view.detail().next();
        Optional<CaseStep> main = main(next);
        next.stream()
                .filter(NextStep::isLawful)
                .map(NextStep::step)
                .filter(step -> !DECIDED_TOGETHER.contains(step))
                .forEach(step -> buttons.add(button(step, main)));
        VBox lawful = new VBox(buttons.toArray(Node[]::new));
        lawful.getStyleClass().add("case-steps");
        if (buttons.isEmpty()) {
            lawful.getChildren().add(soft(tools.text("cases-screen.step.none")));
        }
        getChildren().addAll(lawful, answer);
        unlawful(next.stream().filter(each -> !ofAnotherStage(each)).toList()).ifPresent(getChildren()::add);
        unlawful(next.stream().filter(StepsCard::ofAnotherStage).toList()).ifPresent(rows -> {
            getChildren().addAll(fold(rows), rows);
        });
    }

    /** The step that leads the case on, where it is this person's to take. */
    static Optional<CaseStep> main(List<NextStep> next) {
        List<CaseStep> leading = next.stream()
                .filter(NextStep::isLawful)
                .map(NextStep::step)
                .filter(CaseStep::leadsOn)
                .toList();
        return leading.contains(CaseStep.DELIVER)
                ? Optional.of(CaseStep.DELIVER) // before the file is archived
                : leading.stream().reduce((_, later) -> later);
    }

    List<PaletteAction> actions() {
        return buttons.stream()
                .filter(button -> !button.isDisabled())
                .map(button -> new PaletteAction(button.getText(), "", button::fire))
                .toList();
    }

    /** Gives the keyboard to the step that leads on. */
    @Override
    public void requestFocus() {
        leading.or(() -> buttons.stream().findFirst()).ifPresent(Node::requestFocus);
    }

    private ActionButton button(CaseStep step, Optional<CaseStep> main) {
        boolean leads = main.equals(Optional.of(step));
        ActionButton button = new ActionButton(
                tools.text("cases-screen.step." + step.code()),
                leads ? ActionButton.Weight.PRIMARY : ActionButton.Weight.PLAIN,
                () -> begin(step));
        button.setId("case-step-" + step.code());
        button.setMaxWidth(Double.MAX_VALUE);
        if (leads) {
            leading = Optional.of(button);
        }
        return button;
    }

    private void begin(CaseStep step) {
        if (step == CaseStep.DRAFT) {
            tools.navigator()
                    .go(Place.of(
                            ScreenName.CERTIFICATES,
                            certificate(CertificateState.DRAFT).orElseGet(() -> Sections.draftOf(view))));
        } else if (step.isOfCertificate()) {
            view.certificates().stream()
                    .filter(row -> concerns(step, row))
                    .findFirst()
                    .ifPresent(row -> tools.navigator()
                            .go(Place.of(ScreenName.CERTIFICATES, row.id().value())));
        } else if (step == CaseStep.ARCHIVE) {
            tools.navigator().go(Place.of(ScreenName.ARCHIVE, view.file().id().value()));
        } else if (step.details().isEmpty()) {
            take(step, Map.of(), this::failed, () -> {});
        } else {
            new StepForm(tools, step, this::take).show(over);
        }
    }

    /**
     * Takes a step; once only, whatever is pressed meanwhile.
     *
     * @param refused what to do with a failure
     * @param taken what to do when it is on record
     */
    private void take(CaseStep step, Map<String, String> details, Consumer<Throwable> refused, Runnable taken) {
        Intent intent = unanswered
                .filter(earlier -> earlier.step() == step && earlier.details().equals(details))
                .orElseGet(() -> new Intent(step, details, Id.random(random)));
        unanswered = Optional.of(intent);
        answer.getChildren().clear();
        buttons.forEach(button -> button.setDisable(true));
        tools.background()
                .run(
                        () -> office.cases()
                                .step(
                                        intent.command(),
                                        office.person(),
                                        view.file().id(),
                                        step,
                                        details),
                        _ -> {
                            taken.run();
                            done.run();
                        },
                        failure -> {
                            buttons.forEach(button -> button.setDisable(false));
                            refused.accept(failure);
                        });
    }

    private void failed(Throwable failure) {
        answer.getChildren().setAll(refusal(tools, failure));
    }

    /** A failure where it was pressed: what happened and what to do. */
    static Banner refusal(Tools tools, Throwable failure) {
        Trouble trouble = Trouble.of(failure);
        Banner banner = new Banner(
                Tone.BAD, trouble.sentence(tools.messages()) + "\n" + trouble.todoInWindow(tools.messages()));
        banner.setId("case-refusal");
        return banner;
    }

    private static boolean concerns(CaseStep step, CertificateRow row) {
        return switch (step) {
            case ISSUE -> row.state() == CertificateState.APPROVED || row.state() == CertificateState.DECIDED;
            case RETURN -> row.state() == CertificateState.DRAFT || row.state() == CertificateState.APPROVED;
            case REEXAMINE -> row.state().isInForce();
            case UPHOLD -> row.reexamining();
            default -> row.state() == CertificateState.DRAFT;
        };
    }

    private Optional<String> certificate(CertificateState state) {
        return view.certificates().stream()
                .filter(row -> row.state() == state)
                .map(CertificateRow::id)
                .map(Id::value)
                .findFirst();
    }

    private Optional<VBox> unlawful(List<NextStep> steps) {
        VBox rows = new VBox();
        rows.getStyleClass().add("case-unlawful");
        for (NextStep next : steps) {
            next.objection().ifPresent(objection -> {
                Label name =
                        new Label(tools.messages().label("step", next.step().code()));
                name.getStyleClass().add("faint");
                VBox row = new VBox(name, soft(Duty.sentence(tools.messages(), next, objection)));
                row.setId("case-not-" + next.step().code());
                rows.getChildren().add(row);
            });
        }
        return rows.getChildren().isEmpty() ? Optional.empty() : Optional.of(rows);
    }

    /** A button that shows these rows, and hides them again. */
    private ActionButton fold(Node rows) {
        rows.setVisible(false);
        rows.managedProperty().bind(rows.visibleProperty());
        ActionButton[] fold = new ActionButton[1];
        fold[0] = new ActionButton(tools.text("cases-screen.step.others"), ActionButton.Weight.QUIET, () -> {
                    rows.setVisible(!rows.isVisible());
                    fold[0].with(rows.isVisible() ? Icons.EXPANDED : Icons.COLLAPSED);
                })
                .with(Icons.COLLAPSED);
        fold[0].setId("case-other-steps");
        return fold[0];
    }

    private static boolean ofAnotherStage(NextStep next) {
        return next.objection().filter(Duty::isOfAnotherStage).isPresent();
    }

    private static Label soft(String sentence) {
        Label words = new Label(sentence);
        words.getStyleClass().add("soft");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        return words;
    }
}
