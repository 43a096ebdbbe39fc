package org.sealbook.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code office}: the office itself. */
@Command(name = "office", description = "${bundle:help.office}", synopsisSubcommandLabel = "COMMAND")
final class OfficeCommand implements Callable<Integer> {

    static CommandLine line(Sealbook program) {
        return new CommandLine(new OfficeCommand())
                .addSubcommand(new OfficeInitCommand(program))
                .addSubcommand(new OfficeShowCommand(program));
    }

    @Override
    public Integer call() {
        throw CommandException.wrongUse("usage.no-command");
    }
}
