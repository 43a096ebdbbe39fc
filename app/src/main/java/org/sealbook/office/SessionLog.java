package org.sealbook.office;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sealbook.casework.fact.Codes;
import org.sealbook.journal.FileLayer;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.Id;
import org.sealbook.tlog.FormatException;

/**
 * Who came and went at this machine, in a file of the data folder: ids, times and counts, no names and no secrets. A wrong password is known
 * before the ledger can be opened, so this is no part of it; whoever can write the folder can change the file, and its size is bounded by
 * letting the oldest go.
 */
final class SessionLog {

    /** So many are kept. */
    static final int MOST = 1_000;

    private static final int MOST_BYTES = 262_144;
    private static final int VERSION = 1;

    private final Path file;
    private final FileLayer files;
    private final OfficeClock clock;

    SessionLog(Path file, FileLayer files, OfficeClock clock) {
        this.file = file;
        this.files = files;
        this.clock = clock;
    }

    /** Adds what just happened. */
    void add(Id person, Session.Event event) throws IOException {
        synchronized (SessionLog.class) { // several desks of one program write the same file
            List<Session> all = new ArrayList<>(read());
            Instant now = clock.now().time();
            int times = 1;
            if (!all.isEmpty() && event.isCounted()) {
                Session newest = all.getLast();
                if (newest.event() == event && newest.person().equals(person)) {
                    times = Math.min(newest.times() + 1, 1_000_000);
                    all.removeLast();
                }
            }
            all.add(new Session(person, event, now, times));
            write(all.subList(Math.max(0, all.size() - MOST), all.size()));
        }
    }

    /** Oldest first; nothing where the file can't be read: whoever can spoil it could delete it. */
    List<Session> read() throws IOException {
        List<Session> all = new ArrayList<>();
        if (!files.exists(file)) {
            return all;
        }
        try {
            if (CanonicalJson.parseCanonicalObject(files.readWhole(file, MOST_BYTES))
                            .get("sessions")
                    instanceof List<?> sessions) {
                for (Object each : sessions) {
                    all.add(session(each));
                }
            }
        } catch (FormatException | IllegalArgumentException e) {
            all.clear();
        }
        return all;
    }

    private static Session session(Object each) throws FormatException {
        if (each instanceof Map<?, ?> fields
                && fields.get("person") instanceof String person
                && fields.get("event") instanceof String event
                && fields.get("last") instanceof Long last
                && fields.get("times") instanceof Long times) {
            return new Session(
                    Id.parse(person),
                    Codes.find(Session.Event.values(), event).orElseThrow(() -> new FormatException("event " + event)),
                    Instant.ofEpochMilli(last),
                    (int) Math.clamp(times, 1L, 1_000_000L));
        }
        throw new FormatException("not a session");
    }

    private void write(List<Session> all) throws IOException {
        List<Map<String, Object>> sessions = new ArrayList<>();
        all.forEach(each -> sessions.add(Map.of(
                "person", each.person().value(),
                "event", each.event().code(),
                "last", each.last().toEpochMilli(),
                "times", each.times())));
        files.replaceWhole(file, CanonicalJson.write(Map.of("v", VERSION, "sessions", sessions)));
    }
}
