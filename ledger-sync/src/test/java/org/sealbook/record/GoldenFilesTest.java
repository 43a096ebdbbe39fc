package org.sealbook.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sealbook.fixtures.Golden;
import org.sealbook.fixtures.HostileBytes;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.StrictText;

/** Every format of ours: made byte for byte as an independent implementation made it, and read back strictly. */
class GoldenFilesTest {

    private interface Reader<T> {
        T read(byte[] bytes) throws FormatException;
    }

    private record Format<T>(String file, T value, Function<T, byte[]> writer, Reader<T> reader) {
        byte[] recode(byte[] bytes) throws FormatException {
            return writer.apply(reader.read(bytes));
        }
    }

    private static Stream<Format<?>> formats() {
        return Stream.of(
                new Format<>("entry.json", Sample.ENTRIES.get(1), Entry::canonicalBytes, Entry::parse),
                new Format<>("header.txt", Sample.HEADER, Header::bytes, Header::parse),
                new Format<>("header-with-unknown-lines.txt", Sample.WITH_UNKNOWN_LINES, Header::bytes, Header::parse),
                new Format<>("entry-proof.txt", Sample.PROOF, EntryProof::encode, EntryProof::parse),
                new Format<>("entry-proof-of-one.txt", Sample.PROOF_OF_ONE, EntryProof::encode, EntryProof::parse),
                new Format<>("consistency-proof.txt", Sample.PREFIX, PrefixProof::encode, PrefixProof::parse),
                new Format<>("parts.json", Sample.PARTS, DisclosedParts::encode, DisclosedParts::parse),
                new Format<>(
                        "certificate.json",
                        Sample.CERTIFICATE,
                        CertificateContent::canonicalBytes,
                        CertificateContent::parse),
                new Format<>(
                        "small-qr.txt",
                        Sample.QR,
                        qr -> qr.text().getBytes(UTF_8),
                        bytes -> SmallQr.parse(StrictText.utf8(bytes, 4096))));
    }

    @TestFactory
    Stream<DynamicTest> isMadeByteForByte() {
        return formats().map(format -> DynamicTest.dynamicTest(format.file, () -> isMade(format)));
    }

    private static <T> void isMade(Format<T> format) {
        byte[] made = format.writer.apply(format.value);
        assertEquals(Golden.text(GoldenFilesTest.class, format.file), new String(made, UTF_8));
    }

    @TestFactory
    Stream<DynamicTest> isReadBackToTheSameValue() {
        return formats().map(format -> DynamicTest.dynamicTest(format.file, () -> isReadBack(format)));
    }

    private static <T> void isReadBack(Format<T> format) throws FormatException {
        T read = format.reader.read(Golden.bytes(GoldenFilesTest.class, format.file));
        assertEquals(format.value, read);
        assertEquals(format.value.hashCode(), read.hashCode());
    }

    @TestFactory
    Stream<DynamicTest> hostileBytesAreRefusedOrKept() {
        return formats()
                .map(format -> DynamicTest.dynamicTest(format.file, () -> {
                    byte[] golden = Golden.bytes(GoldenFilesTest.class, format.file);
                    HostileBytes.check(golden, 31, format::recode);
                }));
    }

    @Test
    void digestsAreThoseOfTheGoldenFile() {
        Map<String, Digest> digests = new LinkedHashMap<>();
        digests.put("commitment to facts", Sample.FACTS.commitment());
        digests.put("commitment to note", Sample.NOTE.commitment());
        digests.put("leaf of entry", Sample.ENTRIES.get(1).leafHash());
        digests.put("root of entries", Sample.HEADER.entriesRoot());
        digests.put("prev of first", Sample.HEADER.prev());
        digests.put("leaf of header", Sample.HEADER.leafHash());
        digests.put("digest of header", Sample.HEADER.digest());
        digests.put("content digest", Sample.CERTIFICATE.digest());
        String made = digests.entrySet().stream()
                .map(digest -> digest.getKey() + " = " + digest.getValue().hex() + "\n")
                .collect(Collectors.joining());
        assertEquals(Golden.text(GoldenFilesTest.class, "digests.txt"), made);
    }
}
