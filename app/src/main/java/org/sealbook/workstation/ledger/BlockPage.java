package org.sealbook.workstation.ledger;

import java.nio.charset.StandardCharsets;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.language.Words;
import org.sealbook.ledger.EntryEvidence;
import org.sealbook.office.EntryRow;
import org.sealbook.office.Office;
import org.sealbook.office.Standing;
import org.sealbook.record.EntryId;
import org.sealbook.record.Header;
import org.sealbook.workstation.frame.Maturity;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Card;
import org.sealbook.workstation.parts.DigestText;
import org.sealbook.workstation.parts.EmptyState;
import org.sealbook.workstation.parts.Facts;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.MaturityLadder;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.PagedTable;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Skeleton;
import org.sealbook.workstation.work.Latest;

/** One block: its entries, its header as it leaves the office, its digests, and who has seen it. */
final class BlockPage extends VBox {

    private static final int SKELETON_ROWS = 6;

    private final Tools tools;
    private final Office office;
    private final Words words;
    private final long number;
    private final PageHeader header;
    private final StackPane body = new StackPane();
    private final Latest latest;
    private final MaturityLadder ladder;

    /** What is read for the page. */
    private record Block(Header header, List<EntryRow> entries, Standing standing) {}

    BlockPage(Tools tools, Office office, Words words, long number) {
        this.tools = tools;
        this.office = office;
        this.words = words;
        this.number = number;
        this.latest = new Latest(tools.background());
        this.ladder = Maturity.ladder(tools.messages(), MaturityLadder.Form.LARGE, Standing.ALONE);
        header =
                new PageHeader(tools.text("ledger-screen.block", tools.formats().count(number)), "");
        setVgrow(body, Priority.ALWAYS);
        setId("ledger-block");
        getChildren().addAll(header, body);
        load();
    }

    /** Shows how far the block is seen by now. */
    void climb() {
        tools.background()
                .run(
                        () -> office.peers().standing(number),
                        standing -> Maturity.show(tools.messages(), ladder, standing),
                        tools::tell);
    }

    private void load() {
        body.getChildren().setAll(new Skeleton(SKELETON_ROWS, tools.text("ledger-screen.loading")));
        latest.load(
                () -> office.ledger()
                        .evidence(new EntryId(number, 0))
                        .map(EntryEvidence::entryProof)
                        .map(proof -> new Block(
                                proof.header(),
                                office.ledger().entries(number),
                                office.peers().standing(number))),
                found -> body.getChildren()
                        .setAll(found.map(this::content)
                                .orElseGet(() -> new EmptyState(
                                        Icons.LEDGER, tools.text("ledger-screen.unknown", Long.toString(number))))),
                failure -> body.getChildren()
                        .setAll(Panes.placed(Troubles.pane(
                                tools.messages(),
                                failure,
                                new ActionButton(tools.text("window.retry"), ActionButton.Weight.PLAIN, this::load)))));
    }

    private Node content(Block block) {
        Header head = block.header();
        header.say(tools.formats().exact(head.time().time()) + " · "
                + tools.messages().term("clock", head.time().grade().label()));
        Maturity.show(tools.messages(), ladder, block.standing());
        String copy = tools.text("window.copy");
        Card seen = new Card(new SectionTitle(tools.text("ledger-screen.seen")), ladder);
        Card digests = new Card(
                new SectionTitle(tools.text("ledger-screen.digests")),
                new Facts()
                        .with(
                                tools.text("ledger-screen.entries-root"),
                                new DigestText(head.entriesRoot().hex(), copy))
                        .with(
                                tools.text("ledger-screen.prev"),
                                new DigestText(head.prev().hex(), copy))
                        .with(
                                tools.text("ledger-screen.header-leaf"),
                                new DigestText(head.leafHash().hex(), copy)));
        Card text = new Card(
                new SectionTitle(tools.text("ledger-screen.header-text")),
                Panes.text(new String(head.bytes(), StandardCharsets.UTF_8)));
        VBox entries = new VBox(new SectionTitle(tools.text("ledger-screen.entries")), entries(block.entries()));
        VBox.setVgrow(entries.getChildren().getLast(), Priority.ALWAYS);
        return Panes.twoColumns(entries, Panes.scrolled(seen, digests, text));
    }

    private Node entries(List<EntryRow> rows) {
        PagedTable<EntryRow> table = new PagedTable<>(
                        EntryRow::id,
                        new PagedTable.Words(
                                tools.text("ledger-screen.loading"),
                                tools.text("window.copy"),
                                tools.text("window.retry")),
                        () -> new EmptyState(Icons.LEDGER, tools.text("ledger-screen.empty")))
                .text(
                        tools.text("ledger-screen.column.entry"),
                        6,
                        row -> row.id().toString())
                .text(
                        tools.text("ledger-screen.column.type"),
                        10,
                        row -> tools.messages().term("entry", row.type()))
                .text(tools.text("ledger-screen.column.author"), 8, row -> words.recorder(row.author()))
                .number(
                        tools.text("ledger-screen.column.parts"),
                        5,
                        row -> Integer.toString(row.parts().size()))
                .opens(row -> tools.navigator()
                        .go(Place.of(ScreenName.LEDGER, row.id().toString())));
        table.setId("ledger-entries");
        table.show((last, limit, answer) -> {
            int from = last.map(row -> row.id().index() + 1).orElse(0);
            answer.shown(rows.subList(from, Math.min(rows.size(), from + limit)));
        });
        return table;
    }
}
