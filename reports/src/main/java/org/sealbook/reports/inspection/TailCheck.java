package org.sealbook.reports.inspection;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Whether what follows a signature's range is allowed: update by update, in the order in which they were appended. */
final class TailCheck {

    private static final int MOST_UPDATES = 256;

    private final byte[] file;
    private final Map<PdfValue, Proof> proofs;
    private final int mostObjects;

    /**
     * Keeps what a later signature is asked for.
     *
     * @param proofs of every signature in the file, by its dictionary
     */
    TailCheck(byte[] file, Map<PdfValue, Proof> proofs, int mostObjects) {
        this.file = file;
        this.proofs = proofs;
        this.mostObjects = mostObjects;
    }

    /**
     * Follows the updates after a revision.
     *
     * @param signed the revision that ends with the signature's range
     * @param end where it ends
     * @return why the file counts as changed; empty if all that follows is allowed
     */
    Optional<Reason> check(DocumentState signed, int end) {
        try {
            follow(signed, end);
            return Optional.empty();
        } catch (UpdateCheck.Disallowed | MalformedUpdateException | IOException e) {
            return Optional.of(Reason.of("changed", String.valueOf(e.getMessage())));
        }
    }

    private void follow(DocumentState signed, int end)
            throws UpdateCheck.Disallowed, MalformedUpdateException, IOException {
        DocumentState state = signed;
        long previous = RevisionEnd.startXref(file, end)
                .orElseThrow(() -> new UpdateCheck.Disallowed("the signed revision has no proper end"));
        int at = end;
        for (int updates = 0; at < file.length; updates++) {
            if (updates == MOST_UPDATES) {
                throw new UpdateCheck.Disallowed("more updates than are followed");
            }
            Update update = UpdateReader.read(file, at);
            if (!update.trailer().get("Prev").equals(new PdfValue.Whole(previous))) {
                throw new UpdateCheck.Disallowed("an update of another revision");
            }
            UpdateCheck.Effect effect = UpdateCheck.check(state, update, mostObjects);
            DocumentState next = state.with(update);
            boolean approved = effect.signature().isPresent()
                    && isApproval(effect.signature().get(), effect.field(), state, next, update);
            if (effect.metadata() && !approved) {
                throw new UpdateCheck.Disallowed("other information about the document");
            }
            state = next;
            previous = update.startXref();
            at = update.end();
        }
    }

    /** Refuses a signature that does not hold, cover its own update or have its signers' leave; whether it is more than a timestamp. */
    private boolean isApproval(
            PdfValue.Dictionary signature, String field, DocumentState before, DocumentState after, Update update)
            throws UpdateCheck.Disallowed, IOException {
        Optional<ByteRange> range = SignatureRules.range(after, signature, file.length);
        Proof proof = proofs.get(signature);
        if (range.isEmpty()
                || range.get().end() < update.marker()
                || range.get().end() > update.end()
                || proof == null
                || !proof.holds()) {
            throw new UpdateCheck.Disallowed("a later signature that does not hold");
        }
        if (signature.is("SubFilter", "ETSI.RFC3161")) {
            return false;
        }
        if (!new SignatureRules(before, SignatureField.of(before, mostObjects)).allowSigning(field)) {
            throw new UpdateCheck.Disallowed("a further signature where none was allowed");
        }
        if (SignatureRules.certification(after, signature).isPresent()) {
            throw new UpdateCheck.Disallowed("a certification after a signature");
        }
        return true;
    }
}
