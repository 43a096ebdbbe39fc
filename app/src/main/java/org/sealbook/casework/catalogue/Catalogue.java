package org.sealbook.casework.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the office can notarise. It is data, not code: law and habit change by year and province. A case names the version under which
 * it was opened.
 *
 * @param version from 1
 * @param effectiveFrom the first day on which it applies
 */
public record Catalogue(int version, LocalDate effectiveFrom, List<Category> categories, List<Matter> matters) {

    public Catalogue {
        categories = List.copyOf(categories);
        matters = List.copyOf(matters);
    }

    /** The catalogue that the program ships with. */
    public static Catalogue shipped() {
        try (InputStream file = Catalogue.class.getResourceAsStream("catalogue-1.json")) {
            if (file == null) {
                throw new IllegalStateException("the shipped catalogue is missing from the program");
            }
            return CatalogueFile.read(file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Optional<Matter> matter(String code) {
        return matters.stream().filter(matter -> matter.code().equals(code)).findFirst();
    }

    public Optional<Category> category(String word) {
        return categories.stream()
                .filter(category -> category.word().equals(word))
                .findFirst();
    }

    /** The codes of the matters in whose code or title, in either language, this stands. */
    Set<String> mattersNamed(String lowerCase) {
        return matters.stream()
                .filter(matter -> Stream.of(matter.code(), matter.zh(), matter.en())
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(lowerCase)))
                .map(Matter::code)
                .collect(Collectors.toSet());
    }
}
