package org.sealbook.reports.inspection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.sealbook.fixtures.Vectors;

/** The public samples of EU DSS and pyHanko: attacks are refused, honest files stay intact. */
final class PublishedSamplesTest {

    private static final Integrity INTACT = Integrity.INTACT;
    private static final Integrity CHANGED = Integrity.CHANGED_AFTER_SIGNING;
    private static final Integrity BROKEN = Integrity.BROKEN;

    /**
     * What each signed sample of pyHanko is, judged by reading its bytes. Samples not named here hold no signature, or cannot be read
     * (encrypted, damaged).
     */
    private static final Map<String, List<Integrity>> PYHANKO = Map.ofEntries(
            // A placeholder of zeros where the signature belongs.
            Map.entry("base.pdf", List.of(BROKEN)),
            Map.entry("certified-with-indirect-refs-in-dir.pdf", List.of(INTACT)),
            // Ed448 goes with SHAKE256 only.
            Map.entry("ed448-disallowed-hash.pdf", List.of(BROKEN)),
            Map.entry("ed448-shake256-nolen.pdf", List.of(INTACT)),
            // The second signer declares an extension of PDF and changes nothing else.
            Map.entry("extensions-direct.pdf", List.of(INTACT, INTACT)),
            Map.entry("extensions-indirect.pdf", List.of(INTACT, INTACT)),
            Map.entry("extensions-update-direct.pdf", List.of(INTACT, INTACT)),
            Map.entry("extensions-update-indirect.pdf", List.of(INTACT, INTACT)),
            // The exchanged object serves as something else, too.
            Map.entry("extensions-indirect-not-all-paths.pdf", List.of(CHANGED, INTACT)),
            // The second signer fills a field that was there, with new objects for its face.
            Map.entry("form-update-ap-indirect-sneaky-trailer.pdf", List.of(INTACT, INTACT)),
            Map.entry("form-update-no-override-appearance-stream-ap-indirect.pdf", List.of(INTACT, INTACT)),
            Map.entry("form-update-no-override-appearance-stream-ap-indirect-sneaky.pdf", List.of(INTACT, INTACT)),
            Map.entry("form-update-original-ap-type-wrong.pdf", List.of(INTACT, INTACT)),
            // The second signer overwrites drawings that were signed.
            Map.entry("form-update-override-appearance-stream.pdf", List.of(CHANGED, INTACT)),
            Map.entry("form-update-override-appearance-stream-sneaky.pdf", List.of(CHANGED, INTACT)),
            Map.entry("form-update-override-appearance-stream-ap-indirect.pdf", List.of(CHANGED, INTACT)),
            Map.entry("form-update-override-appearance-stream-ap-indirect-sneaky.pdf", List.of(CHANGED, INTACT)),
            // Honest work of Acrobat, but with a new visible field, which could cover what was signed.
            Map.entry("minimal-signed-twice-both-created.pdf", List.of(CHANGED, INTACT)),
            Map.entry("minimal-signed-twice-second-created.pdf", List.of(CHANGED, INTACT)),
            Map.entry("minimal-signed-twice-no-sig-type.pdf", List.of(INTACT, INTACT)),
            Map.entry("minimal-two-fields-signed-twice.pdf", List.of(INTACT, INTACT)),
            Map.entry("one-byterange.pdf", List.of(BROKEN)),
            Map.entry("pades-lta-dss-indirect-arrs-test.pdf", List.of(INTACT, INTACT)),
            Map.entry("pades-lta-dss-indirect-arrs-test-2.pdf", List.of(INTACT, INTACT, INTACT)),
            Map.entry("pades-with-old-style-signing-cert-attr.pdf", List.of(INTACT)),
            Map.entry("pades-with-old-style-signing-cert-attr-issser.pdf", List.of(INTACT)),
            Map.entry("pdf-sig-with-econtent.pdf", List.of(BROKEN)),
            // A new field of two parts; harmless, but more than we follow.
            Map.entry("separate-annots-kids-indir.pdf", List.of(CHANGED, INTACT)),
            Map.entry("sig-no-signed-attrs.pdf", List.of(BROKEN)),
            Map.entry("sig-with-ski-sid.pdf", List.of(INTACT)),
            Map.entry("signature-gap-too-big.pdf", List.of(BROKEN)),
            // Its range ends before the end of its own revision.
            Map.entry("tail-uncovered.pdf", List.of(CHANGED)),
            Map.entry("weird-byterange.pdf", List.of(BROKEN)));

    @TestFactory
    List<DynamicTest> refusesEveryPublishedAttack() {
        return each("pdf/dss/attack", file -> {
            try {
                List<SignatureReport> signatures =
                        PdfInspection.inspect(file, Limits.STANDARD).signatures();
                assertTrue(
                        signatures.isEmpty() || signatures.stream().anyMatch(report -> report.integrity() != INTACT),
                        signatures::toString);
            } catch (UnreadablePdfException e) {
                assertTrue(!e.key().isEmpty());
            }
        });
    }

    @TestFactory
    List<DynamicTest> acceptsEveryHonestFile() {
        return each("pdf/dss/valid", file -> {
            List<SignatureReport> signatures =
                    PdfInspection.inspect(file, Limits.STANDARD).signatures();
            assertTrue(!signatures.isEmpty());
            signatures.forEach(report -> assertEquals(INTACT, report.integrity(), report::toString));
            assertEquals("PAdES-B-T", signatures.getFirst().level());
        });
    }

    @TestFactory
    List<DynamicTest> judgesEverySampleAsItsBytesSay() {
        return each("pdf/pyhanko", file -> {
            List<Integrity> expected = PYHANKO.getOrDefault(String.valueOf(file.getFileName()), List.of());
            try {
                List<SignatureReport> signatures =
                        PdfInspection.inspect(file, Limits.STANDARD).signatures();
                assertEquals(
                        expected,
                        signatures.stream().map(SignatureReport::integrity).toList(),
                        signatures::toString);
            } catch (UnreadablePdfException e) {
                assertEquals(List.of(), expected, e::toString);
            }
        });
    }

    @FunctionalInterface
    private interface Judgement {

        void judge(Path file) throws Exception;
    }

    private static List<DynamicTest> each(String folder, Judgement judgement) {
        return Vectors.files(folder, ".pdf").stream()
                .map(file -> DynamicTest.dynamicTest(String.valueOf(file.getFileName()), () -> judgement.judge(file)))
                .toList();
    }
}
