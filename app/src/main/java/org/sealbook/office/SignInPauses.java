package org.sealbook.office;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sealbook.journal.FileLayer;
import org.sealbook.ledger.OfficeClock;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.Id;
import org.sealbook.tlog.FormatException;

/**
 * Makes whoever guesses a password at the keyboard wait, longer with each wrong one; kept in a file, so that starting anew helps nobody. It
 * does not stop somebody who can copy the folder: there only the cost of each try (Argon2id) does.
 */
final class SignInPauses {

    /** So many wrong passwords cost no wait. */
    static final int FREE = 3;

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int MOST_BYTES = 65_536;

    private final Path file;
    private final FileLayer files;
    private final OfficeClock clock;

    SignInPauses(Path file, FileLayer files, OfficeClock clock) {
        this.file = file;
        this.files = files;
        this.clock = clock;
    }

    /** Wrong passwords in a row, and when the last was. */
    private record Failures(int count, Instant last) {}

    /** How long to wait after so many wrong passwords in a row. */
    static Duration pause(int failures) {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        int doubled = Math.min(failures - FREE, 10);
        Duration pause = FIRST.multipliedBy(1L << doubled);
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }

    /** @throws OfficeException that says for how many seconds to wait, if this person must */
    void requireTurn(Id person) throws IOException, OfficeException {
        Failures failures = read().get(person);
        if (failures == null) {
            return;
        }
        Instant now = clock.now().time();
        // A clock that was set back makes nobody wait longer than a pause.
        Instant from = failures.last().isAfter(now) ? now : failures.last();
        Duration left = Duration.between(now, from.plus(pause(failures.count())));
        if (left.isPositive()) {
            throw new OfficeException(
                    "office.sign-in-wait",
                    List.of(Long.toString(left.toSeconds() + 1), Integer.toString(failures.count())),
                    null);
        }
    }

    void failed(Id person) throws IOException {
        Map<Id, Failures> all = read();
        Failures before = all.getOrDefault(person, new Failures(0, Instant.EPOCH));
        all.put(
                person,
                new Failures(Math.min(before.count() + 1, 1_000), clock.now().time()));
        write(all);
    }

    void succeeded(Id person) throws IOException {
        Map<Id, Failures> all = read();
        if (all.remove(person) != null) {
            write(all);
        }
    }

    /** A file that can't be read makes nobody wait: whoever can spoil it could delete it. */
    private Map<Id, Failures> read() throws IOException {
        Map<Id, Failures> all = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        if (!files.exists(file)) {
            return all;
        }
        try {
            for (Map.Entry<String, Object> each : CanonicalJson.parseCanonicalObject(files.readWhole(file, MOST_BYTES))
                    .entrySet()) {
                if (each.getValue() instanceof Map<?, ?> fields
                        && fields.get("count") instanceof Long count
                        && fields.get("last") instanceof Long last) {
                    all.put(
                            Id.parse(each.getKey()),
                            new Failures(Math.clamp(count, 0, 1_000), Instant.ofEpochSecond(last)));
                }
            }
        } catch (FormatException | java.time.DateTimeException e) {
            all.clear();
        }
        return all;
    }

    private void write(Map<Id, Failures> all) throws IOException {
        if (all.isEmpty()) {
            files.delete(file);
            return;
        }
        Map<String, Object> file = new TreeMap<>();
        all.forEach((person, failures) -> file.put(
                person.value(),
                Map.of("count", failures.count(), "last", failures.last().getEpochSecond())));
        files.replaceWhole(this.file, CanonicalJson.write(file));
    }
}
