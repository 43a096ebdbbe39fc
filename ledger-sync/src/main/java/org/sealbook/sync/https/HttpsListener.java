package org.sealbook.sync.https;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.sealbook.record.Origin;
import org.sealbook.sync.ExchangeParty;
import org.sealbook.sync.membership.Consortium;
import org.sealbook.sync.membership.Member;

/**
 * Answers other offices: HTTP/1.1 over TLS 1.3, where both sides show a key, on a few threads. A stranger's certificate ends in the handshake;
 * a member has at most two exchanges at once.
 */
public final class HttpsListener implements AutoCloseable {
    private static final int THREADS = 8;
    private static final int MOST_CONNECTIONS = 1_024;
    private static final int LONGEST_HEAD = 4_096;
    private static final Duration IDLE = Duration.ofSeconds(60);
    private static final Duration IDLE_WHEN_FULL = Duration.ofSeconds(5);

    private final Server server;
    private final ServerConnector connector;
    private final ExchangeHandler handler;

    private HttpsListener(Server server, ServerConnector connector, ExchangeHandler handler) {
        this.server = server;
        this.connector = connector;
        this.handler = handler;
    }

    /**
     * Listens until closed.
     *
     * @param bind where; port 0 takes a free one
     * @param heard told of each member whose exchange ended well; quick, from any thread
     * @throws IOException if nobody can listen there
     * @throws IllegalArgumentException if the key is no member's
     */
    public static HttpsListener start(
            TlsIdentity identity,
            Consortium consortium,
            ExchangeParty party,
            InetSocketAddress bind,
            Pace pace,
            Consumer<Origin> heard)
            throws IOException {
        Member own = consortium
                .byTlsKey(identity.keyDigest())
                .orElseThrow(() -> new IllegalArgumentException("this TLS key is no member's"));
        SSLContext tls = identity.context(
                key -> !key.equals(own.tlsKey()) && consortium.byTlsKey(key).isPresent());
        QueuedThreadPool threads = new QueuedThreadPool(THREADS);
        threads.setName("sync-listener");
        threads.setDaemon(true);
        threads.setReservedThreads(0);
        Server server = new Server(threads);
        ExchangeHandler handler = new ExchangeHandler(consortium, party, pace, heard);
        server.setHandler(handler);
        server.setErrorHandler((_, _, callback) -> {
            callback.succeeded();
            return true;
        });
        ServerConnector connector = new ServerConnector(
                server, null, null, null, 1, 1, secured(tls), new HttpConnectionFactory(configuration()));
        connector.setHost(bind.getHostString());
        connector.setPort(bind.getPort());
        connector.setIdleTimeout(IDLE.toMillis());
        server.addConnector(connector);
        NetworkConnectionLimit limit = new NetworkConnectionLimit(MOST_CONNECTIONS, connector);
        limit.setEndPointIdleTimeout(IDLE_WHEN_FULL.toMillis());
        server.addBean(limit);
        HttpsListener listener = new HttpsListener(server, connector, handler);
        try {
            server.start();
            return listener;
        } catch (Exception e) {
            listener.close();
            throw new IOException("cannot listen on " + bind, e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes every link away and returns when nothing of it runs any more. */
    @Override
    public void close() {
        connector.close();
        handler.close();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the listener did not stop", e);
        }
    }

    private static SslConnectionFactory secured(SSLContext tls) {
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setSslContext(tls);
        factory.setIncludeProtocols(TlsIdentity.protocols());
        factory.setNeedClientAuth(true);
        factory.setSniRequired(false);
        return new SslConnectionFactory(factory, "http/1.1");
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        // The key is the name: no host name is compared with the certificate.
        configuration.addCustomizer(new SecureRequestCustomizer(false));
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        configuration.setRequestHeaderSize(LONGEST_HEAD);
        return configuration;
    }
}
