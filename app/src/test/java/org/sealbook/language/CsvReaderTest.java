package org.sealbook.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sealbook.fixtures.Seed;
import org.sealbook.ledger.Refusal;

class CsvReaderTest {

    @Test
    void readsQuotedCellsLinesOfAnySystemAndAMarkOfByteOrder() {
        assertEquals(List.of(List.of("a", "b")), cells("a,b"));
        assertEquals(List.of(List.of("a", "b"), List.of("c", "")), cells("\uFEFFa,b\r\nc,\r\n"));
        assertEquals(List.of(List.of("a"), List.of("b"), List.of("c")), cells("a\nb\rc"));
        assertEquals(List.of(List.of("x,\"y\"\r\nz", "")), cells("\"x,\"\"y\"\"\r\nz\",\"\""));
        assertEquals(List.of(List.of("", "", "1")), cells(",,1\n\n , ,\n"));
        assertEquals(List.of(), cells(""));
    }

    @Test
    void aRowKnowsTheLineOnWhichItBegins() {
        List<CsvRow> rows = read("head\n\"two\nlines\"\n\nlast");
        assertEquals(List.of(1, 2, 5), rows.stream().map(CsvRow::line).toList());
    }

    @Test
    void whatIsNoSuchTextIsRefusedWithItsLine() {
        refused("refusal.csv.quote", "a\nb\"c");
        refused("refusal.csv.quote", "\"a\"b");
        refused("refusal.csv.quote-open", "a,\"b");
        refused("refusal.csv.cell-too-long", "x".repeat(10_001));
        refused("refusal.csv.too-many-cells", ",".repeat(300));
        refused("refusal.csv.too-many-rows", "x\n".repeat(5_002));
        assertEquals(
                "refusal.csv.not-utf8",
                assertThrows(Refusal.class, () -> CsvReader.read(new byte[] {(byte) 0xC3, 0x28}))
                        .key());
    }

    @Test
    void whatIsWrittenIsReadBackAndIsNoFormula() throws IOException {
        long seed = Seed.get();
        Random random = new Random(seed);
        String alphabet = "a,\"\r\n =+-@'王";
        for (int round = 0; round < 300; round++) {
            List<String> row = new ArrayList<>(List.of("x"));
            for (int i = 0; i < random.nextInt(5); i++) {
                StringBuilder cell = new StringBuilder();
                for (int k = 0; k < random.nextInt(6); k++) {
                    cell.append(alphabet.charAt(random.nextInt(alphabet.length())));
                }
                row.add(cell.toString());
            }
            StringBuilder written = new StringBuilder();
            Csv.row(written, row);
            List<String> back = cells(written.toString()).getFirst();
            assertEquals(row.stream().map(CsvReaderTest::unmarked).toList(), back, "seed " + seed);
        }
        assertEquals("'=1+1", Csv.cell("=1+1"));
        assertEquals("=1+1", Csv.unmarked("'=1+1"));
    }

    @Test
    void noBytesBreakIt() {
        long seed = Seed.get();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            try {
                CsvReader.read(bytes);
            } catch (Refusal refused) {
                assertEquals("refusal.csv", refused.key().substring(0, 11), "seed " + seed);
            }
        }
    }

    /** A cell that began with an apostrophe before a formula of its own is read as that formula. */
    private static String unmarked(String cell) {
        return Csv.unmarked(cell);
    }

    private static void refused(String key, String text) {
        assertEquals(key, assertThrows(Refusal.class, () -> read(text)).key());
    }

    private static List<List<String>> cells(String text) {
        return read(text).stream().map(CsvRow::cells).toList();
    }

    private static List<CsvRow> read(String text) {
        return CsvReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
