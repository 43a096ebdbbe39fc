package org.sealbook.cli;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.sealbook.office.DemoServant;
import picocli.CommandLine.Command;

/** {@code demo-office}: one office of a demo, as a process that the demo starts; nobody else has use for it. */
@Command(name = "demo-office", hidden = true)
final class DemoOfficeCommand implements Callable<Integer> {

    private final Sealbook program;

    DemoOfficeCommand(Sealbook program) {
        this.program = program;
    }

    @Override
    public Integer call() throws Exception {
        return new OfficeSession(program).work(office -> {
            try (BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
                new DemoServant(office).serve(in, program.output().stream());
            }
            return Exit.DONE;
        });
    }
}
