package org.sealbook.sync;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What another office lacks by its vector, a few items at a time: forks first, then cosignatures, then headers, our own log's before those
 * of others. For one thread; between two calls the books may have grown.
 */
final class Sending {

    /** What one sending hands over at most, in bytes; the rest goes with the next one. */
    private static final long MOST_BYTES = 64L << 20;

    private final Books books;
    private final Vector theirs;
    private final List<Book> order;
    private int step;
    private long cursor = -1;
    private long bytes;

    Sending(Books books, Vector theirs) {
        this.books = books;
        this.theirs = theirs;
        this.order = new ArrayList<>(books.all());
        order.sort(Comparator.comparing(book -> !book.mine()));
    }

    /** The next items; none at the end. */
    List<byte[]> next() {
        List<byte[]> items = List.of();
        while (items.isEmpty() && step < 3 * order.size() && bytes < MOST_BYTES) {
            Book book = order.get(step % order.size());
            Vector.Entry entry = theirs.entries().get(book.place());
            items = switch (step / order.size()) {
                case 0 -> fork(book, entry);
                case 1 -> cosignatures(book, entry);
                default -> frame(book, entry);
            };
            if (items.isEmpty() || step < 2 * order.size()) {
                step++;
                cursor = -1;
            }
        }
        items.forEach(item -> bytes += item.length);
        return items;
    }

    private static List<byte[]> fork(Book book, Vector.Entry entry) {
        return entry.disputed()
                ? List.of()
                : book.fork().map(proof -> new Item.Fork(proof).encode()).stream()
                        .toList();
    }

    private static List<byte[]> cosignatures(Book book, Vector.Entry entry) {
        List<byte[]> items = new ArrayList<>();
        for (int cosigner : book.cosignatures().keySet()) {
            Optional<Book.Kept> newest = book.newestBy(cosigner);
            if (newest.isPresent()
                    && newest.get().cosigned().size() > entry.cosigned().of(cosigner)) {
                items.add(new Item.Cosigned(newest.get().cosigned()).encode());
            }
        }
        return items;
    }

    private List<byte[]> frame(Book book, Vector.Entry entry) {
        Optional<SignedHead> head = book.covered();
        boolean silent = book.mine() && books.ownHistory().isPresent();
        if (entry.mine() || entry.disputed() || silent || book.fork().isPresent() || head.isEmpty()) {
            return List.of();
        }
        cursor = cursor < 0 ? entry.held() : cursor;
        if (cursor >= head.get().size()) {
            return List.of();
        }
        Frame frame = FrameFormat.next(book.member().origin(), book.chain(), cursor, head.get());
        cursor = frame.end();
        return List.of(new Item.Headers(frame).encode());
    }
}
