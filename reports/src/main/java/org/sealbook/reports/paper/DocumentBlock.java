package org.sealbook.reports.paper;

import java.util.List;
import java.util.stream.Stream;

/** One thing that stands in a {@link CaseDocument}, from the title down to the signatures. */
public sealed interface DocumentBlock {

    /** Its words, in the order of printing. */
    Stream<String> words();

    /**
     * Something named and its value.
     *
     * @param value empty for a line to be filled in by hand
     */
    record Field(String label, String value) implements DocumentBlock {

        public Field {
            require(label);
        }

        @Override
        public Stream<String> words() {
            return Stream.of(label, value);
        }
    }

    /** A paragraph of text. */
    record Paragraph(String text) implements DocumentBlock {

        public Paragraph {
            require(text);
        }

        @Override
        public Stream<String> words() {
            return Stream.of(text);
        }
    }

    /** What was asked, or what was answered: one line of an inquiry record. */
    record Spoken(Speaker speaker, String text) implements DocumentBlock {

        public Spoken {
            require(text);
        }

        @Override
        public Stream<String> words() {
            return Stream.of(speaker.mark(), text);
        }
    }

    /** Who speaks in an inquiry record. */
    enum Speaker {
        /** The office asks. */
        QUESTION("问："),
        /** Whoever is asked answers. */
        ANSWER("答：");

        private final String mark;

        Speaker(String mark) {
            this.mark = mark;
        }

        /** What stands before the words. */
        public String mark() {
            return mark;
        }
    }

    /**
     * A table; its headings stand on every page that it reaches.
     *
     * @param columns 1 to {@value Table#MOST_COLUMNS}
     * @param rows each with a cell a column, which may be empty
     */
    record Table(List<Column> columns, List<List<String>> rows) implements DocumentBlock {

        /** The most columns of a table. */
        public static final int MOST_COLUMNS = 8;

        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
                throw new IllegalArgumentException("columns: " + columns.size());
            }
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException(
                            "row: " + row.size() + " cells in " + columns.size() + " columns");
                }
            }
        }

        @Override
        public Stream<String> words() {
            return Stream.concat(
                    columns.stream().map(Column::heading), rows.stream().flatMap(List::stream));
        }
    }

    /**
     * A column of a table.
     *
     * @param share of the page's width, against the other columns' shares; at least 1
     * @param right whether its cells end at the right, as numbers do
     */
    record Column(String heading, int share, boolean right) {

        public Column {
            require(heading);
            if (share < 1) {
                throw new IllegalArgumentException("share: " + share);
            }
        }
    }

    private static void require(String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("blank words in a document");
        }
    }
}
