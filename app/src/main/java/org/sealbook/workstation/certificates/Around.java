package org.sealbook.workstation.certificates;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import javafx.scene.layout.StackPane;
import org.sealbook.language.Words;
import org.sealbook.office.Office;
import org.sealbook.record.Id;
import org.sealbook.reports.printing.Printers;
import org.sealbook.workstation.frame.Place;
import org.sealbook.workstation.frame.ScreenName;
import org.sealbook.workstation.frame.Tools;

/**
 * What every pane of this screen has around it.
 *
 * @param words reads the office's tables, so it is asked in the background only
 * @param over where sheets are shown
 * @param issuing the certificates that are being issued now; on the FX thread only
 */
record Around(Tools tools, Office office, Words words, Printers printers, StackPane over, Set<Id> issuing) {

    /** Before the subject of a new draft: the id of its case. */
    static final String DRAFT = "draft:";

    /** Before the subject of a draft that is written anew: the id of the certificate. */
    static final String AGAIN = "again:";

    private static final SecureRandom RANDOM = new SecureRandom();

    static Around of(Tools tools, Office office, Printers printers) {
        return new Around(
                tools, office, new Words(tools.messages(), office), printers, new StackPane(), new HashSet<>());
    }

    String text(String key, Object... arguments) {
        return tools.text(key, arguments);
    }

    /** The id under which one intent is recorded, however often it is tried. */
    static Id intent() {
        return Id.random(RANDOM);
    }

    void open(String subject) {
        tools.navigator().go(Place.of(ScreenName.CERTIFICATES, subject));
    }

    void openList() {
        tools.navigator().go(Place.of(ScreenName.CERTIFICATES));
    }
}
