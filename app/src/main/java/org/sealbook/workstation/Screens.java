package org.sealbook.workstation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.sealbook.court.TrustList;
import org.sealbook.court.TrustPolicy;
import org.sealbook.office.Office;
import org.sealbook.workstation.frame.Screen;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.ledger.LedgerScreen;
import org.sealbook.workstation.verify.VerifyScreen;

/** Which screens there are, and what each is given: the composition root of the window. */
final class Screens {

    private Screens() {}

    static Map<ScreenName, Supplier<Screen>> of(Tools tools, Office office) {
        Map<ScreenName, Supplier<Screen>> screens = new EnumMap<>(ScreenName.class);
        screens.put(ScreenName.LEDGER, () -> new LedgerScreen(tools, office));
        screens.put(
                ScreenName.VERIFY,
                () -> new VerifyScreen(
                        tools, () -> Optional.of(new TrustList(List.of(office.trusted()), new TrustPolicy(0, 0)))));
        return screens;
    }
}
