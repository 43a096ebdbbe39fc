package org.sealbook.office;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.sealbook.ledger.RecordedEntry;
import org.sealbook.tlog.Digest;

/**
 * An entry in whole.
 *
 * @param json its canonical bytes, which are what was signed for
 * @param leafHash their hash in the block's tree
 * @param held the names of the parts whose content is still there; the others were erased
 */
public record EntryDetail(EntryRow row, String json, Digest leafHash, Set<String> held) {

    public EntryDetail {
        held = Set.copyOf(held);
    }

    static EntryDetail of(RecordedEntry recorded) {
        return new EntryDetail(
                EntryRow.of(recorded),
                new String(recorded.entry().canonicalBytes(), StandardCharsets.UTF_8),
                recorded.entry().leafHash(),
                recorded.parts().keySet());
    }
}
