package org.sealbook.workstation.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sealbook.language.Messages;
import org.sealbook.ledger.EntryEvidence;
import org.sealbook.record.Header;
import org.sealbook.tlog.Checkpoint;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.MerkleTree;
import org.sealbook.workstation.parts.ProofPath.Kind;
import org.sealbook.workstation.parts.ProofPath.Sibling;
import org.sealbook.workstation.parts.ProofPath.Step;

/** The proof of an entry as the steps of a picture: entry, block's root, header, log's root. Pure; every digest is computed anew. */
final class ProofSteps {

    private final List<Step> steps = new ArrayList<>();

    private ProofSteps() {}

    /** From the entry up to the checkpoint. */
    static List<Step> of(Messages messages, EntryEvidence proof) {
        ProofSteps made = new ProofSteps();
        Header header = proof.entryProof().header();
        Checkpoint head = proof.headerProof().head();
        made.climb(
                Kind.LEAF,
                messages.text("ledger-screen.proof.entry", proof.entry().id()),
                proof.entry().entry().leafHash(),
                proof.entryProof().index(),
                header.entries(),
                proof.entryProof().path(),
                messages.text("ledger-screen.proof.block-root", header.block()));
        made.climb(
                Kind.NAMED,
                messages.text("ledger-screen.proof.header", header.block()),
                header.leafHash(),
                proof.headerProof().index(),
                head.size(),
                proof.headerProof().path(),
                messages.text("ledger-screen.proof.log-root", head.size()));
        return List.copyOf(made.steps);
    }

    /** The way from a leaf to its root as RFC 9162 §2.1.3.2 walks it; the root is a step of its own even above a single leaf. */
    private void climb(
            Kind kind, String leafName, Digest leaf, long index, long size, List<Digest> path, String rootName) {
        long position = index;
        long last = size - 1;
        Digest hash = leaf;
        Kind at = kind;
        String name = leafName;
        for (Digest sibling : path) {
            boolean left = position % 2 == 1 || position == last;
            steps.add(new Step(at, name, hash.hex(), Optional.of(new Sibling(sibling.hex(), left))));
            if (left) {
                hash = MerkleTree.nodeHash(sibling, hash);
                int alone = position == 0 ? 0 : Long.numberOfTrailingZeros(position);
                position >>= alone;
                last >>= alone;
            } else {
                hash = MerkleTree.nodeHash(hash, sibling);
            }
            position >>= 1;
            last >>= 1;
            at = Kind.INNER;
            name = "";
        }
        if (path.isEmpty()) {
            steps.add(new Step(at, name, hash.hex(), Optional.empty()));
        }
        steps.add(new Step(Kind.NAMED, rootName, hash.hex(), Optional.empty()));
    }
}
