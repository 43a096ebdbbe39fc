package org.sealbook.office;

import java.nio.file.Path;

/** An office open in a process of its own until its standard input ends. */
final class HeldOffice {

    private HeldOffice() {}

    public static void main(String[] arguments) throws Exception {
        try (Office office = TestOffice.open(TestOffice.at(Path.of(arguments[0])), TestOffice.NOTARY)) {
            System.out.println("OPEN " + office.ledger().blocks());
            while (System.in.read() >= 0) {
                // Whoever started this process decides how long it lasts.
                Thread.onSpinWait();
            }
        }
    }
}
