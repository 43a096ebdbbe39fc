package org.sealbook.workstation.register;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sealbook.casework.copies.CopyKind;
import org.sealbook.casework.fees.PayMethod;
import org.sealbook.fixtures.VirtualClock;
import org.sealbook.language.Language;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeFolder;
import org.sealbook.office.TestOffice;
import org.sealbook.record.Id;
import org.sealbook.workstation.Pictures;
import org.sealbook.workstation.TestWindow;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Settings;
import org.sealbook.workstation.theme.Appearance;
import org.sealbook.workstation.theme.TypeSize;

/** The screen of the register in its states, written as pictures to look at. A picture fails no build. */
@Tag("screens")
class RegisterPictures {

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource({"ZH,LIGHT,NORMAL", "EN,DARK,NORMAL"})
    void everyState(Language language, Appearance appearance, TypeSize size) throws Exception {
        OfficeFolder folder = TestOffice.staffed(home.resolve("office"));
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            for (int i = 0; i < 4; i++) {
                TestOffice.issued(office, TestOffice.evidence(home.resolve("sources" + i)));
            }
            TestOffice.examined(office, TestOffice.NOTARY, TestOffice.evidence(home.resolve("more")));
            office.register()
                    .confirm(
                            TestOffice.command(),
                            office.person(),
                            office.register().thisYear());
            TestOffice.examined(office, TestOffice.NOTARY, TestOffice.evidence(home.resolve("more")));
        }
        Id certificate;
        try (Office office = TestOffice.open(folder, TestOffice.NOTARY)) {
            certificate = TestOffice.issued(office, TestOffice.evidence(home.resolve("sources")));
            Id copy = office.copies()
                    .print(
                            TestOffice.command(),
                            office.person(),
                            certificate,
                            CopyKind.ORIGINAL,
                            List.of(Optional.of("AB0001"), Optional.of("AB0002")))
                    .id();
            office.copies().spoil(TestOffice.command(), office.person(), copy, "打印机卡纸，第二页撕裂");
            List<Optional<String>> one = List.of(Optional.of("AB0003"));
            Id third = office.copies()
                    .print(TestOffice.command(), office.person(), certificate, CopyKind.ORIGINAL, one)
                    .id();
            office.copies().deliver(TestOffice.command(), office.person(), third, "陈小鹭");
            office.copies().print(TestOffice.command(), office.person(), certificate, CopyKind.DUPLICATE, one);
        }
        String suffix = ("-" + language + "-" + appearance + "-" + size).toLowerCase(Locale.ROOT);
        try (TestWindow window =
                TestWindow.open(home, new Settings(language, appearance, size, List.of()), new VirtualClock())) {
            window.signIn(home.resolve("office"), TestOffice.NOTARY, TestOffice.password());
            window.go(Place.of(ScreenName.REGISTER));
            Pictures.take(window, "register-list" + suffix);
            window.click("#register-confirm");
            Pictures.take(window, "register-confirm" + suffix);
            window.click(".modal-pane .plain");
            window.click("#register-numbers");
            Pictures.take(window, "register-numbers" + suffix);
            window.go(Place.of(ScreenName.CERTIFICATES, certificate.value()));
            window.awaitWords("AB0001");
            Pictures.take(window, "certificate-copies" + suffix);
            Id caseId = window.office().certificates().known(certificate).caseId();
            window.office().fees().charge(TestOffice.command(), window.office().person(), caseId, "preservation", 1);
            window.office().fees().charge(TestOffice.command(), window.office().person(), caseId, "duplicate", 2);
            window.office().fees().pay(TestOffice.command(), window.office().person(), caseId, 50_000, PayMethod.PHONE);
            window.go(Place.of(ScreenName.CASES, caseId.value()));
            window.awaitWords("500.00");
            Pictures.take(window, "case-fees" + suffix);
            window.click("#fees-charge");
            Pictures.take(window, "case-fees-charge" + suffix);
        }
    }
}
