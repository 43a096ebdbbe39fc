package org.sealbook.workstation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import org.sealbook.office.PeersDesk;
import org.sealbook.office.PeersReport;
import org.sealbook.sync.ForkProof;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Shell;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.ActionButton;
import org.sealbook.workstation.parts.Banner;
import org.sealbook.workstation.parts.Tone;
import org.sealbook.workstation.work.FxGate;

/**
 * Tells the strip how far the peers can be reached, and stands alarms over every screen until their cause is gone. Offline is no failure: the
 * strip says so and work goes on.
 */
final class LinkWatch implements AutoCloseable {

    private final Tools tools;
    private final PeersDesk peers;
    private final Shell shell;
    private final Runnable unsubscribe;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean closed;

    LinkWatch(Tools tools, PeersDesk peers, Shell shell) {
        this.tools = tools;
        this.peers = peers;
        this.shell = shell;
        this.unsubscribe = peers.onChange(this::changed);
        changed();
    }

    /** Many changes become one look. */
    private void changed() {
        if (!closed && asked.compareAndSet(false, true)) {
            FxGate.run(() -> tools.background()
                    .run(
                            () -> {
                                asked.set(false);
                                return peers.report();
                            },
                            this::show,
                            tools::tell));
        }
    }

    private void show(Optional<PeersReport> report) {
        if (closed) {
            return;
        }
        if (report.isEmpty()) {
            boolean trouble = peers.trouble().isPresent();
            shell.link(
                    tools.text(trouble ? "window.link.trouble" : "window.link.alone"),
                    trouble ? Tone.BAD : Tone.CALM,
                    "");
            return;
        }
        PeersReport now = report.get();
        long reached = now.peers().stream().filter(PeersReport.Peer::reached).count();
        int all = now.peers().size();
        String cosigned = now.cosigned() == 0
                ? tools.text("window.strip.head.none")
                : tools.text("window.strip.head", now.cosigned(), now.ownSize());
        switch (now.link()) {
            case RESTING ->
                shell.link(tools.text(all == 0 ? "window.link.nobody" : "window.link.resting"), Tone.CALM, cosigned);
            case OFFLINE -> shell.link(tools.text("window.link.offline"), Tone.WATCH, cosigned);
            case PARTLY -> shell.link(tools.text("window.link.partly", reached, all), Tone.WATCH, cosigned);
            case ONLINE -> shell.link(tools.text("window.link.online", all), Tone.GOOD, cosigned);
        }
        shell.alarms(alarms(now));
    }

    private List<Node> alarms(PeersReport report) {
        List<Node> alarms = new ArrayList<>();
        report.sync()
                .ownHistory()
                .ifPresent(_ -> alarms.add(alarm(
                        tools.text("window.alarm.own-history"),
                        report.sync().own().toString())));
        for (PeersReport.Peer peer : report.peers()) {
            Optional<ForkProof> fork = peer.status().fork();
            fork.ifPresent(proof -> alarms.add(alarm(
                    tools.text("window.alarm.fork", peer.status().name(), proof.size()),
                    proof.origin().toString())));
        }
        return alarms;
    }

    private Node alarm(String sentence, String origin) {
        ActionButton look = new ActionButton(
                tools.text("window.alarm.look"),
                ActionButton.Weight.PLAIN,
                () -> shell.go(Place.of(ScreenName.PEERS, origin)));
        Banner banner = new Banner(Tone.BAD, sentence, look).asAlarm();
        banner.setId("alarm");
        return banner;
    }

    @Override
    public void close() {
        closed = true;
        unsubscribe.run();
    }
}
