package org.sealbook.sync;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sealbook.sync.SyncStatus.MemberStatus;
import org.sealbook.sync.SyncStatus.State;
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
        List<SeenBy> earliest = new ArrayList<>();
        books.own()
                .cosignatures()
                .forEach((place, all) -> covering(block, all).stream()
                        .map(kept -> seen(books.all().get(place), kept))
                        .min(Comparator.comparing(SeenBy::time))
                        .ifPresent(earliest::add));
        earliest.sort(Comparator.comparing(SeenBy::time));
        return List.copyOf(earliest);
    }

    SignedNote ownHeadCovering(long block) {
        SortedMap<Long, List<CosignedHead>> bySize = new TreeMap<>();
        for (Collection<Book.Kept> all : books.own().cosignatures().values()) {
            for (Book.Kept kept : covering(block, all)) {
                bySize.computeIfAbsent(kept.cosigned().size(), _ -> new ArrayList<>())
                        .add(kept.cosigned());
            }
        }
        Optional<List<CosignedHead>> most = bySize.values().stream().reduce((a, b) -> b.size() > a.size() ? b : a);
        if (most.isPresent()) {
            SignedNote note = most.get().getFirst().head().note();
            for (CosignedHead head :
                    most.get().stream().limit(SignedNote.MAX_SIGNATURES - 1).toList()) {
                note = note.with(head.cosignature());
            }
            return note;
        }
        return books.own()
                .covered()
                .filter(head -> head.size() > block)
                .orElseThrow(() -> new IllegalArgumentException("the log has no block " + block))
                .note();
    }

    private List<Book.Kept> covering(long block, Collection<Book.Kept> all) {
        return all.stream()
                .filter(kept -> kept.cosigned().size() > block
                        && books.own().fits(kept.cosigned().head()))
                .toList();
    }

    private static SeenBy seen(Book cosigner, Book.Kept kept) {
        return new SeenBy(cosigner.member().origin(), kept.cosigned().size(), kept.time());
    }
}
