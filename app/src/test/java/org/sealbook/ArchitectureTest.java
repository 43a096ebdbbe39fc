package org.sealbook;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.fixtures.HouseRules.ofOursOnly;
import static org.sealbook.fixtures.HouseRules.outside;
import static org.sealbook.fixtures.HouseRules.packages;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sealbook.fixtures.HouseRules;

/** Who may use whom in the application, and why. Packages that are still empty are allowed to be. */
class ArchitectureTest {

    private static final JavaClasses APP = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(new ImportOption.DoNotIncludeJars())
            .withImportOption(location -> location.contains("/app/target/"))
            .importPackages("org.sealbook");

    private static final DescribedPredicate<JavaClass> CASEWORK_STORE =
            resideInAPackage("org.sealbook.casework.store..");
    private static final DescribedPredicate<JavaClass> AREAS =
            resideInAPackage("org.sealbook.casework..").and(not(CASEWORK_STORE));

    @TestFactory
    Stream<DynamicTest> packagesUseOnlyWhatTheirJobNeeds() {
        return Stream.of(
                        ofOursOnly(AREAS, AREAS.or(packages("record", "tlog", "ledger", "vault", "sync", "reports..")))
                                .as("areas of casework use the ledger, the vault, sync and reports")
                                .because("rules and desks are tested without tables, screens or commands"),
                        ofOursOnly(
                                        CASEWORK_STORE,
                                        CASEWORK_STORE.or(
                                                AREAS.or(packages("ledger", "ledger.store", "record", "tlog"))))
                                .as("the casework store uses casework and the ledger's store")
                                .because("tables implement what the areas ask for, and nothing else"),
                        ofOursOnly(
                                        resideInAPackage("org.sealbook.capture.."),
                                        packages("capture..", "vault", "record", "tlog"))
                                .as("capture uses the vault")
                                .because("what comes from outside becomes evidence only through the evidence desk"),
                        ofOursOnly(
                                        resideInAPackage("org.sealbook.court.."),
                                        packages("court..", "record", "tlog", "keys", "reports.inspection.."))
                                .as("court uses formats, keys and inspection")
                                .because("a stranger verifies without an office: no casework, no ledger, no tables"),
                        neverUses("org.sealbook.language..", "org.sealbook.cli..", "org.sealbook.workstation..")
                                .as("the language knows neither screens nor commands")
                                .because("both say the same thing alike"),
                        neverUses(
                                        "org.sealbook.office..",
                                        "org.sealbook.cli..",
                                        "org.sealbook.workstation..",
                                        "org.sealbook.language..")
                                .as("the office uses neither screens nor commands nor their language")
                                .because("the same stories run from both"),
                        neverUses(
                                        "org.sealbook.workstation..",
                                        "org.sealbook.casework.store..",
                                        "org.sealbook.ledger.store..")
                                .as("screens use desks, never tables")
                                .because("a screen that reads tables would have to change with them"),
                        neverUses("org.sealbook.cli..", "org.sealbook.casework.store..")
                                .as("commands use desks, never the tables of casework")
                                .because("a command that reads tables would have to change with them"),
                        outside("org.sealbook.workstation..", "javafx..")
                                .as("only the workstation knows JavaFX")
                                .because("everything else also works on a server without a screen"),
                        outside("org.sealbook..store..", HouseRules.database())
                                .as("only stores know the database")
                                .because("an office that outgrows one station changes its stores and nothing else"),
                        outside("org.sealbook.reports..", "org.apache.pdfbox..", "org.apache.xmpbox..")
                                .as("only reports knows PDFBox")
                                .because("what a paper says is decided without its drawing"))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(APP)));
    }

    @Test
    void packagesHaveNoCycles() {
        HouseRules.noCycles().check(APP);
    }

    @Test
    void oneClassOfTheOfficeAloneAsksTheSystemForTimeOrZone() {
        List<JavaClass> asking = APP.stream().filter(HouseRules::asksForTime).toList();
        assertTrue(
                asking.size() <= 1,
                "time comes in through the office's clock, with its grade; a test brings its own: " + asking);
        assertTrue(asking.stream().allMatch(resideInAPackage("org.sealbook.office")), asking.toString());
    }

    @Test
    void theRuleOfTimeSeesCallsAndReferences() {
        JavaClass bad = new ClassFileImporter().importClass(AsksForTime.class);
        assertTrue(HouseRules.asksForTime(bad));
    }

    private static final class AsksForTime implements java.util.function.Supplier<ZoneId> {

        private final java.util.function.Supplier<Instant> reference = Instant::now;

        @Override
        public ZoneId get() {
            return reference.get().isBefore(Instant.EPOCH) ? ZoneId.of("UTC") : ZoneId.systemDefault();
        }
    }

    @Test
    void theRulesSeeTheCode() {
        for (String name : List.of("casework.procedure", "casework.store", "cli")) {
            assertFalse(APP.that(resideInAPackage("org.sealbook." + name)).isEmpty(), name);
        }
    }

    private static ArchRule neverUses(String these, String... never) {
        return noClasses()
                .that()
                .resideInAPackage(these)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(never)
                .allowEmptyShould(true);
    }
}
