package org.sealbook.workstation.ledger;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealbook.fixtures.TableRow;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.language.Language;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.TestOffice;
import org.sealbook.workstation.Pictures;
import org.sealbook.workstation.TestWindow;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Settings;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.TypeSize;

/** The screen of the ledger in its states, written as pictures to look at. A picture fails no build. */
@Tag("screens")
class LedgerPictures {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"ZH,LIGHT,NORMAL", "EN,DARK,NORMAL", "EN,LIGHT,LARGE"})
    void everyPage(Language language, Appearance appearance, TypeSize size) throws Exception {
        OfficeFolder office = TestOffice.staffed(home.resolve("office"));
        TestOffice.Exported exported =
                TestOffice.withOneCertificate(office, home.resolve("out"), home.resolve("sources"));
        String issued = exported.number().file().orElseThrow().issued().toString();
        String suffix = ("-" + language + "-" + appearance + "-" + size).toLowerCase(Locale.ROOT);
        try (TestWindow window =
                        TestWindow.open(home, new Settings(language, appearance, size, List.of()), new VirtualClock());
                Connection sql = TestOffice.connection(office)) {
            window.signIn(home.resolve("office"), TestOffice.NOTARY, TestOffice.password());
            window.go(Place.of(ScreenName.LEDGER));
            Pictures.take(window, "ledger-list" + suffix);
            window.go(Place.of(ScreenName.LEDGER, "3"));
            Pictures.take(window, "ledger-block" + suffix);
            window.go(Place.of(ScreenName.LEDGER, issued));
            Pictures.take(window, "ledger-entry" + suffix);
            window.go(Place.of(ScreenName.LEDGER, Subject.AUDIT));
            Pictures.take(window, "ledger-audit-empty" + suffix);
            window.click("#ledger-audit-begin");
            window.await("the result", () -> window.seen("#ledger-audit-verdict"));
            Pictures.take(window, "ledger-audit-sound" + suffix);
            TableRow row = TableRow.of(sql, "party").getFirst();
            row.replace(sql, row.changed(row.columns().size() - 1));
            window.click("#ledger-audit-begin");
            window.await("the faults", () -> window.seen("#ledger-faults"));
            Pictures.take(window, "ledger-audit-faults" + suffix);
            window.go(Place.of(ScreenName.LEDGER, "999999"));
            window.awaitWords("999999");
            Pictures.take(window, "ledger-unknown" + suffix);
        }
    }
}
