package org.sealbook.sync.https;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import org.sealbook.sync.SyncStoppedException;
import org.sealbook.sync.membership.Member;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The loop that dials one member: an exchange, then waiting for a reason for the next. */
final class Link {
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);

    private final HttpsCaller caller;
    private final Member member;
    private final String address;
    private final Pace pace;
    private final InstantSource clock;
    private final Runnable onChange;
    private final Lock lock = new ReentrantLock();
    private final Condition reason = lock.newCondition();
    private LinkStatus status;
    private boolean changed;
    private boolean now;
    private boolean stopped;

    Link(HttpsCaller caller, Member member, String address, Pace pace, InstantSource clock, Runnable onChange) {
        if (!address.isEmpty() && !Member.isAddress(address)) {
            throw new IllegalArgumentException("not host:port");
        }
        this.caller = caller;
        this.member = member;
        this.address = address;
        this.pace = pace;
        this.clock = clock;
        this.onChange = onChange;
        status = LinkStatus.unmet(member.origin(), address);
    }

    boolean dials() {
        return !address.isEmpty();
    }

    /** Until {@link #stop()}. */
    void run() {
        int failures = 0;
        while (begins()) {
            Duration wait = pace.heartbeat();
            try {
                caller.exchange(member, address);
                failures = 0;
                update(before -> before.met(clock.instant()));
            } catch (LinkException e) {
                failures++;
                wait = pace.retryAfter(failures, ThreadLocalRandom.current().nextDouble());
                failed(e.key(), e.arguments(), wait, e);
            } catch (RuntimeException e) {
                // Our own side: nothing that another office sends may end here.
                failures++;
                wait = pace.longestRetry();
                failed(e instanceof SyncStoppedException own ? own.key() : "sync.link.failed", List.of(), wait, e);
            }
            waitForReason(wait, failures > 0);
        }
    }

    void changed() {
        signal(() -> changed = true);
    }

    void now() {
        signal(() -> now = true);
    }

    void stop() {
        signal(() -> stopped = true);
    }

    /** It dialled us: if dialling it failed, it may be worth another try. */
    void heard() {
        update(before -> {
            now |= before.isFailing();
            return before.heard(clock.instant());
        });
    }

    LinkStatus status() {
        lock.lock();
        try {
            return status;
        } finally {
            lock.unlock();
        }
    }

    /** Whether there is to be another exchange; what changed until here goes with it. */
    private boolean begins() {
        lock.lock();
        try {
            changed = false;
            now = false;
            return !stopped;
        } finally {
            lock.unlock();
        }
    }

    /** A link that fails is not tried at every change: who works offline would dial without end. */
    private void waitForReason(Duration wait, boolean failing) {
        lock.lock();
        try {
            long left = wait.toNanos();
            while (left > 0 && !stopped && !now && (failing || !changed)) {
                left = reason.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a link", e);
        } finally {
            lock.unlock();
        }
    }

    private void failed(String key, List<String> arguments, Duration wait, Exception cause) {
        Instant failure = clock.instant();
        if (!status().reason().equals(key)) {
            LOG.info("cannot exchange with {}: {}", member.origin(), cause.getMessage());
            LOG.debug("cannot exchange with {}", member.origin(), cause);
        }
        update(last -> last.failed(failure, key, arguments, failure.plus(wait)));
    }

    private void update(UnaryOperator<LinkStatus> change) {
        signal(() -> status = change.apply(status));
        onChange.run();
    }

    private void signal(Runnable change) {
        lock.lock();
        try {
            change.run();
            reason.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
