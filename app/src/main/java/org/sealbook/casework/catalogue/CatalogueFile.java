package org.sealbook.casework.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sealbook.casework.fact.Codes;
import org.sealbook.record.CanonicalJson;
import org.sealbook.tlog.FormatException;

/** Reads a catalogue's JSON. A catalogue that is not in order is a defect of what was shipped. */
final class CatalogueFile {

    private CatalogueFile() {}

    static Catalogue read(byte[] json) {
        try {
            Map<?, ?> file = object(CanonicalJson.parse(json));
            List<Category> categories = new ArrayList<>();
            for (Object each : list(file, "categories")) {
                Map<?, ?> category = object(each);
                categories.add(new Category(text(category, "word"), text(category, "en")));
            }
            List<Matter> matters = new ArrayList<>();
            for (Object each : list(file, "matters")) {
                Map<?, ?> matter = object(each);
                matters.add(new Matter(
                        text(matter, "code"),
                        text(matter, "zh"),
                        text(matter, "en"),
                        flag(matter, "twoPersons"),
                        retention(text(matter, "retention"))));
            }
            requireDifferent(categories.stream().map(Category::word).toList());
            requireDifferent(matters.stream().map(Matter::code).toList());
            return new Catalogue(
                    number(file, "version"), LocalDate.parse(text(file, "effectiveFrom")), categories, matters);
        } catch (FormatException e) {
            throw new IllegalStateException("the catalogue is not JSON", e);
        }
    }

    private static void requireDifferent(List<String> codes) {
        Set<String> seen = new HashSet<>();
        for (String code : codes) {
            if (!seen.add(code)) {
                throw new IllegalStateException("the catalogue names " + code + " twice");
            }
        }
    }

    private static Map<?, ?> object(Object value) {
        return as(Map.class, value, "an object");
    }

    private static List<?> list(Map<?, ?> in, String name) {
        return as(List.class, in.get(name), "a list under " + name);
    }

    private static String text(Map<?, ?> in, String name) {
        return as(String.class, in.get(name), "text under " + name);
    }

    private static Retention retention(String code) {
        return Codes.find(Retention.values(), code)
                .orElseThrow(() -> new IllegalStateException("the catalogue knows no retention " + code));
    }

    private static boolean flag(Map<?, ?> in, String name) {
        return as(Boolean.class, in.get(name), "true or false under " + name);
    }

    private static int number(Map<?, ?> in, String name) {
        return Math.toIntExact(as(Long.class, in.get(name), "a whole number under " + name));
    }

    private static <T> T as(Class<T> kind, @Nullable Object value, String expected) {
        if (!kind.isInstance(value)) {
            throw new IllegalStateException("the catalogue lacks " + expected);
        }
        return kind.cast(value);
    }
}
