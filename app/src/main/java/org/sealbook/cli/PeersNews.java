package org.sealbook.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sealbook.office.PeersReport;
import org.sealbook.office.PeersReport.Peer;
import org.sealbook.record.Origin;
import org.sealbook.sync.SyncStatus.MemberStatus;
import org.sealbook.sync.SyncStatus.State;
import org.sealbook.sync.https.LinkStatus;

/** Remarks what has changed among the peers from one report to the next. For one thread. */
final class PeersNews {

    private final Output output;
    private final SyncWords words;
    private final Map<Origin, Peer> last = new HashMap<>();
    private boolean ownHistory;
    private boolean stopped;

    /** @param known what is told as known already */
    PeersNews(Output output, PeersReport known) {
        this.output = output;
        this.words = new SyncWords(output);
        known.peers().forEach(peer -> {
            last.put(peer.status().origin(), peer);
            tellFork(known, peer.status());
        });
    }

    void tell(PeersReport report) {
        for (Peer now : report.peers()) {
            Optional.ofNullable(last.put(now.status().origin(), now)).ifPresent(before -> tell(report, before, now));
        }
        if (report.sync().ownHistory().isPresent() && !ownHistory) {
            ownHistory = true;
            words.ownHistory(report).forEach(output::warn);
            report.sync()
                    .ownFork()
                    .ifPresent(fork -> words.fork(fork, SyncWords.name(report, fork.origin()))
                            .forEach(output::warn));
        }
        report.sync().stopped().filter(_ -> !stopped).ifPresent(key -> {
            stopped = true;
            output.remark(key);
        });
    }

    private void tell(PeersReport report, Peer before, Peer now) {
        MemberStatus was = before.status();
        MemberStatus is = now.status();
        tellLink(before, now);
        if (is.held() > was.held()) {
            output.remark("sync.news.headers", is.name(), is.held() - was.held(), is.held());
        }
        if (is.weCosigned() > was.weCosigned()) {
            output.remark("sync.news.we-cosigned", is.name(), is.weCosigned());
        }
        if (SyncWords.cosigned(is) > SyncWords.cosigned(was)) {
            output.remark("sync.news.cosigned", is.name(), SyncWords.cosigned(is));
        }
        if (is.state() == State.UNBRIDGED && was.state() != State.UNBRIDGED) {
            output.remark("sync.news.unbridged", is.name());
        }
        if (is.state() == State.DISPUTED && was.state() != State.DISPUTED) {
            tellFork(report, is);
        }
    }

    private void tellLink(Peer before, Peer now) {
        String name = now.status().name();
        String was = reason(before);
        String is = reason(now);
        if (!is.isEmpty() && !is.equals(was)) {
            now.link()
                    .ifPresent(link -> output.remark(
                            "sync.news.lost",
                            name,
                            output.messages()
                                    .text(link.reason(), link.arguments().toArray())));
        } else if (now.reached() && !before.reached()) {
            output.remark("sync.news.reached", name);
        }
    }

    private static String reason(Peer peer) {
        return peer.link().filter(LinkStatus::isFailing).map(LinkStatus::reason).orElse("");
    }

    private void tellFork(PeersReport report, MemberStatus status) {
        status.fork()
                .ifPresent(fork -> words.fork(fork, SyncWords.name(report, status.origin()))
                        .forEach(output::warn));
    }
}
