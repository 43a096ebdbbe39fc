package org.sealbook.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sealbook.journal.FileLayer;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.NoteSigner;
import org.sealbook.tlog.ProofException;
import org.sealbook.tlog.SignedNote;
import org.sealbook.tlog.StrictText;

/**
 * How far an audit found everything sound, kept in the data folder as a note signed by the log's key, so that nobody without that key can
 * make the next audit look at less. A mark that can't be read, or that another key signed, counts as none: then everything is audited.
 *
 * @param blocks how many blocks were audited, at least 1
 * @param root over their headers
 */
record AuditMark(long blocks, Digest root) {

    private static final String NAME = "audited";
    private static final String FIRST_LINE = "sealbook audited v1";
    private static final int MAX_BYTES = 4_096;

    /** @param keys by which the key of the mark's last block is known */
    static Optional<AuditMark> read(LedgerSetup setup, KeySchedule keys) throws IOException {
        FileLayer files = setup.files();
        Path file = file(setup);
        if (!files.exists(file)) {
            return Optional.empty();
        }
        try {
            SignedNote note = SignedNote.parse(files.readWhole(file, MAX_BYTES));
            AuditMark mark = parse(note.text());
            note.verify(keys.at(mark.blocks - 1));
            return Optional.of(mark);
        } catch (FormatException | ProofException e) {
            return Optional.empty();
        }
    }

    private static AuditMark parse(String text) throws FormatException {
        List<String> lines = StrictText.lines(text, 3);
        if (lines.size() != 3 || !lines.getFirst().equals(FIRST_LINE)) {
            throw new FormatException("not a " + FIRST_LINE);
        }
        long blocks = StrictText.decimal(StrictText.after("blocks ", lines.get(1)));
        if (blocks == 0) {
            throw new FormatException("no block was audited");
        }
        return new AuditMark(blocks, Digest.parseBase64(StrictText.after("root ", lines.get(2))));
    }

    /** Replaces the mark before, durably; not where the key of the last block is no longer held. */
    void write(LedgerSetup setup, KeySchedule keys) throws IOException {
        Optional<NoteSigner> signer = setup.logKeys().signer(keys.at(blocks - 1));
        if (signer.isPresent()) {
            String text = FIRST_LINE + "\nblocks " + blocks + "\nroot " + root.base64() + "\n";
            setup.files()
                    .replaceWhole(
                            file(setup), SignedNote.sign(text, signer.get()).encode());
        }
    }

    private static Path file(LedgerSetup setup) {
        return setup.folder().resolve(NAME);
    }
}
