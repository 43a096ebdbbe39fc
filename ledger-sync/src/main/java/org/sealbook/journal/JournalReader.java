package org.sealbook.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealbook.journal.Damage.Reason;
import org.sealbook.journal.JournalException.Stage;
import org.sealbook.journal.SegmentFormat.BadBytes;
import org.sealbook.journal.SegmentFormat.Following;
import org.sealbook.journal.SegmentFormat.Place;

/** Walks the records of a journal's folder in order, each checked, up to the first damage. */
final class JournalReader {

    private record Segment(Path file, long first) {}

    /** What is done with each segment and each good record. */
    private interface Visitor<X extends Exception> {

        void segment(long first, SegmentPreamble preamble) throws X;

        void visit(long number, SegmentPreamble preamble, SegmentBytes bytes, Place place) throws JournalException, X;
    }

    /** Only looks whether they are good. */
    private record Nobody() implements Visitor<JournalException> {

        @Override
        public void segment(long first, SegmentPreamble preamble) {}

        @Override
        public void visit(long number, SegmentPreamble preamble, SegmentBytes bytes, Place place) {}
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

    /** Looks at the header and the end mark of each closed segment, and at every byte of the last. */
    Scan scan() throws JournalException {
        List<SegmentInfo> good = new ArrayList<>();
        Optional<Damage> damage = Optional.empty();
        for (int i = 0; i + 1 < segments.size() && damage.isEmpty(); i++) {
            damage = closed(segments.get(i), good);
        }
        if (damage.isEmpty() && !segments.isEmpty()) {
            damage = walk(segments.size() - 1, next(good), Long.MAX_VALUE, good, new Nobody());
        }
        return new Scan(good, next(good), damage);
    }

    private static long next(List<SegmentInfo> good) {
        return good.isEmpty() ? 0 : good.getLast().next();
    }

    private Optional<Damage> closed(Segment segment, List<SegmentInfo> good) throws JournalException {
        try (SegmentBytes bytes = SegmentBytes.open(segment.file(), files)) {
            if (segment.first() != next(good)) {
                return Optional.of(missingBefore(segment, bytes));
            }
            try {
                SegmentPreamble preamble = SegmentFormat.readHeader(bytes, segment.first());
                long size = bytes.size() - SegmentFormat.END;
                Optional<Long> next = SegmentFormat.readEnd(bytes);
                if (next.isEmpty() || next.get() <= segment.first() || size <= SegmentFormat.headerSize(preamble)) {
                    throw new BadBytes(bytes.size(), Reason.NOT_CLOSED);
                }
                long records = next.get() - segment.first();
                good.add(new SegmentInfo(segment.file(), segment.first(), records, size, bytes.size(), true, preamble));
                return Optional.empty();
            } catch (BadBytes e) {
                return Optional.of(damage(segment, bytes, e, true));
            }
        }
    }

    private static Damage missingBefore(Segment segment, SegmentBytes bytes) {
        return new Damage(segment.file(), 0, bytes.size(), Reason.MISSING_SEGMENT, true);
    }

    private static Damage damage(Segment segment, SegmentBytes bytes, BadBytes bad, boolean goodFollows) {
        return new Damage(segment.file(), bad.at(), bytes.size() - bad.at(), bad.reason(), goodFollows);
    }

    <X extends Exception> void read(long from, long until, RecordReader<X> reader) throws JournalException, X {
        int begin = 0;
        while (begin + 1 < segments.size() && segments.get(begin + 1).first() <= from) {
            begin++;
        }
        List<SegmentInfo> good = new ArrayList<>();
        Optional<Damage> damage =
                walk(begin, begin == 0 ? 0 : segments.get(begin).first(), until, good, new Visitor<X>() {
                    @Override
                    public void segment(long first, SegmentPreamble preamble) throws X {
                        reader.segment(first, preamble);
                    }

                    @Override
                    public void visit(long number, SegmentPreamble preamble, SegmentBytes bytes, Place place)
                            throws JournalException, X {
                        if (number >= from) {
                            reader.record(number, preamble, place.read(bytes));
                        }
                    }
                });
        if (damage.isPresent()) {
            throw JournalException.damaged(Stage.READ, damage.get());
        }
        long reached = next(good);
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
            Optional<Damage> damage = walk(last, segments.get(last).first(), until, good, new Nobody());
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
            boolean last = i + 1 == segments.size();
            try (SegmentBytes bytes = SegmentBytes.open(segment.file(), files)) {
                if (segment.first() != next) {
                    return Optional.of(missingBefore(segment, bytes));
                }
                try {
                    next = walk(segment, bytes, last, until, good, visitor);
                } catch (BadBytes e) {
                    boolean goodFollows = !last || SegmentFormat.goodFollows(bytes, e.at());
                    return Optional.of(damage(segment, bytes, e, goodFollows));
                }
            }
        }
        return Optional.empty();
    }

    /** Walks one segment; answers the number of the record after the last that was visited. */
    private static <X extends Exception> long walk(
            Segment segment, SegmentBytes bytes, boolean last, long until, List<SegmentInfo> good, Visitor<X> visitor)
            throws JournalException, BadBytes, X {
        long next = segment.first();
        SegmentPreamble preamble = SegmentFormat.readHeader(bytes, next);
        visitor.segment(next, preamble);
        long at = SegmentFormat.headerSize(preamble);
        Following following = Following.RECORD;
        try {
            while (next < until) {
                following = SegmentFormat.following(bytes, at, next);
                if (following != Following.RECORD) {
                    break;
                }
                Place place = SegmentFormat.checkRecord(bytes, at);
                visitor.visit(next, preamble, bytes, place);
                next++;
                at = place.end();
            }
        } finally {
            long records = next - segment.first();
            boolean closed = following == Following.END_MARK;
            good.add(new SegmentInfo(segment.file(), segment.first(), records, at, bytes.size(), closed, preamble));
        }
        if (!last && following == Following.ROOM) {
            throw new BadBytes(at, Reason.NOT_CLOSED);
        }
        return next;
    }
}
