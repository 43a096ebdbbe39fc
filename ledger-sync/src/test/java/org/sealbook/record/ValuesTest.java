package org.sealbook.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.sealbook.tlog.Digest;
import org.sealbook.tlog.FormatException;

/** What the small values accept and refuse. */
class ValuesTest {
    private static final Instant TIME = Instant.parse("2026-11-22T08:00:00.123456789Z");

    @Test
    void originsHaveADomainAnOfficeAndAGeneration() throws Exception {
        for (String good :
                List.of("a.b/hh/1", "n-1.notary.example/hu-hai-2/2147483647", "x.cn/12345678901234567890/9")) {
            assertEquals(good, Origin.parse(good).toString());
        }
        assertEquals("a.b/hh/1", Origin.parse("a.b/hh/1").logKeyName());
        assertEquals("a.b/hh/1/cosigner", Origin.parse("a.b/hh/1").cosignerKeyName());
        for (String bad : List.of(
                "",
                "a.b/hh",
                "a.b/hh/",
                "a.b/hh/0",
                "a.b/hh/01",
                "a.b/hh/2147483648",
                "a.b/hh/1/2",
                "a.b/h/1",
                "a.b/HH/1",
                "a.b/123456789012345678901/1",
                "a/hh/1",
                "A.b/hh/1",
                "a..b/hh/1",
                "-a.b/hh/1",
                "a.b-/hh/1",
                "a.b./hh/1",
                "公证.cn/hh/1",
                "a.b/hh/1\n",
                "a.b\n/hh/1",
                "a.".repeat(32) + "b/hh/1")) {
            refuses(() -> Origin.parse(bad));
        }
    }

    @Test
    void aLongDomainIsRefusedQuickly() {
        refuses(() -> Origin.parse("a-".repeat(100_000) + "/hh/1"));
        refuses(() -> Origin.parse("a".repeat(60) + "-/hh/1"));
    }

    @Test
    void idsAre32LowerCaseDigits() throws Exception {
        Id fresh = Id.random(new SecureRandom());
        assertEquals(fresh, Id.parse(fresh.value()));
        assertNotEquals(fresh, Id.random(new SecureRandom()));
        for (String bad :
                List.of("", "a".repeat(31), "a".repeat(33), "A".repeat(32), "g".repeat(32), "a".repeat(32) + "\n")) {
            refuses(() -> Id.parse(bad));
        }
    }

    @Test
    void entryIdsCountFromZero() throws Exception {
        assertEquals(new EntryId(57, 0), EntryId.parse("57.0"));
        assertEquals("0.65535", EntryId.parse("0.65535").toString());
        for (String bad : List.of("", "57", "57.", ".0", "57.00", "-1.0", "1.65536", "1.0.0", "1,0")) {
            refuses(() -> EntryId.parse(bad));
        }
    }

    @Test
    void timesAreCutToMillisecondsAndHaveOneSpelling() throws Exception {
        ClockReading reading = new ClockReading(TIME, ClockGrade.HOLDOVER);
        assertEquals("2026-11-22T08:00:00.123Z", reading.timeText());
        assertEquals(reading, ClockReading.parse("2026-11-22T08:00:00.123Z", "holdover"));
        for (String bad : List.of(
                "2026-11-22T08:00:00Z",
                "2026-11-22T08:00:00.1234Z",
                "2026-11-22T08:00:00.12Z0",
                "2026-11-22T24:00:00.000Z",
                "2026-11-22T08:00:60.000Z",
                "2026-02-30T08:00:00.000Z",
                "2026-11-22t08:00:00.123z",
                "2026-11-22 08:00:00.123Z",
                "+026-11-22T08:00:00.123Z",
                "-001-11-22T08:00:00.123Z",
                "-----11-22T08:00:00.123Z",
                "２026-11-22T08:00:00.123Z")) {
            refuses(() -> ClockReading.parse(bad, "synced"));
        }
        refuses(() -> ClockReading.parse("2026-11-22T08:00:00.123Z", "SYNCED"));
        Instant tooLate = Instant.parse("+10000-01-01T00:00:00Z");
        assertThrows(IllegalArgumentException.class, () -> new ClockReading(tooLate, ClockGrade.SYNCED));
    }

    @Test
    void partsAreNamedSaltedAndBounded() {
        Part part = Part.of("facts", new byte[] {1}, new SecureRandom());
        Part again = Part.of("facts", new byte[] {1}, new SecureRandom());
        assertNotEquals(part.commitment(), again.commitment(), "the salt is fresh");
        assertFalse(Sample.NOTE.toString().contains("证据"), "a part's text is not printed by accident");
        assertEquals(Part.MAX_CONTENT, new Part("x", new byte[32], new byte[Part.MAX_CONTENT]).content().length);
        for (String name : List.of("", "Facts", "a b", "a_b", "x".repeat(33))) {
            cannotBe(() -> new Part(name, new byte[32], new byte[0]));
        }
        cannotBe(() -> new Part("x", new byte[31], new byte[0]));
        cannotBe(() -> new Part("x", new byte[32], new byte[Part.MAX_CONTENT + 1]));
    }

