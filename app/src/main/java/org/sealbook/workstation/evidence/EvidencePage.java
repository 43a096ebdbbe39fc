package org.sealbook.workstation.evidence;

import java.util.List;
import java.util.Optional;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.casework.evidence.EvidenceDetail;
import org.sealbook.casework.evidence.EvidenceRow;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.office.Standing;
import org.sealbook.record.Id;
import org.sealbook.workstation.evidence.Checks.Finding;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.Card;
import org.sealbook.workstation.parts.DigestText;
import org.sealbook.workstation.parts.Facts;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.MaturityLadder;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Skeleton;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.FxGate;
import org.sealbook.workstation.work.Latest;

/** One piece of evidence: its content, and beside it all that is on record about it. */
final class EvidencePage extends VBox {

    private final Tools tools;
    private final Office office;
    private final Words words;
    private final Checks checks;
    private final Latest reading;
    private final Viewer viewer;
    private final VBox facts = new VBox();
    private final StackPane check = new StackPane();
    private final StackPane maturity = new StackPane();
    private final PageHeader head;
    private final ActionButton again;
    private final ActionButton export;
    private Optional<EvidenceRow> shown = Optional.empty();
    private Optional<Runnable> unregister = Optional.empty();

    /** Held here, because the map of findings knows it weakly. */
    @SuppressWarnings("unused")
    private final MapChangeListener<Id, Finding> following;

    /** What the page lets a person do. */
    interface Acts {

        void back();

        void check(EvidenceRow row);

        void export(EvidenceRow row);
    }

    private record Seen(EvidenceDetail detail, String person, String matter, Standing standing) {}

    /** @param strips what is under way and what became of it */
    EvidencePage(Tools tools, Office office, Words words, Checks checks, Node strips, Acts acts) {
        this.tools = tools;
        this.office = office;
        this.words = words;
        this.checks = checks;
        this.reading = new Latest(tools.background());
        this.viewer = new Viewer(tools, office.evidence(), () -> shown.ifPresent(acts::export));
        getStyleClass().add("evidence-page");
        setId("evidence-page-of-one");
        ActionButton back = new ActionButton(tools.text("evidence-screen.list"), ActionButton.Weight.QUIET, acts::back)
                .with(Icons.BACK);
        back.setId("evidence-back");
        export = new ActionButton(
                        tools.text("evidence-screen.export"),
                        ActionButton.Weight.PLAIN,
                        () -> shown.ifPresent(acts::export))
                .with(Icons.SAVE);
        export.setId("evidence-export");
        again = new ActionButton(
                        tools.text("evidence-screen.check-again"),
                        ActionButton.Weight.PRIMARY,
                        () -> shown.ifPresent(acts::check))
                .with(Icons.AGAIN);
        again.setId("evidence-check");
        head = new PageHeader("", "").with(back, export, again);
        ScrollPane side = new ScrollPane(facts);
        side.setFitToWidth(true);
        side.getStyleClass().add("evidence-side");
        facts.getStyleClass().add("facts-column");
        HBox body = new HBox(viewer, side);
        body.getStyleClass().add("evidence-body");
        HBox.setHgrow(viewer, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, strips, body);
        following = checks.follow(this::tellCheck);
    }

    /** Shows this evidence. */
    void show(Id evidence) {
        leave();
        unregister = Optional.of(office.peers().onChange(() -> FxGate.run(this::climbed)));
        able(false);
        head.name(tools.text("evidence-screen.one"));
        head.say("");
        facts.getChildren().setAll(new Skeleton(6, tools.text("evidence-screen.loading")));
        reading.load(
                () -> read(evidence),
                this::seen,
                failure -> facts.getChildren()
                        .setAll(Troubles.pane(
                                tools.messages(),
                                failure,
                                new ActionButton(
                                        tools.text("window.retry"), ActionButton.Weight.PLAIN, () -> show(evidence)))));
    }

    /** Not looked at any more: content that is still being read is let go, and peers are not heard of. */
    void leave() {
        reading.forget();
        viewer.forget();
        shown = Optional.empty();
        unregister.ifPresent(Runnable::run);
        unregister = Optional.empty();
    }

