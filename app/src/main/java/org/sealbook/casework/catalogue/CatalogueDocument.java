package org.sealbook.casework.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sealbook.casework.document.DocumentObject;
import org.sealbook.ledger.Refusal;

/** Reads a catalogue's document. */
final class CatalogueDocument {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_WORD = 8;
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST_CATEGORIES = 50;
    private static final int MOST_MATTERS = 500;
    private static final int MOST_MATERIALS = 50;
    private static final int MOST_FIELDS = 50;
    private static final int MOST_CHOICES = 100;

    private CatalogueDocument() {}

    static Catalogue read(DocumentObject in) {
        List<Category> categories = new ArrayList<>();
        for (DocumentObject each : in.objects("categories", MOST_CATEGORIES)) {
            categories.add(new Category(
                    each.text("word", LONGEST_WORD), each.text("zh", LONGEST_TITLE), each.text("en", LONGEST_TITLE)));
            each.end();
        }
        List<String> words = categories.stream().map(Category::word).toList();
        List<Matter> matters = new ArrayList<>();
        for (DocumentObject each : in.objects("matters", MOST_MATTERS)) {
            matters.add(matter(each, words));
        }
        requireSome(in, "categories", categories);
        requireSome(in, "matters", matters);
        in.requireDifferent("categories", words);
        in.requireDifferent("matters", matters.stream().map(Matter::code).toList());
        in.end();
        return new Catalogue(categories, matters);
    }

    private static Matter matter(DocumentObject in, List<String> words) {
        List<String> categories = in.texts("categories", MOST_CATEGORIES, LONGEST_WORD);
        requireSome(in, "categories", categories);
        for (String word : categories) {
            if (!words.contains(word)) {
                throw new Refusal(
                        "refusal.document.unknown-code", in.place("categories"), word, String.join(", ", words));
            }
        }
        Matter matter = new Matter(
                in.code("code"),
                in.text("zh", LONGEST_TITLE),
                in.text("en", LONGEST_TITLE),
                categories,
                in.flag("twoPersons"),
                in.flag("inPerson"),
                in.code("retention", Retention.values()),
                in.code("fileClass", FileClass.values()),
                in.code("textForm", TextForm.values()),
                in.objects("materials", MOST_MATERIALS).stream()
                        .map(CatalogueDocument::material)
                        .toList(),
                in.objects("fields", MOST_FIELDS).stream()
                        .map(CatalogueDocument::field)
                        .toList(),
                in.lines("text", LONGEST_TEXT));
        requireKnownPlaces(in, matter);
        in.requireDifferent("fields", matter.fields().stream().map(Field::code).toList());
        in.end();
        return matter;
    }

    private static void requireKnownPlaces(DocumentObject in, Matter matter) {
        List<String> codes = matter.fields().stream().map(Field::code).toList();
        Matcher places = Matter.PLACE.matcher(matter.text());
        while (places.find()) {
            String place = places.group(1);
            if (!Matter.KNOWN.contains(place) && !codes.contains(place)) {
                throw new Refusal(
                        "refusal.document.unknown-code",
                        in.place("text"),
                        "{" + place + "}",
                        Stream.concat(Matter.KNOWN.stream().sorted(), codes.stream())
                                .collect(Collectors.joining(", ")));
            }
        }
    }

    private static Material material(DocumentObject in) {
        Material material = new Material(in.text("zh", LONGEST_TITLE), in.text("en", LONGEST_TITLE));
        in.end();
        return material;
    }

    private static Field field(DocumentObject in) {
        FieldType type = in.code("type", FieldType.values());
        Field field = new Field(
                in.code("code"),
                in.text("zh", LONGEST_TITLE),
                in.text("en", LONGEST_TITLE),
                type,
                in.flag("required"),
                type == FieldType.TEXT
                        ? (int) in.number("longest", 1, Field.LONGEST_TEXT, Field.LONGEST_LINE)
                        : Field.LONGEST_LINE,
                type == FieldType.CHOICE ? choices(in) : List.of());
        in.end();
        return field;
    }

    private static List<Choice> choices(DocumentObject in) {
        List<Choice> choices = new ArrayList<>();
        for (DocumentObject each : in.objects("choices", MOST_CHOICES)) {
            choices.add(new Choice(each.code("code"), each.text("zh", LONGEST_TITLE), each.text("en", LONGEST_TITLE)));
            each.end();
        }
        requireSome(in, "choices", choices);
        in.requireDifferent("choices", choices.stream().map(Choice::code).toList());
        return choices;
    }

    private static void requireSome(DocumentObject in, String name, List<?> list) {
        if (list.isEmpty()) {
            throw new Refusal("refusal.document.missing", in.place(name));
        }
    }
}
