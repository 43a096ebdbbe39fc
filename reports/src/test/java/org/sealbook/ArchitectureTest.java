package org.sealbook;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.sealbook.fixtures.HouseRules.ofOursOnly;
import static org.sealbook.fixtures.HouseRules.outside;
import static org.sealbook.fixtures.HouseRules.packages;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sealbook.fixtures.HouseRules;

/** Who may use whom among the papers, and why. */
class ArchitectureTest {

    private static final JavaClasses REPORTS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> location.contains("/reports/target/"))
            .importPackages("org.sealbook.reports");

    @TestFactory
    Stream<DynamicTest> packagesUseOnlyWhatTheirJobNeeds() {
        return Stream.of(
                        ofOursOnly(packages("reports.paper"), packages("reports.paper"))
                                .as("papers use nothing of ours")
                                .because("what a paper says is tested without a ledger and without a PDF"),
                        ofOursOnly(packages("reports.layout"), packages("reports.layout", "reports.paper"))
                                .as("layout draws papers")
                                .because("drawing decides nothing"),
                        ofOursOnly(packages("reports.signing"), packages("reports.signing", "keys"))
                                .as("signing uses keys")
                                .because("any PDF can be signed, whatever it says"),
                        ofOursOnly(packages("reports.inspection"), packages("reports.inspection", "keys", "tlog"))
                                .as("inspection uses keys and public formats")
                                .because("a stranger's file is judged without knowing how ours are made"),
                        ofOursOnly(packages("reports.viewing"), packages("reports.viewing", "reports.inspection"))
                                .as("viewing reads as inspection reads")
                                .because(
                                        "a picture of a page is bounded like every other reading of a stranger's file"),
                        outside("org.sealbook.nowhere", HouseRules.database())
                                .as("reports know no database")
                                .because("papers are made from plain values"))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(REPORTS)));
    }

    @Test
    void packagesHaveNoCycles() {
        HouseRules.noCycles().check(REPORTS);
    }

    @Test
    void nobodyAsksTheSystemForTimeOrZone() {
        assertEquals(
                List.<JavaClass>of(),
                REPORTS.stream().filter(HouseRules::asksForTime).toList());
    }

    @Test
    void theRulesSeeTheCode() {
        for (String name : List.of("paper", "layout", "signing", "inspection", "viewing")) {
            assertFalse(
                    REPORTS.that(resideInAPackage("org.sealbook.reports." + name))
                            .isEmpty(),
                    name);
        }
    }
}