    private Seen read(Id evidence) {
        EvidenceDetail detail = office.evidence().detail(evidence);
        return new Seen(
                detail,
                words.person(detail.fixedBy()),
                new CaseNames(words).of(detail.caseFile(), detail.applicant()),
                office.peers().standing(detail.evidence().entry().block()));
    }

    private void seen(Seen seen) {
        EvidenceDetail detail = seen.detail();
        EvidenceRow row = detail.evidence();
        shown = Optional.of(row);
        able(true);
        head.name(words.orErased(row.fileName()));
        head.say(tools.text(
                "evidence-screen.fixed-when", seen.person(), tools.formats().ago(row.fixedAt())));
        ladder(seen.standing());
        tellCheck();
        facts.getChildren()
                .setAll(
                        check,
                        new Card(new SectionTitle(tools.text("evidence-screen.maturity")), maturity),
                        new Card(facts(seen)));
        viewer.show(row);
    }

    private Facts facts(Seen seen) {
        EvidenceDetail detail = seen.detail();
        EvidenceRow row = detail.evidence();
        Hyperlink toCase = new Hyperlink(seen.matter());
        toCase.setWrapText(true);
        toCase.setId("evidence-case");
        toCase.setOnAction(_ ->
                tools.navigator().go(Place.of(ScreenName.CASES, row.caseId().value())));
        String copy = tools.text("window.copy");
        Facts all = new Facts()
                .with(tools.text("evidence-screen.name"), words.orErased(row.fileName()))
                .with(
                        tools.text("evidence-screen.length"),
                        tools.text(
                                "evidence-screen.bytes",
                                tools.formats().size(row.size()),
                                tools.formats().count(row.size())))
                .with(
                        tools.text("evidence-screen.type"),
                        tools.text("evidence-screen.kind."
                                        + Kind.of(row.mediaType()).code()) + " · " + row.mediaType())
                .with("SHA-256", new DigestText(row.sha256().hex(), copy));
        row.sm3().ifPresent(sm3 -> all.with("SM3", new DigestText(sm3.hex(), copy)));
        return all.with(tools.text("evidence-screen.case"), toCase)
                .with(tools.text("evidence-screen.who"), seen.person())
                .with(
                        tools.text("evidence-screen.when"),
                        tools.formats().exact(row.fixedAt()) + " · "
                                + tools.messages()
                                        .term("clock", detail.clock().grade().label()))
                .with(tools.text("evidence-screen.entry"), row.entry().toString());
    }

    private void climbed() {
        shown.ifPresent(row -> tools.background()
                .run(
                        () -> office.peers().standing(row.entry().block()),
                        standing -> {
                            if (shown.filter(row::equals).isPresent()) {
                                ladder(standing);
                            }
                        },
                        tools::tell));
    }

    private void ladder(Standing standing) {
        List<String> steps = List.of(
                tools.text("window.maturity.local"),
                tools.text("window.maturity.seen"),
                tools.text("window.maturity.quorum"),
                tools.text("window.maturity.timestamped"));
        String part = standing.step() == 2 && standing.quorum() > 0
                ? tools.text("window.maturity.part", standing.seenBy().size(), standing.quorum())
                : "";
        maturity.getChildren().setAll(new MaturityLadder(MaturityLadder.Form.LARGE, steps, standing.step(), part));
    }

    private void tellCheck() {
        shown.ifPresent(row -> check.getChildren()
                .setAll(checks.of(row.id())
                        .map(this::banner)
                        .orElseGet(() -> new Banner(Tone.CALM, tools.text("evidence-screen.not-checked")))));
    }

    private Banner banner(Finding finding) {
        String sentence = tools.text(
                "evidence-screen.finding." + finding.state().code(),
                tools.formats().exact(finding.at()));
        String detail = finding.detail(tools.messages());
        Banner banner = new Banner(finding.state().tone(), detail.isEmpty() ? sentence : sentence + "\n" + detail);
        banner.setId("evidence-finding");
        return banner;
    }

    private void able(boolean able) {
        again.setDisable(!able);
        export.setDisable(!able);
    }
}
