package org.sealbook.cli;

import java.net.InetSocketAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sealbook.office.Office;
import org.sealbook.office.Online;
import org.sealbook.office.PeersReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code sync listen}: serves the others and dials them until somebody ends the program. One line on standard output says that it is ready;
 * from then on standard error tells what happens.
 */
@Command(name = "listen", description = "${bundle:help.sync.listen}")
final class SyncListenCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    private final Sealbook program;

    @Option(names = "--port", paramLabel = "N", description = "${bundle:help.sync.listen.port}")
    private @Nullable Integer port;

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "${bundle:help.sync.listen.bind}")
    private String bind = "";

    @Mixin
    private final PeersGiven peers = new PeersGiven();

    SyncListenCommand(Sealbook program) {
        this.program = program;
    }

    @Override
    public Integer call() {
        if (port != null && (port < 0 || port > LAST_PORT)) {
            throw CommandException.wrongUse("usage.bad-value", "--port", port);
        }
        UntilEnded until = UntilEnded.begin();
        int exit;
        try {
            exit = new OfficeSession(program).work(office -> serve(office, until));
        } catch (Throwable e) {
            exit = program.output().fail(e);
        }
        until.closed(exit);
        return exit;
    }

    private Exit serve(Office office, UntilEnded until) throws Exception {
        Online documented = peers.online(office, PeersGiven.consortium(office));
        Online online = new Online(bind(documented.bind()), documented.addresses(), documented.pace());
        Runnable deaf = office.peers().onChange(until::wake);
        try {
            PeersNews news = new PeersNews(program.output(), PeersGiven.report(office));
            ready(office, office.peers().goOnline(online));
            while (until.sleep()) {
                PeersReport report = PeersGiven.report(office);
                news.tell(report);
                if (report.sync().stopped().isPresent()) {
                    return Exit.SURROUNDINGS;
                }
            }
            program.output().remark("sync.listen.ended");
            return Exit.DONE;
        } finally {
            deaf.run();
        }
    }

    private Optional<InetSocketAddress> bind(Optional<InetSocketAddress> documented) {
        if (port == null && documented.isEmpty()) {
            if (!bind.isEmpty()) {
                throw CommandException.wrongUse("usage.missing", "--port");
            }
            return Optional.empty();
        }
        int at = port != null ? port : documented.orElseThrow().getPort();
        InetSocketAddress address = bind.isEmpty() ? new InetSocketAddress(at) : new InetSocketAddress(bind, at);
        if (address.isUnresolved()) {
            throw CommandException.wrongUse("given.bind", bind);
        }
        return Optional.of(address);
    }

    private void ready(Office office, Optional<Integer> listening) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("ready", true);
        json.put("office", office.identity().origin().toString());
        listening.ifPresent(number -> json.put("port", number));
        program.output().answer(json);
        if (listening.isPresent()) {
            program.output().say("sync.listen.ready", listening.get());
        } else {
            program.output().say("sync.listen.only-dials");
        }
    }
}
