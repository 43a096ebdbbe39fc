package org.sealbook.ledger;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.SecretKey;
import org.sealbook.journal.Journal;
import org.sealbook.journal.Scan;
import org.sealbook.journal.SegmentInfo;
import org.sealbook.journal.SegmentRewrite;
import org.sealbook.record.Id;

/**
 * Carries out recorded erasures in the journal of a closed ledger:
 *
 * <ol>
 *   <li>each segment that still holds such a part is written anew without it, under a fresh key, beside the old file, forced, and moved over it;
 *   <li>every segment key that no segment of the journal names is destroyed, so that older copies of a segment can't be read either;
 *   <li>the whole journal is verified; the tables are then built anew from it by whoever opens the ledger next.
 * </ol>
 *
 * <p>Each step can be repeated: after a stop anywhere, running it again finishes the job.
 */
public final class Erasure {

    private Erasure() {}

    /**
     * Erases the parts from the journal.
     *
     * @param parts recorded as erased in blocks behind the segments that hold them
     * @throws LedgerRefusedException if the journal is not sound afterwards; the tables were not touched
     */
    public static void fromJournal(LedgerSetup setup, List<ErasedPart> parts)
            throws LedgerRefusedException, FolderInUseException, IOException {
        try (FolderLock _ = FolderLock.take(setup.folder())) {
            Scan scan = Journal.scan(setup.journalFolder(), setup.files());
            for (SegmentInfo segment : scan.segments()) {
                Map<Long, Set<String>> here = within(segment, parts);
                if (!here.isEmpty() && holds(setup, segment, here)) {
                    rewrite(setup, segment, here);
                }
            }
            keepNamedKeys(setup);
            AuditReport report = new Audit(setup.origin(), setup.foundingKey(), AuditProgress.NONE)
                    .journal(setup.journalFolder(), setup.files(), java.util.Optional.of(setup.segmentKeys()::key))
                    .report();
            Rebuild.refuseUnsound(report);
        }
    }

    /** The parts to erase in this segment: for each block, position and name as one text. */
    private static Map<Long, Set<String>> within(SegmentInfo segment, List<ErasedPart> parts) {
        Map<Long, Set<String>> here = new HashMap<>();
        for (ErasedPart part : parts) {
            long block = part.entry().block();
            if (block >= segment.first() && block < segment.next()) {
                here.computeIfAbsent(block, _ -> new HashSet<>())
                        .add(BlockRecord.partName(part.entry().index(), part.part()));
            }
        }
        return here;
    }

    private static boolean holds(LedgerSetup setup, SegmentInfo segment, Map<Long, Set<String>> parts)
            throws IOException {
        SecretKey key =
                setup.segmentKeys().key(SegmentOwner.decode(segment.preamble()).key());
        boolean[] held = {false};
        Journal.read(setup.journalFolder(), setup.files(), segment.first(), segment.next(), (number, _, record) -> {
            Set<String> here = parts.get(number);
            if (here != null) {
                held[0] |= BlockRecord.holdsAny(number, record, key, here);
            }
        });
        return held[0];
    }

    private static void rewrite(LedgerSetup setup, SegmentInfo segment, Map<Long, Set<String>> parts)
            throws IOException {
        SegmentOwner owner = SegmentOwner.decode(segment.preamble());
        Id fresh = setup.segmentKeys().fresh();
        SecretKey from = setup.segmentKeys().key(owner.key());
        SecretKey to = setup.segmentKeys().key(fresh);
        SegmentRewrite.rewrite(
                setup.journalFolder(),
                setup.files(),
                segment,
                owner.under(fresh).encode(),
                (number, record) ->
                        BlockRecord.without(number, record, from, to, parts.getOrDefault(number, Set.of())));
    }

    private static void keepNamedKeys(LedgerSetup setup) throws IOException {
        Set<Id> named = new HashSet<>();
        for (SegmentInfo segment :
                Journal.scan(setup.journalFolder(), setup.files()).segments()) {
            named.add(SegmentOwner.decode(segment.preamble()).key());
        }
        setup.segmentKeys().keepOnly(named);
    }
}
