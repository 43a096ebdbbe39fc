package org.sealbook.sync;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sealbook.record.Header;
import org.sealbook.record.Origin;
import org.sealbook.sync.membership.Member;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.ProofException;
import org.sealbook.tlog.SignedNote;

/**
 * What this office holds of every member, its own log among them, and what it tells the others of that. Whatever is told was forced before
 * ({@link #settle}). For one thread.
 */
final class Books {

    private final SyncSetup setup;
    private final Keeper keeper;
    private final List<Book> books = new ArrayList<>();
    private final Map<String, Book> byOrigin = new HashMap<>();
    private final Map<String, Book> byCosigner = new HashMap<>();
    private final Digest membersDigest;
    private final Book own;
    private @Nullable SignedHead ownHistory;

    Books(SyncSetup setup, Keeper keeper) {
        this.setup = setup;
        this.keeper = keeper;
        this.membersDigest = Vector.membersDigest(setup.consortium());
        for (Member member : setup.consortium().members()) {
            Book book = new Book(books.size(), member, member.origin().equals(setup.own()));
            books.add(book);
            byOrigin.put(member.origin().toString(), book);
            byCosigner.put(member.cosignerKey().name(), book);
        }
        this.own = book(setup.own());
    }

    List<Book> all() {
        return books;
    }

    Book own() {
        return own;
    }

    /** Throws {@link IllegalArgumentException} for a stranger. */
    Book book(Origin origin) {
        return find(origin.toString())
                .orElseThrow(() -> new IllegalArgumentException(origin + " is no member of the consortium"));
    }

    Optional<Book> find(String origin) {
        return Optional.ofNullable(byOrigin.get(origin));
    }

    /** Whose cosigner's key has this name. */
    Optional<Book> findCosigner(String keyName) {
        return Optional.ofNullable(byCosigner.get(keyName));
    }

    /** A head of our own log that is no prefix of it. While there is one, nothing more of our own is published. */
    Optional<SignedHead> ownHistory() {
        return Optional.ofNullable(ownHistory);
    }

    void alarm(SignedHead head) {
        ownHistory = head;
    }

    /** Reads what our own log has got since. */
    void catchUpOwn() {
        keeper.refuseIfStopped();
        HeaderChain chain = own.chain();
        try {
            long blocks = setup.ownLog().blocks();
            if (blocks == chain.size()) {
                return;
            }
            List<SignedNote> last = new ArrayList<>();
            setup.ownLog().read(chain.size(), blocks, (bytes, head) -> {
                chain.append(ownHeader(bytes));
                last.clear();
                last.add(head);
            });
            SignedHead head = SignedHead.of(last.getLast());
            head.verify(own.member());
            if (head.size() != blocks || !own.fits(head)) {
                throw new IllegalStateException("the own log's head is not over its " + blocks + " headers");
            }
            own.heard(head);
        } catch (RuntimeException | FormatException | ProofException e) {
            throw keeper.stop("sync.own-log-failed", e);
        }
        if (ownHistory != null && own.fits(ownHistory) && own.fork().isEmpty()) {
            ownHistory = null;
        }
    }

    /** Our own signed head of a size that the log has. */
    SignedNote ownHead(long size) {
        List<SignedNote> head = new ArrayList<>();
        setup.ownLog().read(size - 1, size, (_, note) -> head.add(note));
        return head.getFirst();
    }

    private static Header ownHeader(byte[] bytes) {
        try {
            return Header.parse(bytes);
        } catch (FormatException e) {
            throw new IllegalStateException("the own log holds what is no header", e);
        }
    }

    /**
     * Whether this office may cosign a log. Not while another history of its own is about; and where it has cosigned more of the log than it knows
     * of, not before its own cosignatures came back from others: it cannot tell what it vouched for.
     */
    private boolean mayCosign(Book book) {
        long before = setup.ownLog().cosignedBefore().getOrDefault(book.member().origin(), 0L);
        return !book.mine() && book.fork().isEmpty() && ownHistory == null && book.cosignedBy(own.place()) >= before;
    }

    /** Cosigns what may be cosigned, and makes everything durable. Answers how many cosignatures were made. */
    int settle() {
        int made = 0;
        for (Book book : books) {
            Optional<SignedHead> head = book.covered();
            if (!mayCosign(book) || head.isEmpty() || head.get().size() <= book.cosignedBy(own.place())) {
                continue;
            }
            Instant now = setup.clock().get().truncatedTo(ChronoUnit.SECONDS);
            CosignedHead cosigned = CosignedHead.make(head.get(), now, setup.cosigner());
            keeper.append(new Item.Cosigned(cosigned));
            book.keep(own.place(), new Book.Kept(cosigned, now));
            made++;
        }
        keeper.force();
        return made;
    }

    /** What we hold. Only after {@link #settle}. */
    byte[] vector() {
        List<Vector.Entry> entries = new ArrayList<>();
        for (Book book : books) {
            boolean silent = book.mine() && ownHistory != null;
            long[] sizes = new long[books.size()];
            book.cosignatures().keySet().forEach(cosigner -> sizes[cosigner] = book.cosignedBy(cosigner));
            entries.add(new Vector.Entry(
                    book.mine(),
                    book.fork().isPresent(),
                    silent ? 0 : book.chain().size(),
                    silent ? Optional.empty() : book.covered(),
                    new Vector.Sizes(sizes)));
        }
        setup.ownLog().told(ownHistory == null ? own.chain().size() : 0, cosigned());
        return new Vector(entries).encode(membersDigest);
    }

    private Map<Origin, Long> cosigned() {
        Map<Origin, Long> sizes = new HashMap<>();
        for (Book book : books) {
            if (book.cosignedBy(own.place()) > 0) {
                sizes.put(book.member().origin(), book.cosignedBy(own.place()));
            }
        }
        return sizes;
    }

    Vector read(byte[] vector) throws SyncFaultException {
        try {
            return Vector.decode(vector, books.size(), membersDigest);
        } catch (FormatException e) {
            throw new SyncFaultException("sync.bad-vector", List.of(String.valueOf(e.getMessage())), e);
        }
    }
}
