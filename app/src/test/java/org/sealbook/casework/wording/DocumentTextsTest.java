package org.sealbook.casework.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sealbook.casework.catalogue.FileClass;
import org.sealbook.casework.catalogue.Retention;
import org.sealbook.casework.procedure.CaseState;
import org.sealbook.casework.procedure.RefusalGround;
import org.sealbook.casework.procedure.TerminationGround;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.ledger.Refusal;

/** The office's texts of documents: read strictly, and what is shipped is whole. */
class DocumentTextsTest {

    private static final String SHIPPED = SettingKind.DOCUMENTS.shipped();

    @Test
    void theShippedTextsHaveEveryKindWithATitleInBothLanguages() {
        DocumentTexts texts = SettingKind.DOCUMENTS.read(SHIPPED);
        for (DocumentKind kind : DocumentKind.values()) {
            DocumentText text = texts.of(kind);
            assertEquals(kind, text.kind());
            assertFalse(text.zh().isBlank() || text.en().isBlank(), kind.code());
            assertTrue(
                    text.text().isPresent()
                            || text.table().isPresent()
                            || !text.fields().isEmpty(),
                    kind.code());
        }
    }

    @Test
    void theShippedTextsHaveWordsForEveryCodeThatTheyUse() {
        DocumentTexts texts = SettingKind.DOCUMENTS.read(SHIPPED);
        Arrays.stream(RefusalGround.values())
                .forEach(
                        ground -> assertTrue(texts.word(ground.family(), ground).isPresent(), ground.code()));
        Arrays.stream(TerminationGround.values())
                .forEach(
                        ground -> assertTrue(texts.word(ground.family(), ground).isPresent(), ground.code()));
        Arrays.stream(Retention.values())
                .forEach(each -> assertTrue(texts.word("retention", each).isPresent(), each.code()));
        Arrays.stream(FileClass.values())
                .forEach(each -> assertTrue(texts.word("file-class", each).isPresent(), each.code()));
        Stream.of(CaseState.values())
                .filter(CaseState::closes)
                .forEach(each -> assertTrue(texts.word("closed-as", each).isPresent(), each.code()));
    }

    @Test
    void refusesAPlaceThatNothingFillsAndNamesItAndTheOthers() {
        Refusal refused = assertThrows(
                Refusal.class, () -> SettingKind.DOCUMENTS.read(SHIPPED.replaceFirst("\\{deadline}", "{dead-line}")));
        assertEquals("refusal.document.unknown-placeholder", refused.key());
        assertEquals("documents[0].fields[5].value", refused.arguments().get(0));
        assertEquals("{dead-line}", refused.arguments().get(1));
        assertTrue(refused.arguments().get(2).contains("{deadline}"));
    }

    @Test
    void refusesABraceThatBelongsToNoPlace() {
        for (String brace : List.of("{", "}", "{{matter}}", "{}")) {
            Refusal refused = assertThrows(
                    Refusal.class,
                    () -> SettingKind.DOCUMENTS.read(SHIPPED.replaceFirst("本处已予受理", "本处已予受理" + brace)),
                    brace);
            assertEquals("refusal.document.unknown-placeholder", refused.key(), brace);
            assertEquals("documents[0].text", refused.arguments().getFirst(), brace);
        }
    }

    @Test
    void refusesAKindThatIsMissingOrTwice() {
        Refusal twice = assertThrows(
                Refusal.class,
                () -> SettingKind.DOCUMENTS.read(
                        SHIPPED.replace("\"kind\": \"fee-slip\"", "\"kind\": \"work-record\"")));
        assertEquals("refusal.document.twice", twice.key());
        int first = SHIPPED.indexOf("    {");
        int second = SHIPPED.indexOf("    {\n", first + 1);
        Refusal missing = assertThrows(
                Refusal.class,
                () -> SettingKind.DOCUMENTS.read(SHIPPED.substring(0, first) + SHIPPED.substring(second)));
        assertEquals("refusal.document.missing", missing.key());
        assertEquals("documents[acceptance-slip]", missing.arguments().getFirst());
    }

    @Test
    void fillsWhatIsKnownAndLeavesABlankForWhatIsNot() {
        String filled = Placeholder.fill(
                "{applicants}申请{matter}", place -> place == Placeholder.MATTER ? "委托{x}" : place.blank());
        assertEquals("【申请人】申请委托{x}", filled);
        assertEquals(List.of("【申请人】"), Placeholder.blanks(filled));
    }
}
