package org.sealbook;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sealbook.fixtures.HouseRules;
import org.sealbook.journal.FileLayer;
import org.sealbook.tlog.Digest;

/** Who may use whom in this module, and why. */
class ArchitectureTest {
    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.sealbook");

    private static final String[] JDK = {"java..", "javax.crypto..", "javax.security..", "org.jspecify.annotations.."};
    private static final DescribedPredicate<JavaClass> FILE_LAYER =
            resideInAPackage("org.sealbook.journal").and(belongToAnyOf(FileLayer.class, FileLayer.OpenFile.class));

    private static final ArchRule NO_SYSTEM_TIME = noClasses()
            .that(DescribedPredicate.describe("ask the system for time or zone", HouseRules::asksForTime))
            .should()
            .resideInAPackage("org.sealbook..")
            .allowEmptyShould(true)
            .because("time comes in through the office's clock, with its grade; a test brings its own");

    @TestFactory
    Stream<DynamicTest> packagesUseOnlyWhatTheirJobNeeds() {
        return Stream.of(
                        rule("tlog", belongToAnyOf(Ed25519.class))
                                .because("a stranger must be able to check our proofs with little code beside the JDK"),
                        rule("record", packages("tlog", "tools.jackson.core.."))
                                .because("our formats are pure: bytes in, values out"),
                        rule("journal", packages())
                                .because("the journal protects everything else and knows nothing of what it holds"),
                        rule("keys", packages("tlog", "org.bouncycastle..").or(FILE_LAYER))
                                .because("keys sign and open; of the journal they need only its door to the disk"),
                        rule("ledger", packages("record", "tlog", "journal", "keys", "org.slf4j.."))
                                .because("the ledger owns its ports; their tables, ledger.store, depend on it"),
                        rule(
                                        "ledger.store",
                                        packages("ledger", "record", "tlog", "org.slf4j..")
                                                .or(resideInAnyPackage(HouseRules.database())))
                                .because("tables know the ledger's ports and formats, never its journal or keys"),
                        rule(
                                        "vault",
                                        packages("keys", "journal", "org.bouncycastle..", "com.google.crypto.tink..")
                                                .or(belongToAnyOf(Digest.class)))
                                .because("evidence files need keys and a disk, and nothing of entries"),
                        rule("sync", packages("record", "tlog", "sync.membership"))
                                .because("sync knows headers, never entries, files or connections"),
                        rule("sync.store", packages("sync", "journal", "record"))
                                .because("what was accepted is kept in a journal, as sync asks"),
                        rule("sync.membership", packages("record", "tlog"))
                                .because("who belongs is a paper of its own, checked without a peer"),
                        rule(
                                        "sync.https",
                                        packages("sync", "sync.membership", "record", "org.slf4j..")
                                                .or(belongToAnyOf(Digest.class, Ed25519.class))
                                                .or(resideInAnyPackage(
                                                        "java.net.http..",
                                                        "javax.net.ssl..",
                                                        "org.eclipse.jetty..",
                                                        "org.bouncycastle.asn1..",
                                                        "org.bouncycastle.cert..",
                                                        "org.bouncycastle.operator..")))
                                .because("a transport carries bytes that it does not understand, under a key that it is"
                                        + " handed"))
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(MAIN)));
    }

    @Test
    void packagesHaveNoCycles() {
        HouseRules.noCycles().check(MAIN);
    }

    @Test
    void onlyStoresKnowTheDatabase() {
        HouseRules.outside("..store..", HouseRules.database())
                .because("an office that outgrows one station changes its stores and nothing else")
                .check(MAIN);
    }

    @Test
    void onlyTheTransportKnowsTheNetwork() {
        HouseRules.outside("..sync.https", "org.eclipse.jetty..", "java.net.http..", "javax.net.ssl..")
                .because("another transport carries the same bytes, and nothing else notices")
                .check(MAIN);
    }

    @Test
    void nobodyAsksTheSystemForTimeOrZone() {
        NO_SYSTEM_TIME.check(MAIN);
    }

    @Test
    void theRuleOfTimeSeesCallsAndReferences() {
        for (Class<?> bad : List.of(AsksForTime.class, RefersToTime.class)) {
            JavaClasses imported = new ClassFileImporter().importClasses(bad);
            assertTrue(NO_SYSTEM_TIME.evaluate(imported).hasViolation(), bad.getSimpleName());
        }
    }

    private static final class AsksForTime implements LongSupplier {
        @Override
        public long getAsLong() {
            return System.currentTimeMillis();
        }
    }

    private static final class RefersToTime implements Function<Instant, Supplier<Instant>> {
        @Override
        public Supplier<Instant> apply(Instant fixed) {
            return Instant::now;
        }
    }

    @Test
    void theRulesSeeTheCode() {
        for (String name : List.of("tlog", "record", "journal")) {
            assertFalse(MAIN.that(resideInAPackage("org.sealbook." + name)).isEmpty(), name);
        }
    }

    /** A package uses itself, the JDK without its database parts, and these; a store's sub-packages belong to it. */
    private static ArchRule rule(String name, DescribedPredicate<JavaClass> others) {
        String own = "org.sealbook." + name;
        DescribedPredicate<JavaClass> inside = resideInAPackage(name.endsWith(".store") ? own + ".." : own);
        DescribedPredicate<JavaClass> jdk = resideInAnyPackage(JDK).and(not(resideInAnyPackage(HouseRules.database())));
        return classes()
                .that(inside)
                .should()
                .onlyDependOnClassesThat(inside.or(jdk).or(others).or(ARRAYS_OF_PRIMITIVES))
                .allowEmptyShould(true)
                .as(name + " uses only what it may");
    }

    private static final DescribedPredicate<JavaClass> ARRAYS_OF_PRIMITIVES = DescribedPredicate.describe(
            "primitive", type -> type.getBaseComponentType().isPrimitive());

    /** Our packages by their short names, others as they are. */
    private static DescribedPredicate<JavaClass> packages(String... names) {
        String[] full = Stream.of(names)
                .map(name -> name.contains("..") ? name : "org.sealbook." + name)
                .toArray(String[]::new);
        return resideInAnyPackage(full);
    }
}
