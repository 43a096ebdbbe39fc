package org.sealbook.reports.inspection;

import java.nio.file.*;
import java.util.*;
import org.junit.jupiter.api.Test;

final class DumpTest {
    @Test
    void dump() throws Exception {
        Path root = Path.of(System.getProperty("sealbook.root")).resolve("../shared/vectors/pdf");
        try (var w = Files.walk(root)) {
            for (Path p : w.filter(x -> x.toString().endsWith(".pdf")).sorted().toList()) {
                StringBuilder s = new StringBuilder("DUMP " + root.relativize(p));
                long t = System.nanoTime();
                try {
                    PdfReport r = PdfInspection.inspect(p, Limits.STANDARD);
                    for (SignatureReport x : r.signatures())
                        s.append("\n     ")
                                .append(x.integrity())
                                .append(' ')
                                .append(x.reason().key())
                                .append(x.reason().arguments())
                                .append(' ')
                                .append(x.level())
                                .append(' ')
                                .append(x.kind())
                                .append(' ')
                                .append(x.claimedTime())
                                .append(x.permission());
                    if (!r.embedded().isEmpty()) s.append(" EMB ").append(r.embedded());
                } catch (UnreadablePdfException e) {
                    s.append(" UNREADABLE ").append(e.why()).append(' ').append(e.getCause());
                }
                s.append(" ").append((System.nanoTime() - t) / 1000000).append("ms");
                System.out.println(s);
            }
        }
    }
}
