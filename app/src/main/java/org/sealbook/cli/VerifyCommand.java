package org.sealbook.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealbook.court.TrustList;
import org.sealbook.court.TrustPolicy;
import org.sealbook.court.UnreadableFileException;
import org.sealbook.court.Verification;
import org.sealbook.reports.inspection.Limits;
import org.sealbook.tlog.FormatException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify FILE… [--proof F]… [--trust F] [--policy F]}: judges files that somebody was given. */
@Command(name = "verify", description = "${bundle:help.verify}")
final class VerifyCommand implements Callable<Integer> {

    private static final int LONGEST_POLICY = 4096;

    private final Output output;
    private final Console console;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "${bundle:help.verify.file}")
    private List<Path> files = List.of();

    @Option(names = "--proof", paramLabel = "FILE", description = "${bundle:help.verify.proof}")
    private List<Path> proofs = List.of();

    @Option(names = "--trust", paramLabel = "FILE", description = "${bundle:help.verify.trust}")
    private @Nullable Path trust;

    @Option(names = "--policy", paramLabel = "FILE", description = "${bundle:help.verify.policy}")
    private @Nullable Path policy;

    VerifyCommand(Output output, Console console) {
        this.output = output;
        this.console = console;
    }

    @Override
    public Integer call() throws UnreadableFileException, IOException {
        var verification = new Verification(trustList(), console.clock().instant(), Limits.STANDARD);
        return new VerdictOutput(output).give(verification.verify(files, proofs));
    }

    private Optional<TrustList> trustList() {
        if (trust == null) {
            if (policy != null) {
                throw CommandException.wrongUse("trust.policy-without-list");
            }
            return Optional.empty();
        }
        TrustList list;
        try {
            list = TrustList.parse(BoundedFile.read(trust, TrustList.MAX_BYTES));
        } catch (FormatException e) {
            throw CommandException.wrongUse("trust.malformed", trust, String.valueOf(e.getMessage()));
        }
        if (policy == null) {
            return Optional.of(list);
        }
        try {
            return Optional.of(list.with(TrustPolicy.parse(BoundedFile.read(policy, LONGEST_POLICY))));
        } catch (FormatException e) {
            throw CommandException.wrongUse("trust.malformed", policy, String.valueOf(e.getMessage()));
        }
    }
}
