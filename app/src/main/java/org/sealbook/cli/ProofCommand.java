package org.sealbook.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealbook.court.ConsistencyVerification;
import org.sealbook.court.LogProofVerification;
import org.sealbook.court.UnreadableFileException;
import org.sealbook.court.VerificationReport;
import org.sealbook.record.PrefixProof;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.VerifierKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code proof}: what concerns proofs of any log, ours or a stranger's. */
@Command(name = "proof", description = "${bundle:help.proof}", synopsisSubcommandLabel = "COMMAND")
final class ProofCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw CommandException.wrongUse("usage.no-command");
    }

    /** {@code proof verify --origin-key VKEY [--cosigner VKEY]… [--quorum K] [--leaf FILE] PROOF}; of two heads there is no leaf. */
    @Command(name = "verify", description = "${bundle:help.proof.verify}")
    static final class Verify implements Callable<Integer> {

        private final Output output;

        @Option(
                names = "--origin-key",
                required = true,
                paramLabel = "VKEY",
                description = "${bundle:help.proof.origin-key}")
        private String originKey = "";

        @Option(names = "--cosigner", paramLabel = "VKEY", description = "${bundle:help.proof.cosigner}")
        private List<String> cosigners = List.of();

        @Option(names = "--quorum", paramLabel = "K", description = "${bundle:help.proof.quorum}")
        private int quorum;

        @Option(names = "--leaf", paramLabel = "FILE", description = "${bundle:help.proof.leaf}")
        private @Nullable Path leaf;

        @Parameters(paramLabel = "PROOF", description = "${bundle:help.proof.file}")
        private Path proof = Path.of("");

        Verify(Output output) {
            this.output = output;
        }

        @Override
        public Integer call() throws UnreadableFileException {
            VerifierKey origin = key(originKey, VerifierKey.ED25519);
            List<VerifierKey> others = new ArrayList<>();
            for (String cosigner : cosigners) {
                others.add(key(cosigner, VerifierKey.COSIGNER));
            }
            if (quorum < 0 || quorum > others.size()) {
                throw CommandException.wrongUse("proof.quorum", quorum, others.size());
            }
            return new VerdictOutput(output).give(verify(origin, others));
        }

        private VerificationReport verify(VerifierKey origin, List<VerifierKey> others) throws UnreadableFileException {
            String name = String.valueOf(proof.getFileName());
            byte[] bytes = BoundedFile.read(proof, Math.max(LogProofVerification.MAX_PROOF, PrefixProof.MAX_BYTES));
            if (ConsistencyVerification.isOne(bytes)) {
                if (leaf != null) {
                    throw CommandException.wrongUse("proof.no-leaf", name);
                }
                return ConsistencyVerification.verify(name, bytes, origin, others, quorum);
            }
            if (leaf == null) {
                throw CommandException.wrongUse("usage.missing", "--leaf");
            }
            byte[] content = BoundedFile.read(leaf, LogProofVerification.MAX_LEAF);
            return LogProofVerification.verify(name, bytes, content, origin, others, quorum);
        }

        private static VerifierKey key(String vkey, byte type) {
            try {
                VerifierKey key = VerifierKey.parse(vkey);
                if (key.type() != type) {
                    throw CommandException.wrongUse("proof.key-type", vkey);
                }
                return key;
            } catch (FormatException e) {
                throw CommandException.wrongUse("proof.key", vkey, String.valueOf(e.getMessage()));
            }
        }
    }
}
