package org.sealbook.casework.wording;

import java.util.List;
import java.util.Optional;
import org.sealbook.casework.catalogue.Titled;

/**
 * How one kind of document begins. Its texts hold {@linkplain Placeholder placeholders}.
 *
 * @param zh the title as it is printed
 * @param en the title in English, for who reads the list
 * @param addressee to whom it is addressed; empty where to nobody
 * @param fields named values above the text
 * @param text what whoever makes the document begins with and may change; empty where there is nothing to write
 * @param table below the text
 * @param closing below the table, not to be changed
 * @param signatures who signs by hand
 * @param dated whether the office dates and seals it
 */
public record DocumentText(
        DocumentKind kind,
        String zh,
        String en,
        Optional<String> addressee,
        List<LabelledText> fields,
        Optional<String> text,
        Optional<DocumentTable> table,
        Optional<String> closing,
        List<String> signatures,
        boolean dated)
        implements Titled {

    public DocumentText {
        fields = List.copyOf(fields);
        signatures = List.copyOf(signatures);
    }

    /**
     * A value by its name.
     *
     * @param value empty for a line to be filled in by hand
     */
    public record LabelledText(String label, Optional<String> value) {}
}
