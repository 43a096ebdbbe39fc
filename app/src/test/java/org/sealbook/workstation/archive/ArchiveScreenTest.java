package org.sealbook.workstation.archive;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.event.Event;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.language.Language;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.TestOffice;
import org.sealbook.record.Id;
import org.sealbook.workstation.Pictures;
import org.sealbook.workstation.TestWindow;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;

class ArchiveScreenTest {

    @TempDir
    Path home;

    @Test
    void aFileIsPutInOrderFromTheKeyboardAndHandedOver() throws Exception {
        OfficeFolder office = TestOffice.staffed(home.resolve("office"));
        Id certificate = TestOffice.withOneCertificate(office, home.resolve("out"), home.resolve("sources"))
                .number()
                .certificate();
        try (TestWindow window = TestWindow.open(home, Language.ZH)
                .signIn(home.resolve("office"), TestOffice.NOTARY, TestOffice.password())) {
            window.go(Place.of(ScreenName.ARCHIVE));
            window.awaitWords("前归档");
            Pictures.take(window, "archive-list-zh");
            Id caseId = window.office().certificates().known(certificate).caseId();
            window.go(Place.of(ScreenName.ARCHIVE, caseId.value()));
            window.awaitWords("证据：网页.html");
            window.click("#archive-add");
            window.type("#archive-title", "公证申请表");
            window.click("#archive-add-do");
            window.await("the paper in the list", () -> !window.seen("#archive-add-do") && window.says("公证申请表"));
            window.fx(() -> {
                ListView<?> papers = (ListView<?>) window.node("#archive-papers");
                papers.requestFocus();
                papers.getSelectionModel().clearAndSelect(papers.getItems().size() - 1);
                Event.fireEvent(
                        papers, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.UP, false, false, true, false));
                return true;
            });
            window.await(
                    "the paper one place up",
                    () -> window.fx(() -> {
                        ListView<?> papers = (ListView<?>) window.node("#archive-papers");
                        return papers.getSelectionModel().getSelectedIndex()
                                == papers.getItems().size() - 2;
                    }));
            Pictures.take(window, "archive-file-zh");
            window.click("#archive-save");
            window.click("#archive-save-do");
            window.click("#archive-hand-over");
            window.click("#archive-hand-over-do");
            window.awaitWords("已归档");
            assertTrue(window.office().archive().file(caseId).row().handedOver().isPresent());
        }
    }
}
