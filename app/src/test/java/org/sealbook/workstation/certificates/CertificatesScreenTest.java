package org.sealbook.workstation.certificates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.TextInputControl;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.issue.ApprovalPoint;
import org.sealbook.casework.issue.CertificateRow;
import org.sealbook.casework.issue.CertificateState;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.staff.Role;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.TestOffice;
import org.sealbook.record.Id;
import org.sealbook.reports.printing.Printers;
import org.sealbook.workstation.TestWindow;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;

/** A certificate's life on its screen, each step by the person whose duty it is. */
class CertificatesScreenTest {

    private static final String TEXT = "申请人陈小鹭向本处申请办理保全证据公证。\n兹证明附件清单所列文件系现场所得。";

    @TempDir
    Path home;

    private OfficeFolder folder;

    @BeforeEach
    void staff() throws Exception {
        folder = TestOffice.staffed(home.resolve("office"));
    }

    @Test
    void aCertificateIsDraftedSubmittedApprovedAndIssuedByThoseWhoseDutyItIs() throws Exception {
        Id caseId = examined(TestOffice.NOTARY);
        try (TestWindow notary = as(TestOffice.NOTARY)) {
            notary.go(certificate(Around.DRAFT + caseId.value()));
            notary.awaitWords("申请人陈小鹭因【申请目的】");
            notary.awaitWords("还有 3 处待填");
            notary.type("#certificates-text", TEXT);
            notary.awaitWords("全部文字都能印出");
            awaitPaper(notary);
            assertFalse(notary.says("待填"));
            notary.click("#certificates-save");
            notary.click("#certificates-submit");
            notary.awaitWords("待审批");
        }
        Id certificate = only(caseId).id();
        try (TestWindow director = as(TestOffice.DIRECTOR)) {
            director.go(Place.of(ScreenName.CERTIFICATES));
            director.awaitWords("待审批");
            director.go(certificate(certificate.value()));
            director.await("the points", () -> director.seen("#certificates-approve"));
            awaitPaper(director);
            assertTrue(director.says("网页.html"));
            for (ApprovalPoint point : ApprovalPoint.values()) {
                assertTrue(
                        director.fx(() -> director.node("#certificates-approve").isDisabled()));
                director.click("#certificates-point-" + point.code());
            }
            director.click("#certificates-approve");
            director.await("no more to approve", () -> !director.seen("#certificates-approve"));
        }
        try (TestWindow notary = as(TestOffice.NOTARY)) {
            notary.go(certificate(certificate.value()));
            notary.click("#certificates-issue");
            notary.awaitWords("第1号，不能退回。");
            notary.go(Place.of(ScreenName.CERTIFICATES));
            assertFalse(notary.seen("#certificates-issue-do"), "a sheet goes with its page");
            notary.go(certificate(certificate.value()));
            notary.click("#certificates-issue");
            notary.awaitWords("第1号，不能退回。");
            notary.click("#certificates-issue-do");
            notary.await("the ladder", () -> notary.seen("#certificates-ladder"));
            notary.awaitWords("本处已记");
            notary.awaitWords("字第1号");
            notary.awaitWords("本处没有加入联盟");
            awaitPaper(notary);
            assertEquals(
                    "本处已记", notary.fx(() -> notary.node("#certificates-ladder").getAccessibleText()));
            notary.dialogs().willChoose(home.resolve("out"));
            notary.click("#certificates-export");
            notary.awaitWords("已导出 6 个文件");
        }
        CertificateRow issued = only(caseId);
        assertEquals(CertificateState.ISSUED, issued.state());
        try (var files = Files.list(home.resolve("out"))) {
            assertEquals(6, files.count());
        }
    }

    @Test
    void aReturnedDraftSaysWhyAndIsDraftedAnew() throws Exception {
        Id caseId = examined(TestOffice.NOTARY);
        Id certificate = submitted(caseId, TestOffice.NOTARY);
        try (TestWindow director = as(TestOffice.DIRECTOR)) {
            director.go(certificate(certificate.value()));
            director.click("#certificates-return");
            assertTrue(
                    director.fx(() -> director.node("#certificates-return-do").isDisabled()));
            director.type("#certificates-reason", "证词未写明取证设备。");
            director.click("#certificates-return-do");
            director.awaitWords("审批人退回：证词未写明取证设备。");
        }
        try (TestWindow notary = as(TestOffice.NOTARY)) {
            notary.go(certificate(certificate.value()));
            notary.awaitWords("审批人退回：证词未写明取证设备。");
            notary.click("#certificates-again");
            notary.await("the text", () -> notary.seen("#certificates-text"));
            assertEquals(TEXT, notary.fx(() -> ((TextInputControl) notary.node("#certificates-text")).getText()));
            notary.awaitWords("证词未写明取证设备。");
            notary.type("#certificates-text", TEXT + "\n取证设备为本处一号工作站。");
            notary.click("#certificates-save");
            notary.await("the draft to submit", () -> notary.seen("#certificates-submit"));
        }
        CertificateRow again = only(caseId);
        assertEquals(certificate, again.id());
        assertTrue(again.text().orElseThrow().contains("一号工作站"));
    }

