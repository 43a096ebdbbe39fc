package org.sealbook.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.sealbook.fixtures.LenientJson;
import org.sealbook.fixtures.Vectors;

/** Notes, checkpoints and log proofs as the public vectors have them. */
class NoteVectorsTest {

    @TestFactory
    Stream<DynamicTest> acceptsTheValidNotes() {
        return cases("signed-note.json", "valid", vector -> {
            byte[] bytes = vector.text("note").getBytes(UTF_8);
            SignedNote note = SignedNote.parse(bytes);
            assertFalse(vector.texts("vkeys").isEmpty());
            for (String vkey : vector.texts("vkeys")) {
                note.verify(VerifierKey.parse(vkey));
                assertEquals(vkey, VerifierKey.parse(vkey).encode());
            }
            assertArrayEquals(bytes, note.encode());
        });
    }

    @TestFactory
    Stream<DynamicTest> refusesTheBadNotes() {
        return cases("signed-note.json", "malformed_or_rejected", vector -> {
            VerifierKey key = VerifierKey.parse(vector.text("vkey"));
            byte[] bytes = vector.text("note").getBytes(UTF_8);
            assertAccepted(false, () -> SignedNote.parse(bytes).verify(key));
        });
    }

    @Test
    void refusesTheBadKeysAndAllThatIsCutOrRaisedOfAGoodOne() {
        LenientJson vectors = LenientJson.read(Vectors.file("notes/signed-note.json"));
        for (String vkey : vectors.texts("bad_vkeys")) {
            assertThrows(FormatException.class, () -> VerifierKey.parse(vkey), vkey);
        }
        String good = vectors.objects("valid").getFirst().texts("vkeys").getFirst();
        for (int i = 0; i < good.length(); i++) {
            String start = good.substring(0, i);
            String end = good.substring(i + 1);
            String raised = start + (char) (good.charAt(i) + 1) + end;
            assertThrows(FormatException.class, () -> VerifierKey.parse(start), start);
            assertThrows(FormatException.class, () -> VerifierKey.parse(end), end);
            assertThrows(FormatException.class, () -> VerifierKey.parse(raised), raised);
        }
    }

    @Test
    void refusesANoteThatIsNotUtf8() {
        LenientJson vectors = LenientJson.read(Vectors.file("notes/signed-note.json"));
        byte[] note = vectors.objects("valid").getFirst().text("note").getBytes(UTF_8);
        note[0] = (byte) 0xff;
        assertThrows(FormatException.class, () -> SignedNote.parse(note));
    }

    @TestFactory
    Stream<DynamicTest> readsCheckpointsByTheirSyntax() {
        return cases("checkpoint-parse.json", "cases", vector -> {
            String body = vector.text("body");
            assertAccepted(vector.bool("ok"), () -> Checkpoint.syntax(body));
            assertThrows(FormatException.class, () -> Checkpoint.parse(body), "none has a root of 32 bytes");
        });
    }

    @TestFactory
    Stream<DynamicTest> readsLogProofsByTheirSyntax() {
        return cases("tlog-proof-parse.json", "cases", vector -> {
            byte[] proof = vector.text("proof").getBytes(UTF_8);
            assertAccepted(vector.bool("ok"), () -> TlogProof.syntax(proof));
            assertThrows(FormatException.class, () -> TlogProof.parse(proof), "none holds a checkpoint");
        });
    }

    private interface Check {
        void run(LenientJson vector) throws Exception;
    }

    private static Stream<DynamicTest> cases(String file, String member, Check check) {
        List<LenientJson> cases =
                LenientJson.read(Vectors.file("notes/" + file)).objects(member);
        assertFalse(cases.isEmpty(), "no cases in " + file);
        return cases.stream().map(vector -> DynamicTest.dynamicTest(name(vector), () -> check.run(vector)));
    }

    private static void assertAccepted(boolean accepted, Executable reading) throws Exception {
        boolean passed;
        try {
            reading.execute();
            passed = true;
        } catch (FormatException | ProofException e) {
            passed = false;
        } catch (Throwable e) {
            throw new AssertionError("another failure than the documented ones", e);
        }
        assertEquals(accepted, passed);
    }

    private static String name(LenientJson vector) {
        return Stream.of("why", "desc")
                .filter(vector::has)
                .map(vector::text)
                .findFirst()
                .orElse("note");
    }
}
