package org.sealbook.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealbook.journal.Damage.Reason;
import org.sealbook.journal.JournalException.Stage;
import org.sealbook.journal.SegmentFormat.BadBytes;
import org.sealbook.journal.SegmentFormat.Place;

/** Walks the records of a journal's folder in order, each checked, up to the first damage. */
final class JournalReader {

    private record Segment(Path file, long first) {}

    /** What is done with each good record. */
    private interface Visitor<X extends Exception> {

        void visit(long number, SegmentPreamble preamble, SegmentBytes bytes, Place place) throws JournalException, X;
    }

    private final FileLayer files;
    private final List<Segment> segments;

    JournalReader(Path folder, FileLayer files) throws JournalException {
        this.files = files;
        List<Segment> found = new ArrayList<>();
        for (Path file : names(folder, files)) {
            SegmentFormat.firstRecord(file).ifPresent(first -> found.add(new Segment(file, first)));
        }
        this.segments = List.copyOf(found);
    }

    private static List<Path> names(Path folder, FileLayer files) throws JournalException {
        try {
            return files.list(folder);
        } catch (IOException e) {
            throw JournalException.failed(Stage.READ, "journal.unreadable", folder, e);
        }
    }

    /** The file that appends would have gone to. */
    Optional<Path> last() {
        return segments.isEmpty()
                ? Optional.empty()
                : Optional.of(segments.getLast().file());
    }

    Scan scan() throws JournalException {
        List<SegmentInfo> good = new ArrayList<>();
        Optional<Damage> damage = walk(0, 0, Long.MAX_VALUE, good, (number, preamble, bytes, place) -> {});
        return new Scan(good, good.isEmpty() ? 0 : good.getLast().next(), damage);
    }

    <X extends Exception> void read(long from, long until, RecordReader<X> reader) throws JournalException, X {
        int begin = 0;
        while (begin + 1 < segments.size() && segments.get(begin + 1).first() <= from) {
            begin++;
        }
        List<SegmentInfo> good = new ArrayList<>();
        Optional<Damage> damage =
                walk(begin, begin == 0 ? 0 : segments.get(begin).first(), until, good, (n, p, b, at) -> {
                    if (n >= from) {
                        reader.record(n, p, at.read(b));
                    }
                });
        if (damage.isPresent()) {
            throw JournalException.damaged(Stage.READ, damage.get());
        }
        long reached = good.isEmpty() ? 0 : good.getLast().next();
        if (until != Long.MAX_VALUE && reached < until) {
            throw JournalException.of(Stage.READ, "journal.ends-early", Long.toString(reached), Long.toString(until));
        }
    }

    /** What holds the records before a number: closed segments whole, the last one up to the end of its record. */
    List<Stretch> stretches(long until) throws JournalException {
        List<Stretch> stretches = new ArrayList<>();
        int last = -1;
        while (last + 1 < segments.size() && segments.get(last + 1).first() < until) {
            last++;
        }
        for (int i = 0; i < last; i++) {
            Path file = segments.get(i).file();
            try (SegmentBytes bytes = SegmentBytes.open(file, files)) {
                stretches.add(new Stretch(file, bytes.size()));
            }
        }
        if (last >= 0) {
            List<SegmentInfo> good = new ArrayList<>();
            Optional<Damage> damage = walk(last, segments.get(last).first(), until, good, (n, p, b, at) -> {});
            if (damage.isPresent() && (until != Long.MAX_VALUE || !damage.get().isTail())) {
                throw JournalException.damaged(Stage.READ, damage.get());
            }
            good.forEach(info -> stretches.add(new Stretch(info.file(), info.size())));
        }
        return stretches;
    }

    /** Ends at the first damage, which it answers, or before the record {@code until}. */
    private <X extends Exception> Optional<Damage> walk(
            int begin, long expected, long until, List<SegmentInfo> good, Visitor<X> visitor)
            throws JournalException, X {
        long next = expected;
        for (int i = begin; i < segments.size() && next < until; i++) {
            Segment segment = segments.get(i);
            try (SegmentBytes bytes = SegmentBytes.open(segment.file(), files)) {
                if (segment.first() != next) {
                    return Optional.of(new Damage(segment.file(), 0, bytes.size(), Reason.MISSING_SEGMENT, true));
                }
                try {
                    SegmentPreamble preamble = SegmentFormat.readHeader(bytes, segment.first());
                    long at = SegmentFormat.headerSize(preamble);
                    try {
                        while (at < bytes.size() && next < until) {
                            Place place = SegmentFormat.checkRecord(bytes, at);
                            visitor.visit(next, preamble, bytes, place);
                            next++;
                            at = place.end();
                        }
                    } finally {
                        long first = segment.first();
                        good.add(new SegmentInfo(segment.file(), first, next - first, at, preamble));
                    }
                } catch (BadBytes e) {
                    boolean goodFollows = i + 1 < segments.size() || SegmentFormat.goodRecordAfter(bytes, e.at());
                    return Optional.of(
                            new Damage(segment.file(), e.at(), bytes.size() - e.at(), e.reason(), goodFollows));
                }
            }
        }
        return Optional.empty();
    }
}
