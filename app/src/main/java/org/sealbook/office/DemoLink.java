package org.sealbook.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The demo's network cable from one office to another: forwards to wherever the other listens now, and can be cut. Thread-safe. */
final class DemoLink implements AutoCloseable {

    private static final int BACKLOG = 50;
    private static final int PIECE = 16_384;

    private final ServerSocket listening;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicLong carried = new AtomicLong();
    private volatile Optional<InetSocketAddress> target = Optional.empty();
    private volatile boolean cut;

    DemoLink() throws IOException {
        listening = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    /** Where it is dialled, as {@code host:port}. */
    String address() {
        return "127.0.0.1:" + listening.getLocalPort();
    }

    /** From now on it leads to this port of this machine; what went elsewhere breaks. */
    void leadTo(int port) {
        target = Optional.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        open.forEach(DemoLink::reset);
    }

    void cut() {
        cut = true;
        open.forEach(DemoLink::reset);
    }

    void mend() {
        cut = false;
    }

    /** Bytes that went either way until now. */
    long carried() {
        return carried.get();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                begin(listening.accept());
            } catch (IOException e) {
                if (!listening.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void begin(Socket from) {
        try {
            threads.execute(() -> forward(from));
        } catch (RejectedExecutionException _) {
            reset(from);
        }
    }

    private void forward(Socket from) {
        Optional<InetSocketAddress> to = target;
        if (cut || to.isEmpty()) {
            reset(from);
            return;
        }
        try (from;
                Socket onward = new Socket()) {
            open.add(from);
            onward.connect(to.get());
            if (cut) {
                reset(from);
            }
            var _ = threads.submit(() -> pump(onward, from));
            pump(from, onward);
        } catch (IOException | RejectedExecutionException _) {
            // A broken link is what offices live with; each tries again by itself.
        } finally {
            open.remove(from);
        }
    }

    private @Nullable Void pump(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[PIECE];
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                if (cut) {
                    break;
                }
                // Before the write, so that whoever has received it finds it counted.
                carried.addAndGet(n);
                out.write(piece, 0, n);
            }
        }
        return null;
    }

    /** Both ends see it at once, as when a cable is pulled out of a switch that says so. */
    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException _) {
            // It was broken already.
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
        threads.close();
    }
}
