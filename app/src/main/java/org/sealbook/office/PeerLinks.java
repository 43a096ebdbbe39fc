package org.sealbook.office;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.record.Origin;
import org.sealbook.sync.Sync;
import org.sealbook.sync.https.HttpsCaller;
import org.sealbook.sync.https.HttpsListener;
import org.sealbook.sync.https.LinkStatus;
import org.sealbook.sync.https.Links;
import org.sealbook.sync.membership.Consortium;

/** Sync and, while the office is online, its links. */
final class PeerLinks {

    private final Consortium consortium;
    private final Sync sync;
    private final SeenKeeper seen;
    private volatile @Nullable Links links;
    private volatile @Nullable HttpsListener listener;

    PeerLinks(Consortium consortium, Sync sync, SeenKeeper seen) {
        this.consortium = consortium;
        this.sync = sync;
        this.seen = seen;
    }

    Consortium consortium() {
        return consortium;
    }

    Sync sync() {
        return sync;
    }

    SeenKeeper seen() {
        return seen;
    }

    boolean isOnline() {
        return links != null;
    }

    List<LinkStatus> links() {
        Links now = links;
        return now == null ? List.of() : now.status();
    }

    Optional<Integer> port() {
        return Optional.ofNullable(listener).map(HttpsListener::port);
    }

    void start(ConsortiumDesk membership, Origin own, Online online, OfficeClock clock, Runnable told)
            throws IOException {
        Links begun = Links.start(
                new HttpsCaller(membership.tls(), consortium, sync, online.pace()),
                consortium,
                own,
                online.addresses(),
                online.pace(),
                () -> clock.now().time());
        begun.onChange(told);
        links = begun;
        if (online.bind().isPresent()) {
            try {
                listener = HttpsListener.start(
                        membership.tls(), consortium, sync, online.bind().get(), online.pace(), begun::heard);
            } catch (IOException | RuntimeException e) {
                stop();
                throw e;
            }
        }
    }

    void changed() {
        seen.changed();
        Links now = links;
        if (now != null) {
            now.changed();
        }
    }

    void syncNow() {
        Links now = links;
        if (now != null) {
            now.syncNow();
        }
    }

    void stop() {
        HttpsListener listening = listener;
        listener = null;
        if (listening != null) {
            listening.close();
        }
        Links dialling = links;
        links = null;
        if (dialling != null) {
            dialling.close();
        }
    }
}
