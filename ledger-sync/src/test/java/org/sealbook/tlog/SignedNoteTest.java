package org.sealbook.tlog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sealbook.fixtures.FixedSigner;
import org.sealbook.fixtures.Golden;
import org.sealbook.fixtures.HostileBytes;

class SignedNoteTest {
    private static final String TEXT = "公证 note\n\nwith an empty line\n";
    private static final String ORIGIN = "notary.example/hh/1";

    private final FixedSigner log = FixedSigner.log(1, ORIGIN);
    private final SignedNote note = SignedNote.sign(TEXT, log);

    @Test
    void signsTheGoldenNote() throws Exception {
        byte[] golden = Golden.bytes(SignedNoteTest.class, "note.txt");
        assertArrayEquals(golden, note.encode());
        assertEquals(note, SignedNote.parse(golden));
        SignedNote.parse(golden).verify(log.key());
    }

    @Test
    void keysAreWrittenAsInTheGoldenFile() throws Exception {
        List<String> golden =
                Golden.text(SignedNoteTest.class, "vkeys.txt").lines().toList();
        assertEquals(golden.get(0), log.key().encode());
        assertEquals(
                golden.get(1),
                FixedSigner.cosigner(2, ORIGIN + "/cosigner").key().encode());
        assertEquals(log.key(), VerifierKey.parse(golden.get(0)));
    }

    @Test
    void refusesAnotherTextUnderTheSameSignature() {
        SignedNote other = new SignedNote(TEXT + "more\n", note.signatures());
        assertThrows(ProofException.class, () -> other.verify(log.key()));
        assertFalse(other.isSignedBy(log.key()));
    }

    @Test
    void ignoresStrangersButNeedsTheKeyAskedFor() throws Exception {
        FixedSigner stranger = FixedSigner.log(9, "stranger.example");
        SignedNote both = note.with(SignedNote.sign(TEXT, stranger).signatures().getFirst());
        both.verify(log.key());
        both.verify(stranger.key());
        assertTrue(note.isSignedBy(log.key()));
        assertThrows(ProofException.class, () -> note.verify(stranger.key()));
    }

    @Test
    void refusesANoteOnWhichOneOfTheKeysLinesIsWrong() {
        NoteSignature wrong = new NoteSignature(ORIGIN, log.key().keyId(), new byte[64]);
        assertThrows(ProofException.class, () -> note.with(wrong).verify(log.key()));
    }

    @Test
    void refusesASignatureOfAnotherLength() {
        for (int length : new int[] {1, 63, 65, 72}) {
            NoteSignature odd = new NoteSignature(ORIGIN, log.key().keyId(), new byte[length]);
            SignedNote bad = new SignedNote(TEXT, List.of(odd));
            assertThrows(ProofException.class, () -> bad.verify(log.key()));
        }
    }

    @Test
    void refusesMoreThanAHundredSignaturesAndMoreThanAMebibyte() throws Exception {
        NoteSignature line = note.signatures().getFirst();
        SignedNote full = new SignedNote(TEXT, Collections.nCopies(100, line));
        assertEquals(full, SignedNote.parse(full.encode()));
        assertThrows(IllegalArgumentException.class, () -> full.with(line));
        byte[] longer = (new String(full.encode(), UTF_8) + line + "\n").getBytes(UTF_8);
        assertThrows(FormatException.class, () -> SignedNote.parse(longer));
        SignedNote large = SignedNote.sign("x".repeat(SignedNote.MAX_BYTES) + "\n", log);
        assertThrows(FormatException.class, () -> SignedNote.parse(large.encode()));
    }

    @Test
    void refusesKeyNamesWithSpacesPlusOrNothing() {
        for (String name : List.of("", "a b", "a+b", "a\u3000b", "a\u00a0b", "a\tb", "a\u0085b", "a\ud800")) {
            assertThrows(IllegalArgumentException.class, () -> new NoteSignature(name, 1, new byte[64]), name);
            assertThrows(IllegalArgumentException.class, () -> VerifierKey.ed25519(name, new byte[32]), name);
        }
    }

    @Test
    void aCosignersKeySignsNoNotes() {
        FixedSigner cosigner = FixedSigner.cosigner(1, ORIGIN);
        assertThrows(IllegalArgumentException.class, () -> SignedNote.sign(TEXT, cosigner));
    }

    @Test
    void whatIsHandedOutCannotBeChanged() throws Exception {
        note.signatures().getFirst().signature()[0] ^= 1;
        log.key().publicKey()[0] ^= 1;
        note.verify(log.key());
        assertThrows(
                UnsupportedOperationException.class, () -> note.signatures().clear());
    }

    @Test
    void hostileBytesAreRefusedOrKept() throws Exception {
        HostileBytes.check(note.encode(), 11, bytes -> SignedNote.parse(bytes).encode());
        HostileBytes.check(
                log.key().encode().getBytes(UTF_8),
                12,
                bytes ->
                        VerifierKey.parse(StrictText.utf8(bytes, 4096)).encode().getBytes(UTF_8));
    }
}