    @Test
    void anEntryHasAPartATypeAndABoundedSize() {
        cannotBe(() -> entry("EvidenceFixed", new TreeMap<>()));
        for (String type : List.of("", "1a", "a b", "证", "a".repeat(65))) {
            cannotBe(() -> entry(type, parts(1)));
        }
        assertEquals(64, entry("a".repeat(64), parts(1)).type().length());
        cannotBe(() -> entry("Large", parts(1200)));
    }

    @Test
    void anEntryWithAnotherMemberVersionOrTypeOfValueIsRefused() throws Exception {
        String good = new String(Sample.ENTRIES.get(1).canonicalBytes(), UTF_8);
        assertEquals(Sample.ENTRIES.get(1), Entry.parse(good.getBytes(UTF_8)));
        for (String bad : List.of(
                good.replace("\"v\":1}", "\"v\":2}"),
                good.replace("\"v\":1}", "\"v\":\"1\"}"),
                good.replace("\"v\":1}", "\"v\":1,\"w\":1}"),
                good.replace(",\"v\":1}", "}"),
                good.replace("\"author\":\"", "\"author\":\"A"),
                good.replace("\"type\":\"EvidenceFixed\"", "\"type\":[]"),
                good.replaceFirst("\"parts\":\\{[^}]*}", "\"parts\":{}"),
                good.replaceFirst("\"parts\":\\{[^}]*}", "\"parts\":{\"facts\":1}"),
                good + "\n")) {
            assertNotEquals(good, bad);
            refuses(() -> Entry.parse(bad.getBytes(UTF_8)));
        }
    }

    @Test
    void headersHaveAtMost64LinesAnd4096Bytes() throws Exception {
        Header most = header(Collections.nCopies(59, "later 线"));
        assertEquals(most, Header.parse(most.bytes()));
        cannotBe(() -> header(Collections.nCopies(60, "later")));
        cannotBe(() -> header(List.of("x".repeat(4096))));
        for (String line : List.of("", "a\nb", "a\tb", "\ud800")) {
            cannotBe(() -> header(List.of(line)));
        }
        byte[] longer = (new String(most.bytes(), UTF_8) + "later\n").getBytes(UTF_8);
        refuses(() -> Header.parse(longer));
    }

    @Test
    void aHeaderCounts1To65536Entries() {
        for (int entries : new int[] {0, -1, 65_537}) {
            cannotBe(() -> new Header(0, Digest.of(), entries, Digest.of(), Sample.CLOCK, List.of()));
        }
        String text = new String(Sample.HEADER.bytes(), UTF_8);
        refuses(() -> Header.parse(text.replace("entries 3", "entries 65537").getBytes(UTF_8)));
        refuses(() -> Header.parse(text.replace("entries 3", "entries 0").getBytes(UTF_8)));
        refuses(() -> Header.parse(text.replace("block 0", "block 00").getBytes(UTF_8)));
        refuses(() -> Header.parse(text.replace(" v1", " v2").getBytes(UTF_8)));
    }

    @Test
    void aSmallQrHasAtMost130Bytes() throws Exception {
        assertEquals(78, Sample.QR.text().getBytes(UTF_8).length);
        SmallQr longest = qr("证".repeat(26));
        assertEquals(SmallQr.MAX_BYTES, longest.text().getBytes(UTF_8).length);
        assertEquals(longest, SmallQr.parse(longest.text()));
        for (String number : List.of("", "a|b", "a\nb", "证".repeat(27), "\ud800")) {
            cannotBe(() -> qr(number));
        }
        String text = Sample.QR.text();
        refuses(() -> SmallQr.parse(text + "=="));
        refuses(() -> SmallQr.parse(text + "|"));
        refuses(() -> SmallQr.parse(text.replace("SB1", "SB2")));
    }

    @Test
    void certificatesBoundTheirTextAndAttachments() {
        cannotBe(() -> new CertificateContent("证".repeat(400_000), List.of()));
        Attachment file = new Attachment("a", 1, Digest.of());
        cannotBe(() -> new CertificateContent("", Collections.nCopies(10_001, file)));
        for (String name : List.of("", "a\nb", "x".repeat(256), "\ud800")) {
            cannotBe(() -> new Attachment(name, 1, Digest.of()));
        }
        cannotBe(() -> new Attachment("a", -1, Digest.of()));
        cannotBe(() -> new Attachment("a", 1L << 53, Digest.of()));
    }

    private static SmallQr qr(String number) {
        return SmallQr.of(Sample.ORIGIN, number, new EntryId(57, 0), Digest.of());
    }

    private static Header header(List<String> unknownLines) {
        return new Header(0, Digest.of(), 1, Digest.of(), Sample.CLOCK, unknownLines);
    }

    private static Entry entry(String type, SortedMap<String, Digest> parts) {
        return new Entry(Sample.id('a'), Sample.CLOCK, Sample.id('b'), parts, Sample.id('c'), Sample.id('d'), type);
    }

    private static SortedMap<String, Digest> parts(int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add("part-" + i);
        }
        SortedMap<String, Digest> parts = new TreeMap<>();
        names.forEach(name -> parts.put(name, Digest.of()));
        assertEquals(count, parts.size());
        return parts;
    }

    private static void refuses(Executable parsing) {
        assertThrows(FormatException.class, parsing);
    }

    private static void cannotBe(Executable constructing) {
        assertThrows(IllegalArgumentException.class, constructing);
    }
}
