package org.sealbook.reports.inspection;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sealbook.fixtures.Mutations;
import org.sealbook.fixtures.Seed;

/** A signed PDF as a hostile hand may change it: refused, or inspected within its limits and never called intact where a signed byte differs. */
class HostilePdfTest {

    private static final Limits LIMITS = new Limits(1 << 20, Duration.ofSeconds(10), 16, 20_000, 1 << 20);
    private static final int CASES = 250;

    @Test
    void isRefusedOrSaidToBeChanged() throws Exception {
        byte[] good = SignedPdf.signed(1);
        assertEquals(
                Integrity.INTACT,
                PdfInspection.inspect(good, LIMITS).signatures().getFirst().integrity());
        Random random = new Random(Seed.get());
        int refused = 0;
        int inspected = 0;
        for (int i = 0; i < CASES; i++) {
            byte[] bad = i % 10 == 0 ? Mutations.large(good, random) : Mutations.small(good, random);
            if (Arrays.equals(good, bad)) {
                continue;
            }
            int at = i;
            try {
                PdfReport report = PdfInspection.inspect(bad, LIMITS);
                inspected++;
                assertTrue(
                        sameSigned(good, bad)
                                || report.signatures().stream().noneMatch(each -> each.integrity() == Integrity.INTACT),
                        () -> "case " + at + " of seed " + Seed.get());
            } catch (UnreadablePdfException e) {
                refused++;
            }
        }
        System.out.println("hostile PDFs: " + refused + " refused, " + inspected + " inspected");
        assertTrue(refused > 0 && inspected > 0);
    }

    /** Whether they differ in the signature itself only, of which much is not signed: certificates, the case of a hexadecimal digit. */
    private static boolean sameSigned(byte[] good, byte[] bad) {
        String text = new String(good, ISO_8859_1);
        int from = text.indexOf("/Contents <");
        int until = text.indexOf('>', from);
        return bad.length == good.length
                && Arrays.equals(good, 0, from, bad, 0, from)
                && Arrays.equals(good, until, good.length, bad, until, good.length);
    }
}
