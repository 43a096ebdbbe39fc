package org.sealbook.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void aCellIsNeverAFormula() {
        for (String formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx")) {
            assertEquals("'" + formula, Csv.cell(formula));
        }
        assertEquals("\"'=A1,B1\"", Csv.cell("=A1,B1"));
    }

    @Test
    void quotesWhatWouldBeReadAsMoreThanOneCell() throws IOException {
        StringBuilder row = new StringBuilder();
        Csv.row(row, List.of("甲,乙", "a \"b\"", "", "two\nlines"));
        assertEquals("\"甲,乙\",\"a \"\"b\"\"\",,\"two\nlines\"\r\n", row.toString());
    }
}
