package org.sealbook.sync.https;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.QuietException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.sealbook.record.Origin;
import org.sealbook.sync.ExchangeParty;
import org.sealbook.sync.Intake;
import org.sealbook.sync.SyncFaultException;
import org.sealbook.sync.SyncStoppedException;
import org.sealbook.sync.membership.Consortium;
import org.sealbook.sync.membership.Member;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One exchange as the side that was dialled: takes all in, then answers. Each runs on a virtual thread of its own, which nobody interrupts: a
 * thread that writes to the disk would lose its file by it.
 */
final class ExchangeHandler extends Handler.Abstract.NonBlocking implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ExchangeHandler.class);
    private static final int MOST_AT_ONCE = 2;
    private static final int CHUNK = 16 * 1024;

    private final Consortium consortium;
    private final ExchangeParty party;
    private final Consumer<Origin> heard;
    private final Patience patience;
    private final Watchdog watchdog = new Watchdog();
    private final Map<Origin, Semaphore> places = new ConcurrentHashMap<>();
    private final Set<EndPoint> links = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("sync-exchange-", 0).factory());
    private volatile boolean closed;

    ExchangeHandler(Consortium consortium, ExchangeParty party, Pace pace, Consumer<Origin> heard) {
        this.consortium = consortium;
        this.party = party;
        this.heard = heard;
        patience = new Patience(pace);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Optional<Member> member = member(request);
        if (member.isEmpty()) {
            answer(response, callback, HttpStatus.FORBIDDEN_403, "");
        } else if (!Request.getPathInContext(request).equals(Wire.PATH)) {
            answer(response, callback, HttpStatus.NOT_FOUND_404, "");
        } else if (!HttpMethod.POST.is(request.getMethod())) {
            answer(response, callback, HttpStatus.METHOD_NOT_ALLOWED_405, "");
        } else {
            admit(member.get().origin(), request, response, callback);
        }
        return true;
    }

    private void admit(Origin member, Request request, Response response, Callback callback) {
        Semaphore place = places.computeIfAbsent(member, _ -> new Semaphore(MOST_AT_ONCE));
        if (!place.tryAcquire()) {
            answer(response, callback, Wire.BUSY, "");
            return;
        }
        EndPoint link = request.getConnectionMetaData().getConnection().getEndPoint();
        links.add(link);
        try {
            threads.execute(() -> {
                try {
                    serve(member, link, request, response, callback);
                } finally {
                    links.remove(link);
                    place.release();
                }
            });
        } catch (RejectedExecutionException _) {
            // Closing.
            answer(response, callback, Wire.BUSY, "");
        }
    }

    private void serve(Origin member, EndPoint link, Request request, Response response, Callback callback) {
        long idle = link.getIdleTimeout();
        // From here to the answer's end the watchdog looks after the link, and not the time for which a link may be
        // idle.
        link.setIdleTimeout(0);
        Watchdog.Watch watch = watchdog.watch(patience.window(member), link::close);
        try (watch) {
            if (closed) {
                throw new IOException("closing");
            }
            byte[] theirVector = take(member, watch.reading(Content.Source.asInputStream(request)), watch);
            byte[] vector = party.vector();
            response.setStatus(Wire.OK);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, Wire.CONTENT_TYPE);
            // Closed only when all is well: closing ends the answer as if it were whole.
            OutputStream out = new BufferedOutputStream(watch.writing(Content.Sink.asOutputStream(response)), CHUNK);
            BodyWriter writer = new BodyWriter(out, Wire.MOST_BYTES);
            writer.vector(vector);
            writer.items(party, theirVector);
            writer.end();
            out.close();
            link.setIdleTimeout(idle);
            callback.succeeded();
            patience.endedWell(member);
            heard.accept(member);
        } catch (SyncFaultException e) {
            LOG.warn("{} sent what may not be sent: {}", member, e.getMessage());
            refuse(link, response, callback, Wire.REFUSED, e.key());
        } catch (SyncStoppedException e) {
            refuse(link, response, callback, Wire.STOPPED, e.key());
        } catch (IOException e) {
            if (watch.hasStalled()) {
                LOG.info("no byte from or to {} for too long", member);
                patience.stalled(member);
            }
            LOG.debug("an exchange with {} was cut", member, e);
            cut(link, callback);
        } catch (RuntimeException e) {
            LOG.error("an exchange with {} failed", member, e);
            refuse(link, response, callback, Wire.STOPPED, "");
        }
    }

    private byte[] take(Origin member, InputStream body, Watchdog.Watch watch) throws IOException, SyncFaultException {
        BodyReader reader = new BodyReader(body, Wire.MOST_BYTES);
        try (Intake intake = party.intake(member)) {
            byte[] theirVector = reader.vector();
            intake.vector(theirVector);
            for (byte[] item = reader.item(); item != null; item = reader.item()) {
                intake.item(item);
                watch.moved();
            }
            intake.end();
            watch.moved();
            return theirVector;
        }
    }

    /** Whom the handshake has shown; asked again here, since a resumed session has no new handshake. */
    private Optional<Member> member(Request request) {
        if (request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE) instanceof EndPoint.SslSessionData session) {
            X509Certificate[] shown = session.peerCertificates();
            if (shown != null && shown.length > 0) {
                return consortium.byTlsKey(TlsIdentity.keyDigest(shown[0]));
            }
        }
        return Optional.empty();
    }

    /** Once the answer has begun, only a cut can say that it went wrong. */
    private static void refuse(EndPoint link, Response response, Callback callback, int status, String reason) {
        if (response.isCommitted()) {
            cut(link, callback);
        } else {
            response.reset();
            answer(response, callback, status, reason);
        }
    }

    private static void cut(EndPoint link, Callback callback) {
        link.close();
        callback.failed(new QuietException.Exception("cut"));
    }

    private static void answer(Response response, Callback callback, int status, String text) {
        response.setStatus(status);
        response.write(true, ByteBuffer.wrap(text.getBytes(US_ASCII)), callback);
    }

    @Override
    public void close() {
        closed = true;
        links.forEach(EndPoint::close);
        threads.close();
        watchdog.close();
    }
}
