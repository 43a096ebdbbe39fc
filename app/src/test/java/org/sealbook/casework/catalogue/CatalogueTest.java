package org.sealbook.casework.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sealbook.casework.document.DocumentObject;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.ledger.Refusal;

class CatalogueTest {

    private static final Catalogue SHIPPED = SettingKind.CATALOGUE.read(SettingKind.CATALOGUE.shipped());
    private static final String CATEGORY = "{\"word\":\"内民\",\"zh\":\"国内民事\",\"en\":\"civil\"}";
    private static final String FIELD =
            "{\"code\":\"a\",\"zh\":\"甲\",\"en\":\"a\",\"type\":\"text\",\"required\":true,\"longest\":3}";

    @Test
    void everyEvidencePreservationNeedsTwoPeople() {
        List<Matter> preservations = SHIPPED.matters().stream()
                .filter(matter -> matter.code().startsWith("preservation-"))
                .toList();
        assertTrue(preservations.size() >= 3);
        assertTrue(preservations.stream().allMatch(Matter::twoPersons));
        assertEquals(Optional.empty(), SHIPPED.matter("preservation"));
    }

    @Test
    void theDefaultNamesWhatAnOfficeNotarises() {
        assertTrue(SHIPPED.matters().size() >= 20);
        for (String code : List.of(
                "data-custody",
                "original-protection",
                "power-of-attorney",
                "declaration",
                "enforceable-contract",
                "enforcement-certificate",
                "inheritance",
                "will",
                "kinship",
                "education",
                "on-site-supervision",
                "signature",
                "copy-conformity")) {
            Matter matter = SHIPPED.matter(code).orElseThrow(() -> new AssertionError(code));
            assertFalse(matter.fields().isEmpty() || matter.materials().isEmpty(), code);
        }
        Matter will = SHIPPED.matter("will").orElseThrow();
        assertTrue(will.twoPersons() && will.inPerson());
        assertEquals(FileClass.SECRET, will.fileClass());
        assertTrue(SHIPPED.matter("on-site-supervision").orElseThrow().twoPersons());
        assertTrue(SHIPPED.matter("proof-of-life").orElseThrow().inPerson());
    }

    @Test
    void knowsTheCategoriesOfCertificateNumbers() {
        assertEquals("domestic, civil", SHIPPED.category("内民").orElseThrow().en());
        assertEquals(Optional.empty(), SHIPPED.category("内"));
    }

    @Test
    void saysWhereACatalogueIsNotInOrder() {
        refused("refusal.document.wrong-kind [{}, object]", "[]");
        refused("refusal.document.missing [categories]", "{}");
        refused("refusal.document.missing [matters]", catalogue(CATEGORY));
        refused("refusal.document.twice [categories, 内民]", catalogue(CATEGORY + "," + CATEGORY, matter("")));
        refused("refusal.document.unknown-field [matters[0].more]", catalogue(CATEGORY, matter("\"more\":1,")));
        refused(
                "refusal.document.unknown-code [matters[0].retention, for ever, short, long, permanent]",
                catalogue(CATEGORY, matter("").replace("\"long\"", "\"for ever\"")));
        refused(
                "refusal.document.unknown-code [matters[0].categories, 外民, 内民]",
                catalogue(CATEGORY, matter("").replace("[\"内民\"]", "[\"外民\"]")));
        refused(
                "refusal.document.wrong-kind [matters[0].twoPersons, flag]",
                catalogue(CATEGORY, matter("").replace("\"twoPersons\":true", "\"twoPersons\":1")));
        refused(
                "refusal.document.out-of-range [matters[0].fields[0].longest, 0, 1, 4000]",
                catalogue(CATEGORY, matter("").replace("\"longest\":3", "\"longest\":0")));
        refused(
                "refusal.document.missing [matters[0].fields[0].choices]",
                catalogue(CATEGORY, matter("").replace("\"text\"", "\"choice\"").replace(",\"longest\":3", "")));
        refused(
                "refusal.document.code [matters[0].code, Ab]",
                catalogue(CATEGORY, matter("").replace("\"code\":\"m\"", "\"code\":\"Ab\"")));
        refused(
                "refusal.document.unknown-code [matters[0].text, {b}, applicants, files, related, second, a]",
                catalogue(CATEGORY, matter("").replace("{a}", "{b}")));
        assertEquals(1, read(catalogue(CATEGORY, matter(""))).matters().size());
    }

