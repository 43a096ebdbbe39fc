package org.sealbook.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.court.ProofBundle;
import org.sealbook.record.CanonicalJson;

class VerifyCommandTest {

    @TempDir
    private Path folder;

    private ProofBundle bundle;

    @BeforeEach
    void theProofOfAnEntry() throws IOException {
        bundle = ProofBundle.write(folder, "entry-57");
    }

    @Test
    void aProvenEntryOfATrustedOfficeIsSound() {
        Run run = Run.of(
                "verify",
                folder.resolve("entry-57.entry").toString(),
                "--trust",
                bundle.trust().toString());
        assertEquals(0, run.exit(), run.out() + run.err());
        assertTrue(run.out().startsWith("Sound: "), run.out());
        assertEquals("", run.err());
    }

    @Test
    void withoutATrustListItCannotTellAndSaysWhatIsNotProven() {
        Run run = Run.of("verify", folder.resolve("entry-57.tlog-proof").toString());
        assertEquals(5, run.exit(), run.out() + run.err());
        assertTrue(run.out().contains("Whose keys these are"), run.out());
    }

    @Test
    void itsJsonHasTheAgreedShape() throws Exception {
        Run run = Run.of(
                "verify",
                "--json",
                folder.resolve("entry-57.entry").toString(),
                "--trust",
                bundle.trust().toString());
        var json = (Map<?, ?>) CanonicalJson.parse(TestText.bytes(run.out()));
        assertEquals(Set.of("verdict", "findings", "signatures", "maturity", "notProven"), json.keySet());
        assertEquals("sound", json.get("verdict"));
        assertEquals(
                Map.of("cosigned", 1L, "of", 1L, "quorum", 1L, "state", "quorum", "notAfter", "2027-01-15T08:00:00Z"),
                json.get("maturity"));
        assertEquals(
                "[{\"check\":\"format\",\"reason\":\"Its form is"
                    + " right.\",\"result\":\"passed\",\"subject\":\"entry-57.entry\"},{\"check\":\"format\",\"reason\":\"Its"
                    + " form is"
                    + " right.\",\"result\":\"passed\",\"subject\":\"entry-57.header\"},{\"check\":\"format\",\"reason\":\"Its"
                    + " form is"
                    + " right.\",\"result\":\"passed\",\"subject\":\"entry-57.entry-proof\"},{\"check\":\"format\",\"reason\":\"Its"
                    + " form is"
                    + " right.\",\"result\":\"passed\",\"subject\":\"entry-57.tlog-proof\"},{\"check\":\"format\",\"reason\":\"Its"
                    + " form is"
                    + " right.\",\"result\":\"passed\",\"subject\":\"entry-57.parts\"},{\"check\":\"parts\",\"reason\":\"1"
                    + " disclosed parts fit the commitments in the"
                    + " entry.\",\"result\":\"passed\",\"subject\":\"entry-57.parts\"},{\"check\":\"entry-in-block\",\"reason\":\"The"
                    + " entry is number 0 in block 0; the office says it was recorded at"
                    + " 2026-11-22T08:00:00.123Z.\",\"result\":\"passed\",\"subject\":\"entry-57.entry-proof\"},{\"check\":\"header-in-log\",\"reason\":\"Leaf"
                    + " 0 stands in the log notary.example/east/1, which had 1"
                    + " leaves.\",\"result\":\"passed\",\"subject\":\"entry-57.tlog-proof\"},{\"check\":\"log-key\",\"reason\":\"The"
                    + " log's head is signed with the key that the trust list gives for"
                    + " notary.example/east/1.\",\"result\":\"passed\",\"subject\":\"entry-57.tlog-proof\"},{\"check\":\"cosignature\",\"reason\":\"The"
                    + " cosignature of notary.example/west/1/cosigner is"
                    + " valid.\",\"result\":\"passed\",\"subject\":\"entry-57.tlog-proof\"}]",
                TestText.of(CanonicalJson.write(Objects.requireNonNull(json.get("findings")))));
    }

    @Test
    void aChangedFileIsNotSound() throws IOException {
        Path parts = folder.resolve("entry-57.parts");
        byte[] bytes = Files.readAllBytes(parts);
        bytes[40] ^= 1;
        Files.write(parts, bytes);
        Run run = Run.of("verify", parts.toString(), "--trust", bundle.trust().toString());
        assertEquals(1, run.exit(), run.out());
        assertTrue(run.out().startsWith("Not sound: "), run.out());
    }

    @Test
    void aProofFromElsewhereIsUsedInPlaceOfTheOneBeside() throws IOException {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.move(folder.resolve("entry-57.tlog-proof"), other.resolve("newer.tlog-proof"));
        String entry = folder.resolve("entry-57.entry").toString();
        String trust = bundle.trust().toString();
        assertEquals(5, Run.of("verify", entry, "--trust", trust).exit());
        assertEquals(
                0,
                Run.of(
                                "verify",
                                entry,
                                "--trust",
                                trust,
                                "--proof",
                                other.resolve("newer.tlog-proof").toString())
                        .exit());
    }

    @Test
    void whatCannotBeJudgedIsWrongUseInOneSentence() throws IOException {
        Path text = Files.writeString(folder.resolve("说明.txt"), "x");
        Path broken = Files.writeString(folder.resolve("trust-broken.json"), "{}");
        String entry = folder.resolve("entry-57.entry").toString();
        Stream.of(
                        Run.of("verify"),
                        Run.of("verify", folder.resolve("none.pdf").toString()),
                        Run.of("verify", folder.toString()),
                        Run.of("verify", text.toString()),
                        Run.of("verify", entry, "--proof", text.toString()),
                        Run.of("verify", entry, "--trust", broken.toString()),
                        Run.of("verify", entry, "--trust", text.toString()),
                        Run.of("verify", entry, "--policy", broken.toString()))
                .forEach(run -> {
                    assertEquals(2, run.exit(), run.out() + run.err());
                    assertEquals("", run.out());
                    assertEquals(3, run.err().lines().count(), run.err());
                });
    }

    @Test
    void anyLogsProofIsVerifiedWithItsKeys() throws IOException {
        String[] whole = {
            "proof",
            "verify",
            "--origin-key",
            bundle.logKey(),
            "--cosigner",
            bundle.cosignerKey(),
            "--quorum",
            "1",
            "--leaf",
            folder.resolve("entry-57.header").toString(),
            folder.resolve("entry-57.tlog-proof").toString()
        };
        Run run = Run.of(whole);
        assertEquals(0, run.exit(), run.out() + run.err());
        whole[9] = folder.resolve("entry-57.entry").toString();
        assertEquals(1, Run.of(whole).exit());
        whole[7] = "2";
        assertEquals(2, Run.of(whole).exit());
        whole[7] = "1";
        whole[3] = bundle.cosignerKey();
        assertEquals(2, Run.of(whole).exit());
        assertEquals(2, Run.of("proof", "verify").exit());
        assertEquals(2, Run.of("proof").exit());
    }
}
