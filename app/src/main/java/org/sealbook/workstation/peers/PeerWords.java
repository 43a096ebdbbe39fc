package org.sealbook.workstation.peers;

import org.sealbook.office.PeersReport.Peer;
import org.sealbook.sync.SyncStatus.State;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.parts.Pill;
import org.sealbook.workstation.parts.Tone;

/** How a peer stands, in words. */
final class PeerWords {

    private PeerWords() {}

    /** The one state that matters most: a contradiction before a link, a link before a lag. */
    static Pill state(Tools tools, Peer peer) {
        State state = peer.status().state();
        if (state == State.DISPUTED) {
            return new Pill(tools.text("peers-screen.state.disputed"), Tone.BAD);
        }
        if (state == State.UNBRIDGED) {
            return new Pill(tools.text("peers-screen.state.unbridged"), Tone.BAD);
        }
        if (!peer.reached()) {
            return peer.link().filter(link -> link.isFailing()).isPresent()
                    ? new Pill(tools.text("peers-screen.state.offline"), Tone.WATCH)
                    : new Pill(tools.text("peers-screen.state.waiting"), Tone.CALM);
        }
        return state == State.BEHIND
                ? new Pill(tools.text("peers-screen.state.behind"), Tone.WATCH)
                : new Pill(tools.text("peers-screen.state.current"), Tone.GOOD);
    }

    static String contact(Tools tools, Peer peer) {
        return peer.lastContact().map(tools.formats()::ago).orElseGet(() -> tools.text("peers-screen.never"));
    }

    /** "58 (12 minutes ago)" of the newest head of ours that it cosigned. */
    static String cosignedUs(Tools tools, Peer peer) {
        return peer.status()
                .cosignedUs()
                .map(seen -> tools.text(
                        "peers-screen.cosigned-us", seen.size(), tools.formats().ago(seen.time())))
                .orElseGet(() -> tools.text("peers-screen.none-yet"));
    }

    static String lag(Tools tools, Peer peer) {
        long lag = peer.status().lag();
        return lag == 0 ? "0" : tools.text("peers-screen.lag", tools.formats().count(lag));
    }
}
