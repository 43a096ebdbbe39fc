package org.sealbook.workstation;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.sealbook.court.TrustList;
import org.sealbook.office.Office;
import org.sealbook.office.OfficeException;
import org.sealbook.reports.printing.Printers;
import org.sealbook.workstation.archive.ArchiveScreen;
import org.sealbook.workstation.cases.CasesScreen;
import org.sealbook.workstation.certificates.CertificatesScreen;
import org.sealbook.workstation.data.DataScreen;
import org.sealbook.workstation.evidence.EvidenceScreen;
import org.sealbook.workstation.frame.Screen;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.ledger.LedgerScreen;
import org.sealbook.workstation.peers.PeersScreen;
import org.sealbook.workstation.register.RegisterScreen;
import org.sealbook.workstation.staff.StaffScreen;
import org.sealbook.workstation.today.TodayScreen;
import org.sealbook.workstation.verify.VerifyScreen;

/** Which screens there are, and what each is given: the composition root of the window. */
final class Screens {

    private Screens() {}

    static Map<ScreenName, Supplier<Screen>> of(Tools tools, Office office) {
        Map<ScreenName, Supplier<Screen>> screens = new EnumMap<>(ScreenName.class);
        screens.put(ScreenName.TODAY, () -> new TodayScreen(tools, office));
        screens.put(ScreenName.CASES, () -> new CasesScreen(tools, office));
        screens.put(ScreenName.STAFF, () -> new StaffScreen(tools, office));
        screens.put(ScreenName.REGISTER, () -> new RegisterScreen(tools, office));
        screens.put(ScreenName.ARCHIVE, () -> new ArchiveScreen(tools, office));
        screens.put(ScreenName.DATA, () -> new DataScreen(tools, office));
        screens.put(ScreenName.PEERS, () -> new PeersScreen(tools, office));
        screens.put(ScreenName.LEDGER, () -> new LedgerScreen(tools, office));
        screens.put(ScreenName.VERIFY, () -> new VerifyScreen(tools, () -> trusted(office)));
        screens.put(ScreenName.CERTIFICATES, () -> new CertificatesScreen(tools, office, Printers.ofThisMachine()));
        screens.put(ScreenName.EVIDENCE, () -> new EvidenceScreen(tools, office));
        return screens;
    }

    /** Without a founding document that can be read there are no keys to offer, and a verdict says so. */
    private static Optional<TrustList> trusted(Office office) {
        try {
            return Optional.of(office.consortium().trusted());
        } catch (IOException | OfficeException e) {
            return Optional.empty();
        }
    }
}
