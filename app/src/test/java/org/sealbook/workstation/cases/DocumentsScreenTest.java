package org.sealbook.workstation.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.MenuButton;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.casework.custody.CustodyEvent;
import org.sealbook.casework.custody.MediumState;
import org.sealbook.casework.documents.DocumentRow;
import org.sealbook.casework.procedure.CaseStep;
import org.sealbook.casework.wording.DocumentKind;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.TestOffice;
import org.sealbook.record.Id;
import org.sealbook.workstation.TestWindow;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;

/** The documents and the media of a case on its page. */
class DocumentsScreenTest {

    @TempDir
    Path home;

    private OfficeFolder folder = TestOffice.at(Path.of("unset"));
    private Id caseId = new Id("0".repeat(32));

    @BeforeEach
    void anAcceptedCase() throws Exception {
        folder = TestOffice.staffed(home.resolve("office"));
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            caseId = TestCases.open(office, "declaration", "陈小鹭");
            TestCases.step(office, caseId, CaseStep.APPLY);
            TestCases.step(office, caseId, CaseStep.ACCEPT);
        }
    }

    @Test
    void whatTheStateCallsForIsOfferedMadeShownAndFollowedByANewVersion() throws Exception {
        try (TestWindow window = entered()) {
            window.click("#document-make-acceptance-slip");
            window.await("the paper", () -> window.seen(".paper-sheet.drawn"));
            window.click("#document-record");
            window.await("the document", () -> window.seen("#document-again"));
            window.await("its paper", () -> window.seen(".paper-sheet.drawn"));
            List<DocumentRow> made = window.office().documents().ofCase(caseId);
            assertEquals(
                    List.of(DocumentKind.ACCEPTANCE_SLIP),
                    made.stream().map(DocumentRow::kind).toList());
            window.click("#document-again");
            window.await("the text", () -> window.seen("#document-text"));
            window.awaitWords("替代第 1 号文书");
            window.go(Place.of(ScreenName.CASES, caseId.value()));
            window.await("the list", () -> window.seen("#document-1"));
            window.await("what is still called for", () -> window.seen("#document-make-notice-of-rights"));
            assertTrue(!window.seen("#document-make-acceptance-slip"));
        }
    }

    @Test
    void aMediumIsReceivedAndWhatIsDoneWithItStandsBelowIt() throws Exception {
        try (TestWindow window = entered()) {
            window.click("#custody-add");
            window.type("#custody-label", "鹭岛物证 031");
            window.type("#custody-whom", "陈小鹭");
            window.type("#custody-place", "甲架 3 层");
            window.click("#custody-add-do");
            window.awaitWords("光盘 鹭岛物证 031");
            window.awaitWords("存放于甲架 3 层，未封存");
            Id medium = window.office().custody().ofCase(caseId).getFirst().id();
            window.fx(() -> {
                ((MenuButton) window.node("#custody-acts-" + medium.value()))
                        .getItems().stream()
                                .filter(item -> item.getText().equals("封存"))
                                .findFirst()
                                .orElseThrow()
                                .fire();
                return true;
            });
            window.type("#custody-seal", "F-0031");
            window.click("#custody-event-do");
            window.awaitWords("存放于甲架 3 层，封签 F-0031");
            assertEquals(
                    MediumState.SEALED, window.office().custody().known(medium).state());
            assertEquals(
                    CustodyEvent.SEALED,
                    window.office().custody().events(caseId).getLast().event());
        }
    }

    private TestWindow entered() throws Exception {
        TestWindow window = TestWindow.open(home).signIn(folder.path(), TestOffice.NOTARY, TestOffice.password());
        window.go(Place.of(ScreenName.CASES, caseId.value()));
        window.await("the card of documents", () -> window.seen("#case-documents"));
        return window;
    }
}
