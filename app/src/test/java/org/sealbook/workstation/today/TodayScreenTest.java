package org.sealbook.workstation.today;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.TestOffice;
import org.sealbook.workstation.TestWindow;

class TodayScreenTest {

    @TempDir
    Path home;

    @Test
    void aPersonBeginsWithTheirDay() throws Exception {
        OfficeFolder folder = TestOffice.staffed(home.resolve("office"));
        try (TestWindow window = TestWindow.open(home)) {
            window.signIn(folder.path(), TestOffice.NOTARY, TestOffice.password());
            window.awaitWords("今日没有到期、待办或退回的案件");
            window.click("#today-cases");
            window.await("the list of cases", () -> window.seen("#cases-open"));
        }
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            TestOffice.approved(office, TestOffice.evidence(home.resolve("files")));
        }
        try (TestWindow window = TestWindow.open(home)) {
            window.signIn(folder.path(), TestOffice.NOTARY, TestOffice.password());
            window.await("what is to be issued", () -> window.seen("#today-to-issue"));
            assertFalse(window.seen("#today-waiting"));
            window.click("#today-to-issue .hyperlink");
            window.await("the case", () -> window.seen("#case-page"));
        }
    }
}
