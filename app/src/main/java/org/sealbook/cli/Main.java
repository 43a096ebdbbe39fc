package org.sealbook.cli;

/** The program's entry. */
public final class Main {

    private Main() {}

    /** Carries out one command line and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(Sealbook.run(Console.ofSystem(), arguments));
    }
}
