package org.sealbook.office;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sealbook.record.Origin;

/** The demo's offices as processes, and between each two of them a cable either way that can be cut. For one thread. */
final class DemoNetwork implements AutoCloseable {

    private final List<String> program;
    private final List<Origin> offices;
    private final Map<Way, DemoLink> links = new HashMap<>();
    private final Map<Origin, DemoProcess> running = new LinkedHashMap<>();

    private record Way(Origin from, Origin to) {}

    DemoNetwork(List<String> program, List<Origin> offices) throws IOException {
        this.program = program;
        this.offices = offices;
        for (Origin from : offices) {
            for (Origin to : offices) {
                if (!from.equals(to)) {
                    links.put(new Way(from, to), new DemoLink());
                }
            }
        }
    }

    /** Starts an office's process; it is not online yet. */
    void start(Origin office, Path data, String user, Path log) throws IOException {
        running.put(office, DemoProcess.start(program, office, data, user, log));
    }

    DemoProcess at(Origin office) {
        return Objects.requireNonNull(running.get(office), office::toString);
    }

    /** The office listens and dials from now on, and all cables to it lead there. */
    void goOnline(Origin office) throws IOException, OfficeException {
        Map<String, String> addresses = new HashMap<>();
        for (Origin to : offices) {
            if (!to.equals(office)) {
                addresses.put(to.toString(), link(office, to).address());
            }
        }
        int port = at(office).goOnline(addresses);
        for (Origin from : offices) {
            if (!from.equals(office)) {
                link(from, office).leadTo(port);
            }
        }
    }

    /** Closes the office and ends its process. */
    void end(Origin office) {
        at(office).close();
        running.remove(office);
    }

    void cut(Origin one, Origin other) {
        link(one, other).cut();
        link(other, one).cut();
    }

    void mend(Origin one, Origin other) {
        link(one, other).mend();
        link(other, one).mend();
    }

    /** Bytes that went between these two until now. */
    long carried(Origin one, Origin other) {
        return link(one, other).carried() + link(other, one).carried();
    }

    private DemoLink link(Origin from, Origin to) {
        return Objects.requireNonNull(links.get(new Way(from, to)));
    }

    @Override
    public void close() throws IOException {
        running.values().forEach(DemoProcess::close);
        for (DemoLink link : links.values()) {
            link.close();
        }
    }
}
