package org.sealbook.casework.issue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sealbook.casework.TestCasework.ADMINISTRATOR;
import static org.sealbook.casework.TestCasework.NOTARY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.TestCasework;
import org.sealbook.casework.settings.SettingKind;
import org.sealbook.record.Id;

class NumberSeriesTest {

    /** The last moments of 2026 in the office's zone, eight hours before they are over elsewhere. */
    private static final Instant YEARS_END = Instant.parse("2026-12-31T15:59:50Z");

    @TempDir
    Path folder;

    @Test
    void theYearTurnsInTheOfficesZoneAndEachYearCountsFromOne() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            List<Id> certificates = approved(office, 4);
            turnTo(office, YEARS_END);
            issue(office, certificates.get(0));
            issue(office, certificates.get(1));
            office.clock.step(Duration.ofSeconds(11).toMillis());
            issue(office, certificates.get(2));
            issue(office, certificates.get(3));
            assertEquals(
                    List.of("（2026）鹭岛证内民字第1号", "（2026）鹭岛证内民字第2号", "（2027）鹭岛证内民字第1号", "（2027）鹭岛证内民字第2号"),
                    certificates.stream().map(id -> number(office, id).text()).toList());
            assertEquals(
                    LocalDate.of(2027, 1, 1),
                    office.certificates
                            .known(certificates.get(2))
                            .number()
                            .orElseThrow()
                            .issueDate());
        }
    }

    @Test
    void twoPeopleWhoIssueWhileTheYearTurnsLeaveNoGapAndNoDouble() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            List<Id> certificates = approved(office, 8);
            turnTo(office, YEARS_END);
            CyclicBarrier together = new CyclicBarrier(2);
            try (ExecutorService people = Executors.newFixedThreadPool(2)) {
                List<Future<?>> working = new ArrayList<>();
                for (List<Id> own : List.of(certificates.subList(0, 4), certificates.subList(4, 8))) {
                    Callable<Void> works = () -> {
                        for (Id each : own) {
                            together.await();
                            issue(office, each);
                            office.clock.step(Duration.ofSeconds(3).toMillis());
                        }
                        return null;
                    };
                    working.add(people.submit(works));
                }
                for (Future<?> each : working) {
                    each.get();
                }
            }
            List<CertificateNumber> given =
                    certificates.stream().map(id -> number(office, id)).toList();
            for (int year : List.of(2026, 2027)) {
                List<Integer> serials = given.stream()
                        .filter(number -> number.series().year() == year)
                        .map(CertificateNumber::serial)
                        .sorted()
                        .toList();
                assertTrue(serials.size() >= 2, "issued in " + year + ": " + serials);
                assertEquals(IntStream.rangeClosed(1, serials.size()).boxed().toList(), serials);
            }
        }
    }

    @Test
    void anotherFormOfNumbersTakesEffectOnItsDayAndTheSeriesGoesOn() throws Exception {
        try (TestCasework office = TestCasework.staffed(folder)) {
            List<Id> certificates = approved(office, 2);
            LocalDate from = office.settings.today().plusDays(3);
            office.settingsDesk.change(
                    office.fresh(),
                    ADMINISTRATOR,
                    SettingKind.NUMBERS,
                    "{\"pattern\": \"({year}){word}{category}证字第{serial}号\"}",
                    from);
            issue(office, certificates.get(0));
            office.clock.step(Duration.ofDays(3).toMillis());
            assertEquals(
                    "(2026)鹭岛内民证字第2号",
                    office.drafts.numberToBe(certificates.get(1)).text());
            issue(office, certificates.get(1));
            assertEquals(
                    List.of("（2026）鹭岛证内民字第1号", "(2026)鹭岛内民证字第2号"),
                    certificates.stream().map(id -> number(office, id).text()).toList());
        }
    }

    private static List<Id> approved(TestCasework office, int many) throws Exception {
        List<Id> certificates = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            certificates.add(office.approvedCertificate("证词 " + i));
        }
        return certificates;
    }

    private static void turnTo(TestCasework office, Instant moment) {
        office.clock.step(Duration.between(office.clock.now().time(), moment).toMillis());
    }

    private static void issue(TestCasework office, Id certificate) throws Exception {
        Id command;
        synchronized (office) { // the fixture's source of ids is one seeded generator
            command = office.fresh();
        }
        office.issue.issue(command, NOTARY, certificate, IssueProgress.NOBODY);
    }

    private static CertificateNumber number(TestCasework office, Id certificate) {
        return office.certificates.known(certificate).number().orElseThrow().number();
    }
}
