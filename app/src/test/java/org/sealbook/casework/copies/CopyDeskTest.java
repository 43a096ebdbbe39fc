package org.sealbook.casework.copies;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sealbook.casework.TestCasework.CLERK;
import static org.sealbook.casework.TestCasework.DIRECTOR;
import static org.sealbook.casework.TestCasework.NOTARY;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.fact.Recorded;
import org.sealbook.casework.issue.IssueProgress;
import org.sealbook.ledger.Refusal;
import org.sealbook.record.Id;

class CopyDeskTest {

    private static final List<Optional<String>> ONE = List.of(Optional.empty());

    @TempDir
    Path folder;

    @Test
    void eachCopyHasASerialOfItsKindAndItsPaper() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id certificate = issued(office);
            Id command = office.fresh();
            List<Optional<String>> papers = List.of(Optional.of("AB0001"), Optional.of("AB0002"));
            Recorded printed = office.copies.print(command, CLERK, certificate, CopyKind.ORIGINAL, papers);
            assertEquals(
                    printed,
                    office.copies.print(command, CLERK, certificate, CopyKind.ORIGINAL, papers),
                    "sent twice, it is the same act");
            office.copies.print(office.fresh(), CLERK, certificate, CopyKind.DUPLICATE, ONE);
            List<CopyRow> rows = office.copies.copies(certificate).rows();
            assertEquals(List.of(1, 2, 1), rows.stream().map(CopyRow::serial).toList());
            assertEquals(Optional.of("AB0002"), rows.get(1).paper());
            assertEquals(CLERK, rows.getFirst().printedBy());
        }
    }

    @Test
    void nothingIsPrintedBeforeItIsIssued() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id certificate = office.approvedCertificate("证词");
            assertRefused(
                    "refusal.certificate.not-issued",
                    () -> office.copies.print(office.fresh(), CLERK, certificate, CopyKind.ORIGINAL, ONE));
        }
    }

    @Test
    void aSpoiledCopyKeepsItsSerialAndTheNextIsItsReprint() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id certificate = issued(office);
            Id first = print(office, certificate, CopyKind.ORIGINAL);
            office.copies.spoil(office.fresh(), CLERK, first, "卡纸");
            Id second = print(office, certificate, CopyKind.ORIGINAL);
            Id third = print(office, certificate, CopyKind.ORIGINAL);
            List<CopyRow> rows = office.copies.copies(certificate).rows();
            assertEquals(CopyState.SPOILED, rows.getFirst().state());
            assertEquals(Optional.of("卡纸"), rows.getFirst().reason());
            assertEquals(Optional.of(first), rows.get(1).replaces());
            assertEquals(2, rows.get(1).serial());
            assertEquals(Optional.empty(), rows.get(2).replaces(), "one spoiled copy is replaced once");
            assertEquals(
                    List.of(second, third),
                    List.of(rows.get(1).id(), rows.get(2).id()));
        }
    }

    @Test
    void aCopyIsHandedOutOrSpoiledOnce() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id copy = print(office, issued(office), CopyKind.ORIGINAL);
            office.copies.deliver(office.fresh(), CLERK, copy, "王小明");
            assertRefused("refusal.copy.ended", () -> office.copies.deliver(office.fresh(), CLERK, copy, "别人"));
            assertRefused("refusal.copy.ended", () -> office.copies.spoil(office.fresh(), CLERK, copy, "别的"));
            assertRefused(
                    "refusal.staff.not-your-duty",
                    () -> office.copies.spoil(office.fresh(), TestCasework.ADMINISTRATOR, copy, "别的"));
        }
    }

    @Test
    void aCopyPrintedTwiceIsSeen() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            Id certificate = issued(office);
            assertEquals(
                    2, office.copies.copies(certificate).plan().originals(), "one for the applicant, one for the file");
            print(office, certificate, CopyKind.ORIGINAL);
            Id second = print(office, certificate, CopyKind.ORIGINAL);
            assertEquals(List.of(), office.copies.beyondPlan(10));
            Id third = print(office, certificate, CopyKind.ORIGINAL);
            Id duplicate = print(office, certificate, CopyKind.DUPLICATE);
            assertEquals(
                    List.of(duplicate, third),
                    office.copies.beyondPlan(10).stream().map(CopyRow::id).toList());
            assertEquals(1, office.copies.copies(certificate).beyondPlan(CopyKind.ORIGINAL));
            office.copies.spoil(office.fresh(), CLERK, second, "多印");
            assertEquals(
                    List.of(duplicate),
                    office.copies.beyondPlan(10).stream().map(CopyRow::id).toList());
            office.copies.plan(office.fresh(), NOTARY, certificate, 2, 1);
            assertEquals(List.of(), office.copies.beyondPlan(10));
        }
    }

    @Test
    void copiesAreTheSameAfterAReplay() throws Exception {
        Id certificate;
        Copies copies;
        try (TestCasework office = TestCasework.staffed(folder)) {
            certificate = issued(office);
            office.copies.plan(office.fresh(), NOTARY, certificate, 3, 2);
            Id copy = print(office, certificate, CopyKind.ORIGINAL);
            office.copies.deliver(office.fresh(), CLERK, copy, "王小明");
            copies = office.copies.copies(certificate);
        }
        try (TestCasework again = TestCasework.open(folder)) {
            assertEquals(copies, again.copies.copies(certificate));
        }
    }

    private static Id print(TestCasework office, Id certificate, CopyKind kind) {
        return office.copies
                .print(office.fresh(), CLERK, certificate, kind, ONE)
                .id();
    }

    private static Id issued(TestCasework office) throws Exception {
        Id certificate = office.approvedCertificate("证词");
        office.issue.issue(office.fresh(), DIRECTOR, certificate, IssueProgress.NOBODY);
        return certificate;
    }

    private static void assertRefused(String key, Callable<?> act) {
        assertEquals(key, assertThrows(Refusal.class, act::call).key());
    }
}
