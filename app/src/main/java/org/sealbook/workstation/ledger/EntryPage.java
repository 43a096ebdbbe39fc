package org.sealbook.workstation.ledger;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.language.BoundsWords;
import org.sealbook.language.Words;
import org.sealbook.ledger.EntryEvidence;
import org.sealbook.office.EntryDetail;
import org.sealbook.office.EntryRow;
import org.sealbook.office.Office;
import org.sealbook.office.Standing;
import org.sealbook.record.EntryId;
import org.sealbook.record.TimeBounds;
import org.sealbook.workstation.frame.Maturity;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.ActionButton.Weight;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.Card;
import org.sealbook.workstation.parts.DigestText;
import org.sealbook.workstation.parts.EmptyState;
import org.sealbook.workstation.parts.Facts;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.MaturityLadder;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.ProofPath;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Skeleton;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.Latest;

/** One entry: its proof as a picture, its canonical bytes, and which of its parts are still held. */
final class EntryPage extends VBox {

    private static final int SKELETON_ROWS = 6;

    private final Tools tools;
    private final Office office;
    private final Words words;
    private final EntryId id;
    private final PageHeader header;
    private final ActionButton export;
    private final StackPane body = new StackPane();
    private final StackPane proof = new StackPane();
    private final VBox exported = new VBox();
    private final MaturityLadder ladder;
    private final Label bounds = new Label();
    private final Latest latest;
    private Optional<EntryEvidence> evidence = Optional.empty();

    /** What is read for the page. */
    private record Entry(EntryDetail detail, EntryEvidence evidence, Known known) {}

    /** What is known of it outside the office; it climbs. */
    private record Known(Standing standing, TimeBounds bounds) {}

    EntryPage(Tools tools, Office office, Words words, EntryId id) {
        this.tools = tools;
        this.office = office;
        this.words = words;
        this.id = id;
        this.latest = new Latest(tools.background());
        this.ladder = Maturity.ladder(tools.messages(), MaturityLadder.Form.LARGE, Standing.ALONE);
        export = new ActionButton(tools.text("ledger-screen.export"), Weight.PRIMARY, this::export).with(Icons.SAVE);
        export.setId("ledger-export");
        export.setDisable(true);
        ActionButton block = new ActionButton(
                tools.text("ledger-screen.to-block", tools.formats().count(id.block())),
                Weight.PLAIN,
                () -> tools.navigator().go(Place.of(ScreenName.LEDGER, Long.toString(id.block()))));
        block.setId("ledger-to-block");
        bounds.setId("ledger-bounds");
        bounds.getStyleClass().add("soft");
        bounds.setWrapText(true);
        bounds.setMinHeight(USE_PREF_SIZE);
        header = new PageHeader(tools.text("ledger-screen.entry", id), "").with(block, export);
        exported.getStyleClass().add("exported");
        setVgrow(body, Priority.ALWAYS);
        setId("ledger-entry");
        getChildren().addAll(header, exported, body);
        load();
    }

    /** Shows how far the entry is seen by now, and who set a stamp. */
    void climb() {
        tools.background()
                .run(
                        this::known,
                        known -> {
                            show(known);
                            evidence.ifPresent(found -> draw(found, known.standing()));
                        },
                        tools::tell);
    }

    private Known known() {
        return new Known(office.peers().standing(id.block()), office.peers().bounds(id));
    }

    private void show(Known known) {
        Maturity.show(tools.messages(), ladder, known.standing());
        bounds.setText(BoundsWords.line(tools.messages(), known.bounds(), tools.formats()::exact));
    }