    @Test
    void whoHandlesTheCaseReadsWhyTheyMayNotApproveIt() throws Exception {
        try (Office office = TestOffice.open(folder, TestOffice.DIRECTOR)) {
            office.people()
                    .add(
                            TestOffice.command(),
                            office.person(),
                            "zheng",
                            "郑公证",
                            Set.of(Role.NOTARY, Role.APPROVER),
                            TestOffice.password());
        }
        Id certificate = submitted(examined("zheng"), "zheng");
        try (TestWindow handler = as("zheng")) {
            handler.go(certificate(certificate.value()));
            handler.await("the reason", () -> handler.seen("#certificates-blocked"));
            assertTrue(handler.says("本案由您承办，须由他人审批"), handler.fx(handler::texts).toString());
            assertTrue(handler.fx(() -> handler.node("#certificates-approve").isDisabled()));
            assertTrue(
                    handler.fx(() -> handler.node("#certificates-point-facts").isDisabled()));
            assertTrue(handler.fx(() -> handler.node("#certificates-return").isDisabled()));
        }
    }

    @Test
    void aCharacterThatCanNotBePrintedIsNamedAsOneTypesAndNotSaved() throws Exception {
        Id caseId = examined(TestOffice.NOTARY);
        try (TestWindow notary = as(TestOffice.NOTARY)) {
            notary.go(certificate(Around.DRAFT + caseId.value()));
            notary.await("the text", () -> notary.seen("#certificates-text"));
            notary.type("#certificates-text", "申请人陈\uD844\uDEFE。");
            notary.awaitWords("正文中有无法印出的字符：U+212FE");
            notary.click("#certificates-save");
            notary.await("the refusal beside the act", () -> notary.seen(".error-pane"));
            assertTrue(notary.seen("#certificates-text"));
        }
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            assertTrue(office.certificates().ofCase(caseId).isEmpty());
        }
    }

    @Test
    void withoutAPrinterTheSignedFileIsOfferedAsItIs() throws Exception {
        assumeTrue(Printers.ofThisMachine().names().isEmpty(), "a machine with printers");
        Id certificate;
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            certificate = TestOffice.issued(office, TestOffice.evidence(home.resolve("in")));
        }
        Path saved = home.resolve("公证书.pdf");
        try (TestWindow notary = as(TestOffice.NOTARY)) {
            notary.go(certificate(certificate.value()));
            notary.click("#certificates-print");
            notary.awaitWords("本机没有可用的打印机");
            notary.dialogs().willChoose(saved);
            notary.click("#certificates-save-file");
            notary.awaitWords("已保存为 公证书.pdf");
        }
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY);
                InputStream signed = office.certificates().signedFile(certificate)) {
            assertArrayEquals(signed.readAllBytes(), Files.readAllBytes(saved));
        }
    }

    @Test
    void theListIsSearchedAndNarrowedByState() throws Exception {
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            TestOffice.issued(office, TestOffice.evidence(home.resolve("in")));
        }
        submitted(examined(TestOffice.NOTARY), TestOffice.NOTARY);
        try (TestWindow notary = as(TestOffice.NOTARY)) {
            notary.go(Place.of(ScreenName.CERTIFICATES));
            notary.awaitWords("共 2 份，其中 1 份尚未出证");
            notary.awaitWords("字第1号");
            notary.awaitWords("尚未编号");
            notary.click("#certificates-facet-draft");
            notary.await("only drafts", () -> !notary.says("字第1号") && notary.says("尚未编号"));
            notary.click("#certificates-facet-all");
            notary.type("#certificates-search", "字第1号");
            notary.await("only the number", () -> notary.says("字第1号") && !notary.says("尚未编号"));
            notary.type("#certificates-search", "不存在的人");
            notary.awaitWords("没有符合条件的公证书");
        }
    }

    @Test
    void anUnknownCertificateIsOneSentence() throws Exception {
        try (TestWindow notary = as(TestOffice.NOTARY)) {
            notary.go(certificate("nonsense"));
            notary.awaitWords("没有公证书 nonsense");
            notary.go(certificate("0".repeat(32)));
            notary.awaitWords("没有公证书 00000000");
        }
    }

    private TestWindow as(String person) throws Exception {
        return TestWindow.open(home).signIn(folder.path(), person, TestOffice.password());
    }

    private static Place certificate(String subject) {
        return Place.of(ScreenName.CERTIFICATES, subject);
    }

    private Id examined(String handler) throws Exception {
        try (Office office = TestOffice.open(folder, handler)) {
            return TestOffice.examined(office, handler, TestOffice.evidence(home.resolve("in")));
        }
    }

    private Id submitted(Id caseId, String handler) throws Exception {
        try (Office office = TestOffice.open(folder, handler)) {
            Id drafted = office.certificates()
                    .draft(
                            TestOffice.command(),
                            TestOffice.id(office.people().signIns(), TestOffice.SECOND),
                            caseId,
                            TEXT,
                            office.evidence().ofCase(caseId).stream()
                                    .map(row -> row.id())
                                    .toList())
                    .id();
            office.cases().step(TestOffice.command(), office.person(), caseId, CaseStep.SUBMIT, Map.of());
            return drafted;
        }
    }

    private CertificateRow only(Id caseId) throws Exception {
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            return office.certificates().ofCase(caseId).getFirst();
        }
    }

    /** Waits until a page of the paper is drawn, with ink on it. */
    private static void awaitPaper(TestWindow window) {
        window.await("a drawn page", () -> window.seen("#certificate-paper .drawn"));
        Image page = window.fx(() -> ((ImageView) window.node("#certificate-paper .drawn .image-view")).getImage());
        long ink = 0;
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                ink += (Objects.requireNonNull(page.getPixelReader()).getArgb(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        assertTrue(ink > 1_000, "dark pixels on the page: " + ink);
    }
}
