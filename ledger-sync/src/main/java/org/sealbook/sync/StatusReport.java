package org.sealbook.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.sealbook.sync.SyncStatus.MemberStatus;
import org.sealbook.sync.SyncStatus.State;
import org.sealbook.tlog.NoteSignature;
import org.sealbook.tlog.SignedNote;

/** Answers what people and certificates want to know of the books. For one thread, as they are. */
final class StatusReport {

    private final Books books;
    private final Optional<String> stopped;

    StatusReport(Books books, Optional<String> stopped) {
        this.books = books;
        this.stopped = stopped;
    }

    SyncStatus status() {
        Book own = books.own();
        return new SyncStatus(
                own.member().origin(),
                own.chain().size(),
                books.ownHistory().map(SignedHead::note),
                own.fork(),
                stopped,
                books.all().stream()
                        .filter(book -> !book.mine())
                        .map(this::member)
                        .toList());
    }

    private MemberStatus member(Book book) {
        return new MemberStatus(
                book.member().origin(),
                book.member().name(),
                state(book),
                book.chain().size(),
                Math.max(book.newest(), book.chain().size()),
                books.own().newestBy(book.place()).map(kept -> seen(book, kept)),
                book.cosignedBy(books.own().place()),
                book.fork());
    }

    private static State state(Book book) {
        if (book.fork().isPresent()) {
            return State.DISPUTED;
        }
        if (book.unbridged().isPresent()) {
            return State.UNBRIDGED;
        }
        if (!book.met() && book.newest() == 0) {
            return State.NEVER_MET;
        }
        return book.chain().size() < book.newest() ? State.BEHIND : State.CURRENT;
    }

    List<SeenBy> seenBy(long block) {
        List<SeenBy> first = new ArrayList<>();
        books.own().history().forEach((place, all) -> {
            long index = all.firstCovering(block);
            if (index < all.count()) {
                first.add(all.seen(index, books.all().get(place).member()));
            }
        });
        first.sort(Comparator.comparing(SeenBy::time));
        return List.copyOf(first);
    }

    /** @param headAt answers our own signed head of a size */
    SignedNote ownHeadCovering(long block, LongFunction<SignedNote> headAt) {
        long newest = books.own().chain().size();
        if (block < 0 || block >= newest) {
            throw new IllegalArgumentException("the log has no block " + block);
        }
        SortedMap<Long, List<NoteSignature>> bySize = new TreeMap<>();
        books.own().history().forEach((place, all) -> {
            for (long index = all.firstCovering(block); index < all.count(); index++) {
                bySize.computeIfAbsent(all.size(index), _ -> new ArrayList<>())
                        .add(all.line(index, books.all().get(place).member()));
            }
        });
        Map.Entry<Long, List<NoteSignature>> most = bySize.entrySet().stream()
                .reduce((a, b) -> b.getValue().size() > a.getValue().size() ? b : a)
                .orElse(Map.entry(newest, List.of()));
        SignedNote note = headAt.apply(most.getKey());
        for (NoteSignature line :
                most.getValue().stream().limit(SignedNote.MAX_SIGNATURES - 1L).toList()) {
            note = note.with(line);
        }
        return note;
    }

    /** @param headAt answers our own signed head of a size */
    List<SignedNote> newestCosigned(int most, LongFunction<SignedNote> headAt) {
        if (books.ownHistory().isPresent()) {
            return List.of();
        }
        SortedMap<Long, SignedNote> heads = new TreeMap<>();
        books.own().cosignatures().values().stream()
                .sorted(Comparator.comparingLong(
                                (Book.Kept kept) -> kept.cosigned().size())
                        .reversed())
                .limit(most)
                .forEach(kept -> {
                    long size = kept.cosigned().size();
                    SignedNote head = heads.containsKey(size) ? heads.get(size) : headAt.apply(size);
                    heads.put(size, head.with(kept.cosigned().cosignature()));
                });
        return List.copyOf(heads.values());
    }

    private static SeenBy seen(Book cosigner, Book.Kept kept) {
        return new SeenBy(cosigner.member().origin(), kept.cosigned().size(), kept.time());
    }
}
