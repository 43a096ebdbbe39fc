package org.sealbook.workstation.peers;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.sealbook.office.Office;
import org.sealbook.office.PeersReport;
import org.sealbook.sync.membership.Consortium;
import org.sealbook.workstation.frame.PaletteAction;
import org.sealbook.workstation.frame.Screen;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.frame.Troubles;
import org.sealbook.workstation.work.FxGate;
import org.sealbook.workstation.work.Latest;

/** The office among its peers: everybody in a list, or one of them; before there is a consortium, the way into one. */
public final class PeersScreen implements Screen {

    private final Tools tools;
    private final Office office;
    private final StackPane root = new StackPane();
    private final Latest reading;
    private final PeersList list;
    private final JoinPage join;

    private Optional<String> subject = Optional.empty();
    private Runnable unsubscribe = () -> {};

    public PeersScreen(Tools tools, Office office) {
        this.tools = tools;
        this.office = office;
        this.reading = new Latest(tools.background());
        this.list = new PeersList(tools, this::syncNow);
        this.join = new JoinPage(tools, office, root, this::read);
        root.setId("peers");
    }

    /** Where the office stands: in no consortium, in one, or in one of which nothing can be read. */
    private record Seen(Optional<Consortium> consortium, Optional<PeersReport> report, Optional<Exception> trouble) {}

    @Override
    public Node view() {
        return root;
    }

    @Override
    public void show(Optional<String> wanted) {
        subject = wanted;
        unsubscribe.run();
        unsubscribe = office.peers().onChange(() -> FxGate.run(this::read));
        read();
    }

    @Override
    public void leave() {
        unsubscribe.run();
        unsubscribe = () -> {};
        reading.forget();
    }

    @Override
    public List<PaletteAction> actions() {
        return List.of(new PaletteAction(tools.text("peers-screen.sync-now"), "", this::syncNow));
    }

    private void read() {
        reading.load(
                () -> new Seen(
                        office.peers().consortium(),
                        office.peers().report(),
                        office.peers().trouble()),
                this::shown,
                failure -> put(Troubles.pane(tools.messages(), failure)));
    }

    private void shown(Seen seen) {
        if (seen.trouble().isPresent()) {
            put(Troubles.pane(tools.messages(), seen.trouble().get()));
        } else if (seen.consortium().isEmpty() || seen.report().isEmpty()) {
            put(join.view());
        } else if (subject.isPresent()) {
            put(PeerPage.of(tools, seen.consortium().get(), seen.report().get(), subject.get()));
        } else {
            list.show(seen.consortium().get(), seen.report().get());
            put(list.view());
        }
    }

    /** Keeps what lies over the page, such as a sheet that is being filled in. */
    private void put(Node page) {
        if (root.getChildren().isEmpty()) {
            root.getChildren().add(page);
        } else if (!root.getChildren().contains(page)) {
            root.getChildren().set(0, page);
        }
    }

    private void syncNow() {
        tools.background()
                .run(
                        () -> {
                            office.peers().syncNow();
                            return true;
                        },
                        _ -> list.asked(),
                        tools::tell);
    }
}
