package org.sealbook.office;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.record.CanonicalJson;
import org.sealbook.record.Id;
import org.sealbook.record.Origin;
import org.sealbook.sync.https.Pace;
import org.sealbook.tlog.FormatException;
import org.sealbook.vault.VaultException;

/**
 * An office of the demo in a process of its own. It does what the demo's main process asks for, one JSON object a line on standard input,
 * and answers each with one line, until the input ends: so it ends with the main process, however that ends.
 */
public final class DemoServant {

    /** Quicker than offices are, so that nobody waits long for the demo. */
    private static final Pace PACE = new Pace(
            Duration.ofSeconds(2),
            Duration.ofMillis(200),
            Duration.ofSeconds(2),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2));

    private final Office office;
    private final DemoCases cases;

    public DemoServant(Office office) {
        this.office = office;
        this.cases = new DemoCases(office);
    }

    /** Serves until the input ends. */
    public void serve(BufferedReader in, PrintStream out)
            throws IOException, FormatException, OfficeException, VaultException {
        answer(out, Map.of("ready", true));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Map<?, ?> asked = (Map<?, ?>) CanonicalJson.parse(line.getBytes(StandardCharsets.UTF_8));
            answer(out, done(asked));
        }
    }

    private Map<String, Object> done(Map<?, ?> asked)
            throws IOException, FormatException, OfficeException, VaultException {
        switch (String.valueOf(asked.get("do"))) {
            case "online" -> {
                return Map.of("port", online((Map<?, ?>) DemoSeen.given(asked, "addresses")));
            }
            case "export" -> {
                List<Path> files = office.export()
                        .export(
                                Id.parse(String.valueOf(asked.get("certificate"))),
                                Path.of(String.valueOf(asked.get("folder"))));
                return Map.of("files", files.stream().map(Path::toString).toList());
            }
            case "record" -> cases.openOne();
            case "status" -> {
                // The answer is all that is wanted.
            }
            default -> throw new FormatException("nothing is known of " + asked);
        }
        return DemoSeen.of(office.peers().report().orElseThrow()).json();
    }

    private int online(Map<?, ?> addresses) throws FormatException, OfficeException {
        Map<Origin, String> dialled = new HashMap<>();
        for (Map.Entry<?, ?> each : addresses.entrySet()) {
            dialled.put(Origin.parse(String.valueOf(each.getKey())), String.valueOf(each.getValue()));
        }
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return office.peers()
                .goOnline(new Online(Optional.of(anywhere), dialled, PACE))
                .orElseThrow();
    }

    private static void answer(PrintStream out, Map<String, ?> json) {
        out.println(new String(CanonicalJson.write(json), StandardCharsets.UTF_8));
        out.flush();
    }
}
