package org.sealbook.language;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sealbook.ledger.Refusal;

/**
 * Reads comma-separated text (RFC 4180) in UTF-8, with or without a mark of byte order, lines ended as any system ends them. Strict: a quote
 * stands only where the format has one. Rows without content are passed over. An apostrophe that {@link Csv} set before a formula is
 * taken away.
 */
public final class CsvReader {

    /** The most rows that are read, the head included. */
    public static final int MOST_ROWS = 5_001;

    private static final int MOST_CELLS = 200;
    private static final int LONGEST_CELL = 10_000;

    private final String text;
    private final List<CsvRow> rows = new ArrayList<>();
    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int line = 1;
    private int begun = 1;

    private CsvReader(String text) {
        this.text = text;
    }

    /**
     * The rows.
     *
     * @throws Refusal naming the line, when the bytes are no such text or too much of it
     */
    public static List<CsvRow> read(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new CsvReader(text.startsWith("\uFEFF") ? text.substring(1) : text).rows();
        } catch (CharacterCodingException e) {
            throw new Refusal("refusal.csv.not-utf8");
        }
    }

    private List<CsvRow> rows() {
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"' && cell.isEmpty()) {
                at = quoted(at + 1);
                endCell();
                at = afterCell(at);
            } else if (c == '"') {
                throw refused("refusal.csv.quote");
            } else if (c == ',') {
                endCell();
                at++;
                if (at == text.length()) {
                    endCell();
                }
            } else if (c == '\n' || c == '\r') {
                endCell();
                endRow();
                at = afterLine(at);
            } else {
                add(c);
                at++;
                if (at == text.length()) {
                    endCell();
                }
            }
        }
        endRow();
        return List.copyOf(rows);
    }

    /** Reads up to the closing quote; answers the place after it. */
    private int quoted(int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    at++;
                } else {
                    return at + 1;
                }
            } else if (c == '\n') {
                line++;
            }
            add(c);
            at++;
        }
        throw refused("refusal.csv.quote-open");
    }

    /** After a quoted cell comes a comma, the end of the line or the end. */
    private int afterCell(int at) {
        if (at == text.length()) {
            return at;
        }
        char c = text.charAt(at);
        if (c == ',') {
            if (at + 1 == text.length()) {
                endCell();
            }
            return at + 1;
        }
        if (c == '\n' || c == '\r') {
            endRow();
            return afterLine(at);
        }
        throw refused("refusal.csv.quote");
    }

    private int afterLine(int at) {
        line++;
        begun = line;
        return text.startsWith("\r\n", at) ? at + 2 : at + 1;
    }

    private void add(char c) {
        if (cell.length() == LONGEST_CELL) {
            throw refused("refusal.csv.cell-too-long", Integer.toString(LONGEST_CELL));
        }
        cell.append(c);
    }

    private void endCell() {
        if (cells.size() == MOST_CELLS) {
            throw refused("refusal.csv.too-many-cells", Integer.toString(MOST_CELLS));
        }
        cells.add(Csv.unmarked(cell.toString()));
        cell.setLength(0);
    }

    private void endRow() {
        CsvRow row = new CsvRow(begun, cells);
        cells = new ArrayList<>();
        if (row.isBlank()) {
            return;
        }
        if (rows.size() == MOST_ROWS) {
            throw new Refusal("refusal.csv.too-many-rows", Integer.toString(MOST_ROWS - 1));
        }
        rows.add(row);
    }

    private Refusal refused(String key, String... more) {
        List<String> arguments = new ArrayList<>(List.of(Integer.toString(line)));
        arguments.addAll(List.of(more));
        return new Refusal(key, arguments.toArray(String[]::new));
    }
}
