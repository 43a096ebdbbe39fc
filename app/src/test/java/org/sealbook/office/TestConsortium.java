package org.sealbook.office;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sealbook.fixtures.CuttingProxy;
import org.sealbook.record.Origin;
import org.sealbook.sync.https.Pace;
import org.sealbook.sync.membership.Application;
import org.sealbook.sync.membership.FoundingDocument;

/**
 * Three real offices in one consortium. Two of them are open and listen on loopback; the third, {@link #OWN}, is closed and reaches them through
 * links that a test can cut.
 */
public final class TestConsortium implements AutoCloseable {

    /** The office that is left closed, for a test to open. */
    public static final String OWN = "ludao";

    /** Quick enough for a test to wait. */
    public static final Pace QUICK = new Pace(
            Duration.ofMillis(300),
            Duration.ofMillis(100),
            Duration.ofMillis(500),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            Duration.ofSeconds(40));

    private static final Map<String, String> OFFICES = Map.of(OWN, "鹭岛", "haicang", "海沧", "tongan", "同安");

    private final Map<String, OfficeFolder> folders = new LinkedHashMap<>();
    private final Map<Origin, Office> peers = new LinkedHashMap<>();
    private final Map<Origin, CuttingProxy> links = new LinkedHashMap<>();
    private final FoundingDocument document;

    public TestConsortium(Path folder) throws Exception {
        List<Application> applications = new ArrayList<>();
        for (String code : List.of(OWN, "haicang", "tongan")) {
            OfficeFolder data = TestOffice.staffed(
                    folder.resolve(code), TestOffice.entered(code, OFFICES.getOrDefault(code, code)));
            folders.put(code, data);
            try (Office office = TestOffice.open(data, TestOffice.DIRECTOR)) {
                applications.add(office.consortium().application(""));
            }
        }
        document = FoundingDocument.of("consortium.example", applications, 2, 0);
        for (Map.Entry<String, OfficeFolder> each : folders.entrySet()) {
            Office office = TestOffice.open(each.getValue(), TestOffice.DIRECTOR);
            office.consortium()
                    .join(office.person(), document, document.digest().hex());
            office.peers().start();
            if (each.getKey().equals(OWN)) {
                office.close();
            } else {
                Origin origin = office.identity().origin();
                int port = office.peers()
                        .goOnline(new Online(Optional.of(anyPort()), Map.of(), QUICK))
                        .orElseThrow();
                peers.put(origin, office);
                links.put(origin, new CuttingProxy().to(port));
            }
        }
    }

    public FoundingDocument document() {
        return document;
    }

    /** The data folder of an office, {@link #OWN} closed and the others open. */
    public OfficeFolder folder(String code) {
        OfficeFolder folder = folders.get(code);
        if (folder == null) {
            throw new AssertionError("no office " + code);
        }
        return folder;
    }

    /** The two open offices, whose own acts a test may do. */
    public List<Office> peers() {
        return List.copyOf(peers.values());
    }

    /** How the third office goes online: it dials both through the links. */
    public Online online() {
        Map<Origin, String> addresses = new LinkedHashMap<>();
        links.forEach((origin, link) -> addresses.put(origin, link.address()));
        return new Online(Optional.empty(), addresses, QUICK);
    }

    /** Takes both links away. */
    public void cut() {
        links.values().forEach(CuttingProxy::cut);
    }

    /** Gives both links back. */
    public void restore() {
        links.values().forEach(CuttingProxy::restore);
    }

    private static InetSocketAddress anyPort() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    @Override
    public void close() throws IOException {
        for (CuttingProxy link : links.values()) {
            link.close();
        }
        for (Office office : peers.values()) {
            office.close();
        }
    }
}