    private void load() {
        body.getChildren().setAll(new Skeleton(SKELETON_ROWS, tools.text("ledger-screen.loading")));
        latest.load(
                () -> office.ledger()
                        .entry(id)
                        .map(detail ->
                                new Entry(detail, office.ledger().evidence(id).orElseThrow(), known())),
                found -> body.getChildren()
                        .setAll(found.map(this::content)
                                .orElseGet(() -> new EmptyState(
                                        Icons.LEDGER, tools.text("ledger-screen.unknown", id.toString())))),
                failure -> body.getChildren()
                        .setAll(Panes.placed(Troubles.pane(
                                tools.messages(),
                                failure,
                                new ActionButton(tools.text("window.retry"), Weight.PLAIN, this::load)))));
    }

    private Node content(Entry entry) {
        EntryRow row = entry.detail().row();
        evidence = Optional.of(entry.evidence());
        export.setDisable(false);
        header.name(tools.messages().term("entry", row.type()) + " · " + id);
        header.say(tools.formats().exact(row.clock().time()) + " · "
                + tools.messages().term("clock", row.clock().grade().label()) + " · " + words.recorder(row.author()));
        show(entry.known());
        draw(entry.evidence(), entry.known().standing());
        VBox picture = new VBox(new SectionTitle(tools.text("ledger-screen.proof")), proof);
        String copy = tools.text("window.copy");
        Card seen = new Card(new SectionTitle(tools.text("ledger-screen.seen")), ladder, bounds);
        Card parts = new Card(new SectionTitle(tools.text("ledger-screen.parts")));
        parts.setId("ledger-parts");
        row.parts().forEach(part -> parts.getChildren().add(part(part, entry.detail())));
        Card digests = new Card(
                new SectionTitle(tools.text("ledger-screen.digests")),
                new Facts()
                        .with(
                                tools.text("ledger-screen.leaf"),
                                new DigestText(entry.detail().leafHash().hex(), copy))
                        .with(
                                tools.text("ledger-screen.subject"),
                                new DigestText(row.subject().value(), copy)));
        Card json = new Card(
                new SectionTitle(tools.text("ledger-screen.json")),
                Panes.text(entry.detail().json()));
        return Panes.page(picture, Panes.pair(new VBox(seen, parts), new VBox(digests, json)));
    }

    private Node part(String name, EntryDetail detail) {
        Label label = new Label(tools.messages().term("part", name));
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        boolean held = detail.held().contains(name);
        EntryId order = detail.erased().get(name);
        String said = order == null
                ? tools.text(held ? "ledger-screen.part.held" : "ledger-screen.part.missing")
                : tools.text("ledger-screen.part.erased", order);
        return new HBox(label, new Pill(said, held ? Tone.GOOD : Tone.CALM));
    }

    private void draw(EntryEvidence found, Standing standing) {
        List<ProofPath.Stamp> stamps = standing.seenBy().stream()
                .map(seen -> new ProofPath.Stamp(
                        seen.cosigner().toString(), tools.formats().exact(seen.time()), true))
                .toList();
        if (stamps.isEmpty()) {
            stamps = List.of(new ProofPath.Stamp(
                    tools.text("ledger-screen.stamp.none"), tools.text("ledger-screen.stamp.waits"), false));
        }
        proof.getChildren()
                .setAll(new ProofPath(
                        ProofSteps.of(tools.messages(), found),
                        stamps,
                        tools.text("ledger-screen.stamps"),
                        tools.text("window.copy")));
    }

    private void export() {
        Optional<Path> folder = tools.files().folder(tools.text("ledger-screen.export"));
        if (folder.isEmpty()) {
            return;
        }
        export.setDisable(true);
        exported.getChildren().clear();
        tools.background()
                .run(
                        () -> office.ledger().prove(id, folder.get()),
                        made -> {
                            export.setDisable(false);
                            exported.getChildren()
                                    .setAll(new Banner(
                                            Tone.GOOD,
                                            tools.text("ledger-screen.exported", made.size(), folder.get())));
                        },
                        failure -> {
                            export.setDisable(false);
                            exported.getChildren().setAll(Panes.placed(Troubles.pane(tools.messages(), failure)));
                        });
    }
}
