package org.sealbook.casework.wording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.sealbook.casework.document.DocumentObject;
import org.sealbook.casework.fact.Coded;
import org.sealbook.casework.wording.DocumentText.LabelledText;
import org.sealbook.ledger.Refusal;

/** The office's texts of documents (文书格式), each kind once, and the words that they use for what is recorded as a code. */
public final class DocumentTexts {

    private static final int LONGEST_TITLE = 60;
    private static final int LONGEST_LABEL = 40;
    private static final int LONGEST_LINE = 400;
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST_FIELDS = 30;
    private static final int MOST_SIGNATURES = 8;
    private static final int MOST_WORDS = 500;

    private final Map<DocumentKind, DocumentText> texts;
    private final Map<String, String> words;

    private DocumentTexts(Map<DocumentKind, DocumentText> texts, Map<String, String> words) {
        this.texts = Map.copyOf(texts);
        this.words = Map.copyOf(words);
    }

    /**
     * Reads the document of texts.
     *
     * @throws Refusal naming the place of the first fault: a kind missing or given twice, a placeholder that nothing fills
     */
    public static DocumentTexts read(DocumentObject in) {
        Map<DocumentKind, DocumentText> texts = new LinkedHashMap<>();
        for (DocumentObject each : in.objects("documents", DocumentKind.values().length)) {
            DocumentText text = text(each);
            if (texts.put(text.kind(), text) != null) {
                throw new Refusal(
                        "refusal.document.twice",
                        in.place("documents"),
                        text.kind().code());
            }
        }
        for (DocumentKind kind : DocumentKind.values()) {
            if (!texts.containsKey(kind)) {
                throw new Refusal("refusal.document.missing", in.place("documents") + "[" + kind.code() + "]");
            }
        }
        Map<String, String> words = new LinkedHashMap<>();
        for (DocumentObject each : in.objects("words", MOST_WORDS)) {
            String code = each.code("code");
            if (words.put(code, each.text("zh", LONGEST_LINE)) != null) {
                throw new Refusal("refusal.document.twice", in.place("words"), code);
            }
            each.end();
        }
        in.end();
        return new DocumentTexts(texts, words);
    }

    public DocumentText of(DocumentKind kind) {
        return Objects.requireNonNull(texts.get(kind));
    }

    /** What papers say for a code of a family, such as a ground of refusal. */
    public Optional<String> word(String family, Coded value) {
        return Optional.ofNullable(words.get(family + "-" + value.code()));
    }

    private static DocumentText text(DocumentObject in) {
        List<LabelledText> fields = new ArrayList<>();
        for (DocumentObject each : in.optionalObjects("fields", MOST_FIELDS)) {
            fields.add(new LabelledText(
                    each.text("label", LONGEST_LABEL), known(each, "value", each.optionalText("value", LONGEST_LINE))));
            each.end();
        }
        DocumentText text = new DocumentText(
                in.code("kind", DocumentKind.values()),
                in.text("zh", LONGEST_TITLE),
                in.text("en", LONGEST_TITLE),
                known(in, "addressee", in.optionalText("addressee", LONGEST_LINE)),
                fields,
                known(in, "text", in.optionalLines("text", LONGEST_TEXT)),
                in.optionalCode("table", DocumentTable.values()),
                known(in, "closing", in.optionalLines("closing", LONGEST_TEXT)),
                in.texts("signatures", MOST_SIGNATURES, LONGEST_LABEL),
                in.flag("dated"));
        in.end();
        return text;
    }

    private static Optional<String> known(DocumentObject in, String name, Optional<String> text) {
        text.ifPresent(each -> Placeholder.requireKnown(in.place(name), each));
        return text;
    }
}
