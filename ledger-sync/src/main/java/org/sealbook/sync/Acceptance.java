package org.sealbook.sync;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.sealbook.record.Header;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.ProofException;

/**
 * The rules by which something from outside is taken into the books. Everything is verified first, then appended to the records, and only
 * then counts. For one thread.
 */
final class Acceptance {

    private final Books books;
    private final Keeper keeper;
    private final long mostBytesALog;
    private boolean replaying;

    Acceptance(Books books, Keeper keeper, long mostBytesALog) {
        this.books = books;
        this.keeper = keeper;
        this.mostBytesALog = mostBytesALog;
    }

    /** Takes what was kept, verified again. */
    void replay(SyncRecords records) throws SyncDamagedException, IOException {
        replaying = true;
        records.replay(bytes -> {
            try {
                Item item = Item.decode(bytes);
                if (item instanceof Item.OwnHistory(SignedHead head)) {
                    head.verify(books.own().member());
                    heardOwn(head);
                } else {
                    take(item);
                }
            } catch (FormatException | ProofException | SyncFaultException e) {
                throw new SyncDamagedException("sync.records-not-ours", List.of(String.valueOf(e.getMessage())), e);
            }
        });
        replaying = false;
    }

    /** Hears the heads of another office's vector. */
    IntakeReport take(Vector theirs) throws SyncFaultException {
        IntakeReport report = IntakeReport.NOTHING;
        for (Book book : books.all()) {
            Optional<SignedHead> head = theirs.entries().get(book.place()).head();
            if (head.isPresent() && !head.equals(book.covered())) {
                try {
                    head.get().verify(book.member());
                } catch (ProofException e) {
                    throw fault("sync.bad-vector", e);
                }
                report = report.plus(heard(book, head.get()));
            }
        }
        return report;
    }

    /** Takes an item from another office. */
    IntakeReport take(byte[] item) throws SyncFaultException {
        try {
            return take(Item.decode(item));
        } catch (FormatException e) {
            throw fault("sync.bad-item", e);
        }
    }

    private IntakeReport take(Item item) throws SyncFaultException {
        return switch (item) {
            case Item.Fork(ForkProof proof) -> takeFork(proof);
            case Item.Cosigned(CosignedHead head) -> takeCosigned(head);
            case Item.Headers(Frame frame) -> takeFrame(frame);
            case Item.OwnHistory _ -> throw new SyncFaultException("sync.bad-item", "an item that is never sent");
        };
    }

    private IntakeReport takeFork(ForkProof proof) throws SyncFaultException {
        Book book = member(proof.origin().toString(), "sync.bad-fork");
        if (book.fork().isPresent()) {
            return IntakeReport.NOTHING;
        }
        try {
            proof.verify(book.member());
        } catch (ProofException e) {
            throw fault("sync.bad-fork", e);
        }
        IntakeReport report = dispute(book, proof);
        if (book.mine()) {
            heardOwn(proof.a().head());
            heardOwn(proof.b().head());
        }
        return report;
    }

    private IntakeReport takeCosigned(CosignedHead head) throws SyncFaultException {
        Book book = member(head.head().checkpoint().origin(), "sync.bad-cosignature");
        Book cosigner = books.findCosigner(head.cosignature().name())
                .filter(found -> found != book)
                .orElseThrow(() -> new SyncFaultException(
                        "sync.bad-cosignature", head.cosignature().name() + " does not cosign this log"));
        if (head.size() <= book.cosignedBy(cosigner.place())) {
            return IntakeReport.NOTHING;
        }
        Book.Kept kept;
        try {
            kept = new Book.Kept(head, head.verify(book.member(), cosigner.member()));
        } catch (ProofException e) {
            throw fault("sync.bad-cosignature", e);
        }
        IntakeReport report = heard(book, head.head());
        boolean early = !book.mine() && head.size() > book.chain().size();
        if (!early && !book.fits(head.head())) {
            return report;
        }
        append(new Item.Cosigned(head));
        book.keep(cosigner.place(), kept);
        return report.plus(new IntakeReport(0, 0, 1, 0));
    }

    private IntakeReport takeFrame(Frame frame) throws SyncFaultException {
        Book book = member(frame.origin().toString(), "sync.bad-frame");
        if (book.fork().isPresent()) {
            return IntakeReport.NOTHING;
        }
        try {
            frame.verify(book.member());
        } catch (ProofException e) {
            throw fault("sync.bad-frame", e);
        }
        IntakeReport report = heard(book, frame.head());
        HeaderChain chain = book.chain();
        if (book.mine() || book.fork().isPresent() || frame.first() > chain.size()) {
            return report;
        }
        long both = Math.min(chain.size(), frame.end());
        if (!frame.root(both).equals(chain.root(both))) {
            return report.plus(contradicted(book, frame, both));
        }
        List<Header> fresh = frame.headers()
                .subList(Math.toIntExact(both - frame.first()), frame.headers().size());
        if (fresh.isEmpty() || (chain.bytes() > mostBytesALog && !replaying)) {
            return report;
        }
        if (!fresh.getFirst().prev().equals(chain.prev())) {
            throw new SyncFaultException("sync.bad-frame", "block " + both + " does not name the one before it");
        }
        append(new Item.Headers(frame));
        Optional<ForkProof> found = book.grow(fresh, frame.head());
        report = report.plus(new IntakeReport(fresh.size(), 0, 0, 0));
        return found.isPresent() ? report.plus(dispute(book, found.get())) : report;
    }

    private IntakeReport contradicted(Book book, Frame frame, long size) {
        Optional<ForkProof> proof = Optional.empty();
        if (frame.end() == frame.head().size()) {
            proof = book.contradicted(size, frame.side(size));
        } else {
            book.cannotBridge(frame.head());
        }
        return proof.map(found -> dispute(book, found)).orElse(IntakeReport.NOTHING);
    }

    /** A head that the book's member has signed. */
    private IntakeReport heard(Book book, SignedHead head) {
        if (book.mine()) {
            return heardOwn(head);
        }
        long before = book.newest();
        Optional<ForkProof> proof = book.heard(head);
        IntakeReport report = new IntakeReport(0, book.newest() > before ? 1 : 0, 0, 0);
        return proof.isPresent() ? report.plus(dispute(book, proof.get())) : report;
    }

    private IntakeReport heardOwn(SignedHead head) {
        books.catchUpOwn();
        if (books.own().fits(head)) {
            return IntakeReport.NOTHING;
        }
        IntakeReport report = IntakeReport.NOTHING;
        if (books.ownHistory().isEmpty()) {
            append(new Item.OwnHistory(head));
            books.alarm(head);
            report = new IntakeReport(0, 1, 0, 0);
        }
        if (head.size() <= books.own().chain().size()) {
            Optional<ForkProof> proof = books.own().heard(head);
            return proof.isPresent() ? report.plus(dispute(books.own(), proof.get())) : report;
        }
        return report;
    }

    private IntakeReport dispute(Book book, ForkProof proof) {
        if (book.fork().isPresent()) {
            return IntakeReport.NOTHING;
        }
        append(new Item.Fork(proof));
        book.dispute(proof);
        return new IntakeReport(0, 0, 0, 1);
    }

    private void append(Item item) {
        if (!replaying) {
            keeper.append(item);
        }
    }

    private Book member(String origin, String key) throws SyncFaultException {
        return books.find(origin).orElseThrow(() -> new SyncFaultException(key, origin + " is no member"));
    }

    private static SyncFaultException fault(String key, Exception cause) {
        return new SyncFaultException(key, List.of(String.valueOf(cause.getMessage())), cause);
    }
}
