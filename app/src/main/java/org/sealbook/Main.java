package org.sealbook;

import org.sealbook.cli.Sealbook;
import org.sealbook.workstation.Workstation;

/** The program's entry: a command in a terminal or, without one, the window. */
public final class Main {

    private Main() {}

    /** Carries out one command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(Sealbook.run(Workstation::run, arguments));
    }
}
