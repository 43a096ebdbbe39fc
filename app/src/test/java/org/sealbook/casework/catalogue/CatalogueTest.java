package org.sealbook.casework.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    @Test
    void everyEvidencePreservationNeedsTwoPeople() {
        Catalogue catalogue = Catalogue.shipped();
        assertEquals(
                List.of("preservation-web", "preservation-physical", "preservation-audio-visual"),
                catalogue.matters().stream()
                        .filter(Matter::twoPersons)
                        .map(Matter::code)
                        .collect(Collectors.toList()));
        assertTrue(catalogue.matter("declaration").isPresent());
        assertEquals(Optional.empty(), catalogue.matter("preservation"));
    }

    @Test
    void knowsTheCategoriesOfCertificateNumbers() {
        Catalogue catalogue = Catalogue.shipped();
        assertEquals("domestic, civil", catalogue.category("内民").orElseThrow().en());
        assertEquals(Optional.empty(), catalogue.category("内"));
    }

    @Test
    void codesFitTheirColumns() {
        Catalogue catalogue = Catalogue.shipped();
        assertTrue(catalogue.matters().stream().allMatch(matter -> matter.code().length() <= 64));
        assertTrue(catalogue.categories().stream()
                .allMatch(category -> category.word().length() <= 16));
    }

    @Test
    void refusesACatalogueThatIsNotInOrder() {
        String category = "{\"word\":\"内民\",\"en\":\"civil\"}";
        for (String wrong : List.of(
                "[]",
                "{",
                "{\"version\":1,\"effectiveFrom\":\"2026-01-01\",\"categories\":[]}",
                "{\"version\":1,\"effectiveFrom\":\"2026-01-01\",\"matters\":[],\"categories\":[" + category + ","
                        + category + "]}",
                "{\"version\":\"1\",\"effectiveFrom\":\"2026-01-01\",\"matters\":[],\"categories\":[]}")) {
            assertThrows(
                    IllegalStateException.class,
                    () -> CatalogueFile.read(wrong.getBytes(StandardCharsets.UTF_8)),
                    wrong);
        }
    }
}
