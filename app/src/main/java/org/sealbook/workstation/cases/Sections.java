package org.sealbook.workstation.cases;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.casework.issue.CertificateRow;
import org.sealbook.casework.procedure.CaseFile;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.procedure.Deadline;
import org.sealbook.casework.procedure.NextStep;
import org.sealbook.language.Words;
import org.sealbook.record.Id;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Card;
import org.sealbook.workstation.parts.DigestText;
import org.sealbook.workstation.parts.Facts;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.SectionTitle;

/** What a case consists of, part by part; what has a screen of its own is a link to it. */
final class Sections {

    private static final int FIRST_ROWS = 12;

    private final Tools tools;
    private final Words words;
    private final CaseView view;

    Sections(Tools tools, Words words, CaseView view) {
        this.tools = tools;
        this.words = words;
        this.view = view;
    }

    /** The line below the case's title. */
    String sentence() {
        CaseFile file = view.file();
        return tools.text(
                "cases-screen.sentence",
                view.number(),
                file.category(),
                view.person(file.handlingNotary()),
                tools.formats().ago(file.openedAt()));
    }

    /** @param corrections what puts them right */
    Card facts(CorrectionSheets corrections) {
        CaseFile file = view.file();
        Facts facts = new Facts()
                .with(tools.text("cases-screen.handling-short"), view.person(file.handlingNotary()))
                .with(
                        tools.text("cases-screen.second-short"),
                        file.secondPerson().map(view::person).orElse(tools.text("cases-screen.nobody")))
                .with(tools.text("cases-screen.category"), file.category())
                .with(
                        tools.text("cases-screen.notice"),
                        tools.text(file.noticeGiven() ? "cases-screen.notice-given" : "cases-screen.notice-open"))
                .with(tools.text("cases-screen.opened"), tools.formats().exact(file.openedAt()))
                .with(tools.text("cases-screen.id"), new DigestText(file.id().value(), tools.text("window.copy")));
        for (Deadline deadline : view.detail().deadlines()) {
            Pill left = new Pill(words.left(deadline), Tones.of(deadline));
            left.setId("case-deadline-" + deadline.kind().code());
            Label day = new Label(deadline.day().map(LocalDate::toString).orElse(""));
            VBox value = new VBox(left, day);
            value.getStyleClass().add("case-deadline");
            facts.with(tools.messages().label("deadline", deadline.kind().code()), value);
        }
        if (!file.handledBefore().isEmpty()) {
            facts.with(tools.text("cases-screen.handled-before"), people(file.handledBefore()));
        }
        if (!file.inConflict().isEmpty()) {
            facts.with(tools.text("cases-screen.in-conflict"), people(file.inConflict()));
        }
        VBox told = new VBox();
        told.getStyleClass().add("case-told");
        ActionButton correct = new ActionButton(
                        tools.text("cases-screen.correct.open"),
                        ActionButton.Weight.QUIET,
                        () -> corrections.correct(told))
                .with(Icons.EDIT);
        correct.setId("case-correct");
        ActionButton conflict = new ActionButton(
                        tools.text("cases-screen.conflict.open"), ActionButton.Weight.QUIET, corrections::conflict)
                .with(Icons.NOT_ALLOWED);
        conflict.setId("case-conflict");
        FlowPane acts = new FlowPane(correct, conflict);
        acts.getStyleClass().add("case-others");
        return new Card(new SectionTitle(tools.text("cases-screen.facts")), facts, acts, told);
    }

    Card evidence() {
        ActionButton all = new ActionButton(
                        tools.text(
                                view.file().state().takesEvidence()
                                        ? "cases-screen.evidence.add"
                                        : "cases-screen.evidence.see"),
                        ActionButton.Weight.QUIET,
                        () -> go(ScreenName.EVIDENCE, "case:" + view.file().id().value()))
                .with(Icons.EVIDENCE);
        all.setId("case-evidence");
        Card card = new Card(title("cases-screen.evidence", view.evidence().size(), all));
        card.getChildren()
                .add(
                        view.evidence().isEmpty()
                                ? nothing("cases-screen.evidence.none")
                                : new Folded<>(tools, view.evidence(), FIRST_ROWS, this::evidenceRow));
        return card;
    }

