package org.sealbook.workstation.peers;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.sealbook.office.PeersReport;
import org.sealbook.office.PeersReport.Peer;
import org.sealbook.sync.ForkProof;
import org.sealbook.sync.https.LinkStatus;
import org.sealbook.sync.membership.Consortium;
import org.sealbook.sync.membership.Member;
import org.sealbook.tlog.SignedNote;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.Card;
import org.sealbook.workstation.parts.DigestText;
import org.sealbook.workstation.parts.EmptyState;
import org.sealbook.workstation.parts.Facts;
import org.sealbook.workstation.parts.Icons;
import org.sealbook.workstation.parts.PageHeader;
import org.sealbook.workstation.parts.SectionTitle;
import org.sealbook.workstation.parts.Tone;

/** One office of the consortium, this one included; where its log has two heads, both side by side. */
final class PeerPage {

    private static final int HEAD_ROWS = 7;

    private PeerPage() {}

    static Node of(Tools tools, Consortium consortium, PeersReport report, String origin) {
        ActionButton back = new ActionButton(
                        tools.text("window.back"), ActionButton.Weight.PLAIN, tools.navigator()::back)
                .with(Icons.BACK);
        back.setId("peers-back");
        Optional<Member> member = consortium.members().stream()
                .filter(each -> each.origin().toString().equals(origin))
                .findFirst();
        if (member.isEmpty()) {
            return new VBox(
                    new PageHeader(origin, "").with(back),
                    new EmptyState(Icons.PEERS, tools.text("peers-screen.unknown")));
        }
        VBox page = new VBox();
        page.getStyleClass().add("peer-page");
        Optional<Peer> peer = report.peers().stream()
                .filter(each -> each.status().origin().equals(member.get().origin()))
                .findFirst();
        Optional<ForkProof> fork =
                peer.isPresent() ? peer.get().status().fork() : report.sync().ownFork();
        fork.ifPresent(proof -> page.getChildren().add(fork(tools, member.get(), proof)));
        if (peer.isEmpty()) {
            report.sync().ownHistory().ifPresent(head -> page.getChildren().add(ownHistory(tools, head)));
        }
        peer.ifPresent(each -> page.getChildren().add(standing(tools, each)));
        page.getChildren().add(keys(tools, member.get()));
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return new VBox(new PageHeader(member.get().name(), origin).with(back), scroll);
    }

    private static Node standing(Tools tools, Peer peer) {
        Facts facts = new Facts()
                .with(tools.text("peers-screen.column.state"), PeerWords.state(tools, peer))
                .with(tools.text("peers-screen.column.contact"), PeerWords.contact(tools, peer))
                .with(
                        tools.text("peers-screen.column.held"),
                        tools.formats().count(peer.status().held()))
                .with(tools.text("peers-screen.column.lag"), PeerWords.lag(tools, peer))
                .with(tools.text("peers-screen.column.cosigned-us"), PeerWords.cosignedUs(tools, peer))
                .with(
                        tools.text("peers-screen.column.we-cosigned"),
                        peer.status().weCosigned() == 0
                                ? tools.text("peers-screen.none-yet")
                                : tools.formats().count(peer.status().weCosigned()));
        peer.link()
                .filter(LinkStatus::isFailing)
                .ifPresent(link -> facts.with(
                        tools.text("peers-screen.why"),
                        tools.text(link.reason(), link.arguments().toArray())));
        return new Card(new SectionTitle(tools.text("peers-screen.standing")), facts);
    }

    private static Node keys(Tools tools, Member member) {
        Facts facts = new Facts()
                .with(
                        tools.text("peers-screen.address"),
                        member.address().isEmpty() ? tools.text("peers-screen.dials-only") : member.address())
                .with(tools.text("peers-screen.log-key"), mono(member.logKey().encode()))
                .with(
                        tools.text("peers-screen.cosigner-key"),
                        mono(member.cosignerKey().encode()))
                .with(
                        tools.text("peers-screen.tls-key"),
                        new DigestText(member.tlsKey().hex(), tools.text("window.copy")));
        return new Card(new SectionTitle(tools.text("peers-screen.keys")), facts);
    }

    /** The alarm in full: what it means, both heads, and what stays good. */
    private static Node fork(Tools tools, Member member, ForkProof proof) {
        Banner banner =
                new Banner(Tone.BAD, tools.text("peers-screen.fork.what", member.name(), proof.size())).asAlarm();
        HBox heads = new HBox(
                side(tools, "peers-screen.fork.first", proof.a()), side(tools, "peers-screen.fork.other", proof.b()));
        heads.getStyleClass().add("fork-heads");
        heads.setFillHeight(false);
        Label means = new Label(tools.text("peers-screen.fork.means"));
        means.setWrapText(true);
        VBox box = new VBox(banner, heads, means);
        box.setId("peers-fork");
        box.getStyleClass().add("fork");
        return box;
    }

    private static Node side(Tools tools, String title, ForkProof.Side side) {
        TextArea note = new TextArea(new String(side.head().bytes(), StandardCharsets.UTF_8));
        note.setEditable(false);
        note.setPrefRowCount(HEAD_ROWS);
        note.getStyleClass().add("digest");
        Card card = new Card(
                new SectionTitle(tools.text(title)),
                new Facts()
                        .with(
                                tools.text("peers-screen.fork.size"),
                                tools.formats().count(side.head().size()))
                        .with(
                                tools.text("peers-screen.fork.root"),
                                new DigestText(side.root().hex(), tools.text("window.copy"))),
                note);
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setPrefWidth(1);
        return card;
    }

    private static Node ownHistory(Tools tools, SignedNote head) {
        TextArea note = new TextArea(new String(head.encode(), StandardCharsets.UTF_8));
        note.setEditable(false);
        note.setPrefRowCount(HEAD_ROWS);
        note.getStyleClass().add("digest");
        Label what = new Label(tools.text("peers-screen.own-history"));
        what.setWrapText(true);
        return new Card(new SectionTitle(tools.text("peers-screen.own-history.title")), what, note);
    }

    private static Label mono(String key) {
        Label label = new Label(key);
        label.getStyleClass().add("digest");
        label.setWrapText(true);
        return label;
    }
}
