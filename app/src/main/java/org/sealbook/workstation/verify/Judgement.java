package org.sealbook.workstation.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sealbook.court.ProofPiece;
import org.sealbook.court.TrustList;
import org.sealbook.court.UnreadableFileException;
import org.sealbook.court.Verification;
import org.sealbook.court.VerificationReport;
import org.sealbook.reports.inspection.Limits;

/**
 * A verification that ended.
 *
 * @param files what was judged
 * @param beside proofs that were used because they lie beside a judged file under its name
 * @param trust the list it rests on
 */
record Judgement(VerificationReport report, List<Path> files, List<Path> beside, Optional<TrustList> trust) {

    Judgement {
        files = List.copyOf(files);
        beside = List.copyOf(beside);
    }

    /** Reads and judges; not on the FX thread. */
    static Judgement of(List<Path> files, Optional<TrustList> trust, Instant now, Verification.Watch watch)
            throws UnreadableFileException, IOException {
        VerificationReport report = new Verification(trust, now, Limits.STANDARD).verify(files, List.of(), watch);
        Set<Path> beside = new LinkedHashSet<>();
        for (Path file : files) {
            if (ProofPiece.of(nameOf(file)).isPresent() || nameOf(file).endsWith(".pdf")) {
                beside.addAll(ProofPiece.beside(file));
            }
        }
        files.forEach(beside::remove);
        return new Judgement(report, files, List.copyOf(beside), trust);
    }

    /** Files of one stem in short: the stem once, then what each adds to it. */
    static String byStem(List<Path> files) {
        Map<String, List<String>> suffixes = new LinkedHashMap<>();
        for (Path file : files) {
            String name = nameOf(file);
            int dot = Math.max(0, name.lastIndexOf('.'));
            suffixes.computeIfAbsent(name.substring(0, dot), _ -> new ArrayList<>())
                    .add(name.substring(dot));
        }
        return suffixes.entrySet().stream()
                .map(each -> each.getKey() + "  " + String.join("  ", each.getValue()))
                .collect(Collectors.joining("\n"));
    }

    static String nameOf(Path file) {
        return String.valueOf(file.getFileName());
    }
}
