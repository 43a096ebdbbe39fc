package org.sealbook.workstation.peers;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.sealbook.office.PeersReport;
import org.sealbook.office.PeersReport.Peer;
import org.sealbook.sync.membership.Consortium;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.EmptyState;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.PagedTable;
import org.sealbook.workstation.parts.Tone;

/** Everybody in the consortium: link, what we hold of them, what they cosigned of ours. */
final class PeersList {

    private final Tools tools;
    private final PageHeader header;
    private final StackPane offline = new StackPane();
    private final PagedTable<Peer> table;
    private final VBox view;
    private List<Peer> peers = List.of();
    private boolean filled;

    PeersList(Tools tools, Runnable syncNow) {
        this.tools = tools;
        ActionButton now = new ActionButton(tools.text("peers-screen.sync-now"), ActionButton.Weight.PRIMARY, syncNow)
                .with(Icons.AGAIN);
        now.setId("peers-sync-now");
        header = new PageHeader(tools.text("window.screen.peers"), "").with(now);
        table = new PagedTable<Peer>(
                        peer -> peer.status().origin(),
                        new PagedTable.Words(
                                tools.text("peers-screen.loading"),
                                tools.text("window.copy"),
                                tools.text("window.retry")),
                        () -> new EmptyState(Icons.PEERS, tools.text("peers-screen.nobody")))
                .text(
                        tools.text("peers-screen.column.office"),
                        16,
                        peer -> peer.status().name())
                .part(tools.text("peers-screen.column.state"), 9, peer -> PeerWords.state(tools, peer))
                .number(
                        tools.text("peers-screen.column.held"),
                        6,
                        peer -> tools.formats().count(peer.status().held()))
                .number(tools.text("peers-screen.column.lag"), 6, peer -> PeerWords.lag(tools, peer))
                .text(tools.text("peers-screen.column.cosigned-us"), 13, peer -> PeerWords.cosignedUs(tools, peer))
                .number(
                        tools.text("peers-screen.column.we-cosigned"),
                        9,
                        peer -> peer.status().weCosigned() == 0
                                ? tools.text("peers-screen.none-yet")
                                : tools.formats().count(peer.status().weCosigned()))
                .text(tools.text("peers-screen.column.contact"), 10, peer -> PeerWords.contact(tools, peer))
                .opens(peer -> tools.navigator()
                        .go(Place.of(ScreenName.PEERS, peer.status().origin().toString())));
        table.setId("peers-table");
        VBox.setVgrow(table, Priority.ALWAYS);
        view = new VBox(header, offline, table);
    }

    Node view() {
        return view;
    }

    void show(Consortium consortium, PeersReport report) {
        peers = report.peers();
        header.say(tools.text(
                "peers-screen.sentence",
                consortium.domain(),
                consortium.members().size(),
                consortium.quorum()));
        offline.getChildren().clear();
        if (report.link() == PeersReport.Link.OFFLINE) {
            offline.getChildren().setAll(new Banner(Tone.WATCH, tools.text("peers-screen.offline")));
        }
        if (filled) {
            table.reload();
        } else {
            filled = true;
            table.show((last, limit, answer) ->
                    answer.shown(after(last).stream().limit(limit).toList()));
        }
    }

    /** A person asked for an exchange now; what comes of it shows in the rows. */
    void asked() {
        tools.notices().say(Tone.CALM, tools.text("peers-screen.asked"));
    }

    private List<Peer> after(Optional<Peer> last) {
        return last.map(row -> peers.stream()
                        .dropWhile(peer ->
                                !peer.status().origin().equals(row.status().origin()))
                        .skip(1)
                        .toList())
                .orElse(peers);
    }
}
