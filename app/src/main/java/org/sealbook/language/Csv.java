package org.sealbook.language;

import java.io.IOException;
import java.util.List;

/** Rows as comma-separated text (RFC 4180) that a spreadsheet shows as it is: no cell is taken for a formula. */
public final class Csv {

    private static final String FORMULA_BEGINS_WITH = "=+-@\t\r";

    private Csv() {}

    /** Writes one row with its end of line. */
    public static void row(Appendable to, List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            to.append(i == 0 ? "" : ",").append(cell(cells.get(i)));
        }
        to.append("\r\n");
    }

    /** A cell that begins as a formula does gets an apostrophe before it, by which spreadsheets know text. */
    static String cell(String text) {
        String plain = !text.isEmpty() && FORMULA_BEGINS_WITH.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean quoted = plain.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quoted ? "\"" + plain.replace("\"", "\"\"") + "\"" : plain;
    }

    /** The cell as it was before it got an apostrophe. */
    static String unmarked(String cell) {
        boolean marked =
                cell.length() > 1 && cell.charAt(0) == '\'' && FORMULA_BEGINS_WITH.indexOf(cell.charAt(1)) >= 0;
        return marked ? cell.substring(1) : cell;
    }
}
