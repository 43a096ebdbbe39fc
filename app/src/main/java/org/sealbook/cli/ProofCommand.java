package org.sealbook.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.sealbook.court.LogProofVerification;
import org.sealbook.court.UnreadableFileException;
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

    /** {@code proof verify --origin-key VKEY [--cosigner VKEY]… [--quorum K] --leaf FILE PROOF}. */
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

        @Option(names = "--leaf", required = true, paramLabel = "FILE", description = "${bundle:help.proof.leaf}")
        private Path leaf = Path.of("");

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
            return new VerdictOutput(output)
                    .give(LogProofVerification.verify(
                            String.valueOf(proof.getFileName()),
                            BoundedFile.read(proof, LogProofVerification.MAX_PROOF),
                            BoundedFile.read(leaf, LogProofVerification.MAX_LEAF),
                            origin,
                            others,
                            quorum));
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
