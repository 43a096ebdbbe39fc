package org.sealbook.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sealbook.journal.FileLayer;
import org.sealbook.ledger.EntryDraft;
import org.sealbook.ledger.EntryEvidence;
import org.sealbook.record.DisclosedParts;
import org.sealbook.record.Part;
import org.sealbook.record.PeersSeenProof;

/**
 * The files that show an entry to a stranger: {@code .entry}, {@code .parts} (only {@code facts}: nothing personal),
 * {@code .header}, {@code .entry-proof} and {@code .tlog-proof}; {@code .peers-seen} where an earlier entry bounds its time. All of one stem. Formats: {@code docs/formats.md}.
 *
 * @param byName name to content, in the order in which they are read
 */
record ProofFiles(Map<String, byte[]> byName) {

    static ProofFiles of(String stem, EntryEvidence proof) {
        Map<String, Part> disclosed = new TreeMap<>();
        disclosed.put(EntryDraft.FACTS, proof.entry().parts().get(EntryDraft.FACTS));
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(stem + ".entry", proof.entry().entry().canonicalBytes());
        files.put(stem + ".parts", new DisclosedParts(new TreeMap<>(disclosed)).encode());
        files.put(stem + ".header", proof.entryProof().header().bytes());
        files.put(stem + ".entry-proof", proof.entryProof().encode());
        files.put(stem + ".tlog-proof", proof.headerProof().encode());
        return new ProofFiles(files);
    }

    /** These, and one that bounds the entry's time from below. */
    ProofFiles with(String stem, PeersSeenProof seen) {
        Map<String, byte[]> more = new LinkedHashMap<>(byName);
        more.put(stem + ".peers-seen", seen.encode());
        return new ProofFiles(more);
    }

    List<Path> write(Path folder) throws IOException {
        FileLayer files = FileLayer.real();
        files.createFolders(folder);
        List<Path> made = new ArrayList<>();
        for (Map.Entry<String, byte[]> each : byName.entrySet()) {
            Path file = folder.resolve(each.getKey());
            files.replaceWhole(file, each.getValue());
            made.add(file);
        }
        return made;
    }
}
