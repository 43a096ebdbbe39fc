package org.sealbook.record;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.sealbook.tlog.FormatException;
import org.sealbook.tlog.StrictText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/** Reads strict JSON into the values of {@link CanonicalJson}. */
final class JsonReader {
    private static final int MAX_TOKENS = 1_000_000;
    private static final int MAX_DIGITS = 17;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(CanonicalJson.MAX_DEPTH)
                    .maxStringLength(CanonicalJson.MAX_BYTES)
                    .maxNameLength(CanonicalJson.MAX_BYTES)
                    .maxNumberLength(MAX_DIGITS)
                    .maxTokenCount(MAX_TOKENS)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final JsonParser json;

    private JsonReader(JsonParser json) {
        this.json = json;
    }

    /** The bytes are decoded before the parser sees them: given bytes, it would guess UTF-16 and UTF-32 too. */
    static Object read(byte[] bytes) throws FormatException {
        String text = StrictText.utf8(bytes, CanonicalJson.MAX_BYTES);
        if (text.startsWith("\uFEFF")) {
            throw new FormatException("a byte order mark before the JSON");
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonReader reader = new JsonReader(parser);
            Object value = reader.value(parser.nextToken());
            if (parser.nextToken() != null) {
                throw new FormatException("more text after the JSON");
            }
            return value;
        } catch (JacksonException e) {
            throw new FormatException("not strict JSON: " + e.getOriginalMessage(), e);
        }
    }

    private Object value(@Nullable JsonToken token) throws FormatException {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> wellFormed(json.getString());
            case VALUE_NUMBER_INT -> integer();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case null -> throw new FormatException("no JSON value");
            default -> throw new FormatException("neither object, array, text, integer nor boolean: " + token);
        };
    }

    private Map<String, Object> object() throws FormatException {
        Map<String, Object> members = new TreeMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = wellFormed(json.currentName());
            members.put(name, value(json.nextToken()));
        }
        return Collections.unmodifiableMap(members);
    }

    private List<Object> array() throws FormatException {
        List<Object> elements = new ArrayList<>();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            elements.add(value(token));
        }
        return Collections.unmodifiableList(elements);
    }

    private Long integer() throws FormatException {
        long integer = json.getLongValue();
        if (integer <= -CanonicalJson.INTEGER_LIMIT || integer >= CanonicalJson.INTEGER_LIMIT) {
            throw new FormatException("an integer of 2^53 or more: " + integer);
        }
        return integer;
    }

    private static String wellFormed(String text) throws FormatException {
        if (!StrictText.isWellFormed(text)) {
            throw new FormatException("a lone surrogate in text");
        }
        return text;
    }
}
