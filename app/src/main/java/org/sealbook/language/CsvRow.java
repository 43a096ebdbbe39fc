package org.sealbook.language;

import java.util.List;

/**
 * One row of comma-separated text.
 *
 * @param line the line on which it begins, from 1
 */
public record CsvRow(int line, List<String> cells) {

    public CsvRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column; empty where the row is shorter. */
    public String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }
}
