package org.sealbook.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code sync}: exchanging with peers. */
@Command(name = "sync", description = "${bundle:help.sync}", synopsisSubcommandLabel = "COMMAND")
final class SyncCommand implements Callable<Integer> {

    static CommandLine line(Sealbook program) {
        return new CommandLine(new SyncCommand())
                .addSubcommand(new SyncListenCommand(program))
                .addSubcommand(new SyncRunCommand(program))
                .addSubcommand(new SyncStatusCommand(program));
    }

    @Override
    public Integer call() {
        throw CommandException.wrongUse("usage.no-command");
    }
}
