package org.sealbook.office;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealbook.ledger.ErasedPart;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.record.EntryId;
import org.sealbook.tlog.Digest;

/**
 * An entry in whole.
 *
 * @param json its canonical bytes, which are what was signed for
 * @param leafHash their hash in the block's tree
 * @param held the names of the parts whose content is still there; the others were erased
 * @param erased the parts that were erased under an order, each with the entry that says so
 */
public record EntryDetail(EntryRow row, String json, Digest leafHash, Set<String> held, Map<String, EntryId> erased) {

    public EntryDetail {
        held = Set.copyOf(held);
        erased = Map.copyOf(erased);
    }

    /** @param all every part of the ledger that was erased */
    static EntryDetail of(RecordedEntry recorded, List<ErasedPart> all) {
        return new EntryDetail(
                EntryRow.of(recorded),
                new String(recorded.entry().canonicalBytes(), StandardCharsets.UTF_8),
                recorded.entry().leafHash(),
                recorded.parts().keySet(),
                all.stream()
                        .filter(each -> each.entry().equals(recorded.id()))
                        .collect(Collectors.toMap(ErasedPart::part, ErasedPart::order)));
    }
}
