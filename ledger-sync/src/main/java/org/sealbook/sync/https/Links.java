package org.sealbook.sync.https;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.sealbook.record.Origin;
import org.sealbook.sync.membership.Consortium;
import org.sealbook.sync.membership.Member;

/**
 * Keeps the links of an office by itself. Every member with an address is dialled at once when something changed here, else at the
 * heartbeat; after a failure at longer and longer times, sooner when that member dials us. Safe for use by many threads.
 */
public final class Links implements AutoCloseable {
    private final HttpsCaller caller;
    private final Map<Origin, Link> links = new TreeMap<>(Comparator.comparing(Origin::toString));
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("sync-link-", 0).factory());

    private Links(HttpsCaller caller) {
        this.caller = caller;
    }

    /**
     * Begins to dial.
     *
     * @param caller closed with the links
     * @param own this office, which is not dialled
     * @param addresses {@code host:port} of each member to be dialled, see {@link #addresses}
     * @param clock for the status alone
     * @throws IllegalArgumentException if an address is none, or not of another member
     */
    public static Links start(
            HttpsCaller caller,
            Consortium consortium,
            Origin own,
            Map<Origin, String> addresses,
            Pace pace,
            InstantSource clock) {
        Links links = new Links(caller);
        for (Member member : consortium.members()) {
            if (!member.origin().equals(own)) {
                String address = addresses.getOrDefault(member.origin(), "");
                links.links.put(member.origin(), new Link(caller, member, address, pace, clock, links::tellListeners));
            }
        }
        if (!links.links.keySet().containsAll(addresses.keySet())) {
            throw new IllegalArgumentException("only other members are dialled");
        }
        links.links.values().stream().filter(Link::dials).forEach(link -> links.threads.execute(link::run));
        return links;
    }

    /** Where the consortium's document says that the others listen. */
    public static Map<Origin, String> addresses(Consortium consortium, Origin own) {
        Map<Origin, String> addresses = new TreeMap<>(Comparator.comparing(Origin::toString));
        for (Member member : consortium.members()) {
            if (!member.origin().equals(own) && !member.address().isEmpty()) {
                addresses.put(member.origin(), member.address());
            }
        }
        return addresses;
    }

    /** Something is new here: all links that work are used at once. Cheap; many calls may become one exchange. */
    public void changed() {
        links.values().forEach(Link::changed);
    }

    /** A person does not want to wait: every member is dialled at once, those that failed too. */
    public void syncNow() {
        links.values().forEach(Link::now);
    }

    /** That member has dialled us and its exchange ended well. */
    public void heard(Origin member) {
        Optional.ofNullable(links.get(member)).ifPresent(Link::heard);
    }

    /** All other members, in the order of their origins. */
    public List<LinkStatus> status() {
        return links.values().stream().map(Link::status).toList();
    }

    /** Tells of every change of {@link #status()}, from any thread and never under a lock. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    private void tellListeners() {
        listeners.forEach(Runnable::run);
    }

    /** Takes the links away and returns when nothing runs any more. */
    @Override
    public void close() {
        links.values().forEach(Link::stop);
        caller.close();
        threads.close();
    }
}
