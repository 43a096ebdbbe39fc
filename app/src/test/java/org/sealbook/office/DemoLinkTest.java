package org.sealbook.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The demo says "0 bytes went over the cut link"; here it is seen that the link counts and cuts. */
class DemoLinkTest {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private DemoLink link = link();

    private static DemoLink link() {
        try {
            return new DemoLink();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @BeforeEach
    void leadToAnEcho() throws IOException {
        link.leadTo(echo(0));
    }

    @AfterEach
    void close() throws IOException {
        link.close();
        threads.shutdownNow();
    }

    /** Answers each byte with itself plus some; answers the port. */
    private int echo(int plus) throws IOException {
        ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        threads.execute(() -> {
            try (server) {
                while (true) {
                    Socket socket = server.accept();
                    for (int read = socket.getInputStream().read();
                            read >= 0;
                            read = socket.getInputStream().read()) {
                        socket.getOutputStream().write(read + plus);
                    }
                }
            } catch (IOException _) {
                // The test is over, or the link was cut.
            }
        });
        return server.getLocalPort();
    }

    private Socket dial() throws IOException {
        String address = link.address();
        return new Socket(
                InetAddress.getLoopbackAddress(), Integer.parseInt(address.substring(address.lastIndexOf(':') + 1)));
    }

    private static int said(Socket socket) throws IOException {
        socket.getOutputStream().write(7);
        return socket.getInputStream().read();
    }

    @Test
    void countsWhatItCarriesBothWays() throws IOException {
        try (Socket socket = dial()) {
            assertEquals(7, said(socket));
        }
        assertEquals(2, link.carried());
    }

    @Test
    void carriesNothingWhileItIsCutAndAgainAfterwards() throws IOException {
        try (Socket open = dial()) {
            assertEquals(7, said(open));
            link.cut();
            assertThrows(IOException.class, () -> ended(said(open)));
            try (Socket fresh = dial()) {
                assertThrows(IOException.class, () -> ended(said(fresh)));
            }
        }
        assertEquals(2, link.carried());
        link.mend();
        link.leadTo(echo(0));
        try (Socket socket = dial()) {
            assertEquals(7, said(socket));
        }
        assertEquals(4, link.carried());
    }

    @Test
    void leadsElsewhereFromOneMomentOn() throws IOException {
        try (Socket before = dial()) {
            assertEquals(7, said(before));
            link.leadTo(echo(1));
            assertThrows(IOException.class, () -> ended(said(before)));
        }
        try (Socket after = dial()) {
            assertEquals(8, said(after));
        }
    }

    /** A reset is an exception, an orderly end is -1; either way nothing came. */
    private static void ended(int read) throws IOException {
        assertTrue(read < 0, "a byte came over a link that was cut");
        throw new IOException("ended");
    }
}
