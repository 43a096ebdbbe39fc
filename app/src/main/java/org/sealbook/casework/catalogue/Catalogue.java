package org.sealbook.casework.catalogue;

import java.util.List;
import java.util.Optional;
import org.sealbook.casework.document.DocumentObject;

/**
 * What the office can notarise. It is data, not code: law and habit change by year and province. A case names the version under which
 * it was opened.
 */
public record Catalogue(List<Category> categories, List<Matter> matters) {

    public Catalogue {
        categories = List.copyOf(categories);
        matters = List.copyOf(matters);
    }

    /**
     * Reads a catalogue.
     *
     * @throws org.sealbook.ledger.Refusal naming the place of the first fault
     */
    public static Catalogue read(DocumentObject document) {
        return CatalogueDocument.read(document);
    }

    public Optional<Matter> matter(String code) {
        return matters.stream().filter(matter -> matter.code().equals(code)).findFirst();
    }

    public Optional<Category> category(String word) {
        return categories.stream()
                .filter(category -> category.word().equals(word))
                .findFirst();
    }
}