    Card certificates() {
        ActionButton draft = new ActionButton(
                        tools.text("cases-screen.certificate.draft"),
                        ActionButton.Weight.QUIET,
                        () -> go(ScreenName.CERTIFICATES, draftOf(view)))
                .with(Icons.EDIT);
        draft.setId("case-draft");
        draft.setDisable(view.detail().next().stream()
                .filter(next -> next.step() == CaseStep.DRAFT)
                .noneMatch(NextStep::isLawful));
        Card card =
                new Card(title("cases-screen.certificates", view.certificates().size(), draft));
        card.getChildren()
                .add(
                        view.certificates().isEmpty()
                                ? nothing("cases-screen.certificate.none")
                                : new Folded<>(tools, view.certificates(), FIRST_ROWS, this::certificateRow));
        return card;
    }

    /** The subject under which the screen of certificates begins a new one of this case. */
    static String draftOf(CaseView view) {
        return "draft:" + view.file().id().value();
    }

    private Node evidenceRow(EvidenceRow evidence) {
        Hyperlink name = link(
                words.orErased(evidence.fileName()),
                () -> go(ScreenName.EVIDENCE, evidence.id().value()));
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        Label time = soft(tools.formats().ago(evidence.fixedAt()));
        time.setTooltip(new Tooltip(tools.formats().exact(evidence.fixedAt())));
        return row(
                icon(evidence.mediaType()), name, spring(), soft(tools.formats().size(evidence.size())), time);
    }

    private Node certificateRow(CertificateRow certificate) {
        Hyperlink name = link(
                certificate
                        .number()
                        .map(row -> row.number().text())
                        .orElseGet(() -> tools.text("cases-screen.certificate.unnumbered")),
                () -> go(ScreenName.CERTIFICATES, certificate.id().value()));
        return row(
                Icons.CERTIFICATES.beside(),
                name,
                spring(),
                soft(view.person(certificate.drafter())),
                new Pill(
                        tools.messages()
                                .label("certificate-state", certificate.state().code()),
                        Tones.of(certificate.state())));
    }

    private static FontIcon icon(String mediaType) {
        return Arrays.stream(Kind.values())
                .filter(kind -> mediaType.startsWith(kind.beginning))
                .findFirst()
                .map(kind -> kind.icon.beside())
                .orElseGet(Icons.FILE::beside);
    }

    /** What a file is, by the beginning of its media type. */
    private enum Kind {
        IMAGE("image/", Icons.IMAGE),
        VIDEO("video/", Icons.VIDEO),
        SOUND("audio/", Icons.SOUND),
        TEXT("text/", Icons.TEXT),
        PAPER("application/pdf", Icons.TEXT),
        MAIL("message/", Icons.MAIL);

        private final String beginning;
        private final Icons icon;

        Kind(String beginning, Icons icon) {
            this.beginning = beginning;
            this.icon = icon;
        }
    }

    private String people(Set<Id> some) {
        return some.stream().map(view::person).sorted().collect(Collectors.joining(tools.text("list.separator")));
    }

    private SectionTitle title(String key, int count, Node action) {
        String name = tools.text(key);
        return new SectionTitle(count == 0 ? name : tools.text("cases-screen.counted", name, count), action);
    }

    private Label nothing(String key) {
        Label words = soft(tools.text(key));
        words.setWrapText(true);
        return words;
    }

    private Hyperlink link(String text, Runnable action) {
        Hyperlink link = new Hyperlink(text);
        link.setMinWidth(0);
        link.setTooltip(new Tooltip(text));
        link.setOnAction(_ -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    private void go(ScreenName screen, String subject) {
        tools.navigator().go(Place.of(screen, subject));
    }

    private static Label soft(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("soft");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Region spring() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(nodes);
        row.getStyleClass().add("case-row");
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }
}