    @Test
    void refusesEveryFileThatIsNoJson() {
        for (String wrong : List.of("", "{", "{\"a\":1.5}", "{\"a\":null}", "{\"a\":1,\"a\":2}", "\uFEFF{}")) {
            Refusal refused = assertThrows(Refusal.class, () -> read(wrong), wrong);
            assertEquals("refusal.document.not-json", refused.key());
        }
        Refusal deep = assertThrows(Refusal.class, () -> read("{\"categories\":".repeat(1_000)));
        assertEquals("refusal.document.not-json", deep.key());
        assertEquals(
                "refusal.document.too-large",
                assertThrows(Refusal.class, () -> SettingKind.CATALOGUE.read(" ".repeat(SettingKind.LONGEST + 1)))
                        .key());
    }

    @Test
    void aFormTakesWhatItsFieldsTake() {
        Matter matter = new Matter(
                "m",
                "事项",
                "Matter",
                List.of("内民"),
                false,
                false,
                Retention.SHORT,
                FileClass.ORDINARY,
                TextForm.FIXED,
                List.of(),
                List.of(
                        field("name", FieldType.TEXT, true),
                        field("day", FieldType.DATE, false),
                        field("count", FieldType.NUMBER, false),
                        field("kind", FieldType.CHOICE, false),
                        field("sure", FieldType.YES_NO, false)),
                "兹证明。");
        Map<String, String> entered = new LinkedHashMap<>();
        entered.put("sure", "yes");
        entered.put("name", " 王 ");
        entered.put("day", "2026-02-28");
        entered.put("count", "0");
        entered.put("kind", "one");
        assertEquals(
                List.of("name=王", "day=2026-02-28", "count=0", "kind=one", "sure=yes"),
                matter.filled(entered).entrySet().stream().map(Object::toString).toList());
        assertEquals(Map.of("name", "王"), matter.filled(Map.of("name", "王", "day", " ")));
        List<String> refused = new ArrayList<>();
        for (Map<String, String> wrong : List.of(
                Map.<String, String>of(),
                Map.of("name", "王", "day", "2026-02-30"),
                Map.of("name", "王", "count", "-1"),
                Map.of("name", "王", "count", "01"),
                Map.of("name", "王", "kind", "two"),
                Map.of("name", "王", "sure", "maybe"),
                Map.of("name", "王\n明"),
                Map.of("name", "x".repeat(201)),
                Map.of("name", "王", "other", "1"))) {
            refused.add(assertThrows(Refusal.class, () -> matter.filled(wrong)).key());
        }
        assertEquals(
                List.of(
                        "refusal.form.missing",
                        "refusal.form.value.date",
                        "refusal.form.value.number",
                        "refusal.form.value.number",
                        "refusal.form.value.choice",
                        "refusal.form.value.yes-no",
                        "refusal.text.control-character",
                        "refusal.text.too-long",
                        "refusal.form.unknown-field"),
                refused);
    }

    private static Field field(String code, FieldType type, boolean required) {
        List<Choice> choices = type == FieldType.CHOICE ? List.of(new Choice("one", "一", "one")) : List.of();
        return new Field(code, code, code, type, required, Field.LONGEST_LINE, choices);
    }

    private static void refused(String with, String document) {
        assertEquals(
                with,
                assertThrows(Refusal.class, () -> read(document), document).getMessage());
    }

    private static Catalogue read(String document) {
        return Catalogue.read(DocumentObject.of(document));
    }

    private static String catalogue(String categories, String... matters) {
        return "{\"categories\":[" + categories + "]"
                + (matters.length == 0 ? "" : ",\"matters\":[" + String.join(",", matters) + "]") + "}";
    }

    private static String matter(String more) {
        return "{" + more + "\"code\":\"m\",\"zh\":\"事项\",\"en\":\"Matter\",\"categories\":[\"内民\"],"
                + "\"twoPersons\":true,\"inPerson\":false,\"retention\":\"long\",\"fileClass\":\"ordinary\","
                + "\"textForm\":\"fixed\",\"materials\":[],\"fields\":[" + FIELD
                + "],\"text\":\"兹证明{applicants}、{a}。\"}";
    }
}
