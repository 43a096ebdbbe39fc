package org.sealbook.workstation;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Supplier;
import org.sealbook.office.Office;
import org.sealbook.workstation.frame.Screen;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;
import org.sealbook.workstation.peers.PeersScreen;

/** Which screens there are, and what each is given: the composition root of the window. */
final class Screens {

    private Screens() {}

    static Map<ScreenName, Supplier<Screen>> of(Tools tools, Office office) {
        Map<ScreenName, Supplier<Screen>> screens = new EnumMap<>(ScreenName.class);
        screens.put(ScreenName.PEERS, () -> new PeersScreen(tools, office));
        return screens;
    }
}
