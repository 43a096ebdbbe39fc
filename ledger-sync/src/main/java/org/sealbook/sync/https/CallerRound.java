package org.sealbook.sync.https;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.sealbook.record.Origin;
import org.sealbook.sync.ExchangeParty;
import org.sealbook.sync.Intake;
import org.sealbook.sync.SyncFaultException;

/** One request and its answer: vector and items both ways, streamed. For one thread, once. */
final class CallerRound implements AutoCloseable {
    static final String STALLED = "sync.link.stalled";

    private final ExchangeParty party;
    private final Origin member;
    private final HttpClient client;
    private final URI uri;
    private final Pipe pipe = new Pipe();
    private final Watchdog.Watch watch;
    private volatile @Nullable CompletableFuture<HttpResponse<InputStream>> answer;
    private volatile @Nullable InputStream answering;
    private byte @Nullable [] theirVector;
    private long sent;

    CallerRound(ExchangeParty party, Origin member, HttpClient client, URI uri, Watchdog watchdog, Duration window) {
        this.party = party;
        this.member = member;
        this.client = client;
        this.uri = uri;
        watch = watchdog.watch(window, this::takeLinkAway);
    }

    /**
     * Speaks and listens once.
     *
     * @param known the member's vector from before; without one, nothing but our own vector is sent
     */
    Exchanged run(byte @Nullable [] known) throws LinkException {
        try {
            HttpResponse<InputStream> response = ask(known);
            try (InputStream body = response.body()) {
                answering = body;
                return response.statusCode() == Wire.OK ? take(body) : refused(response.statusCode(), body);
            }
        } catch (SyncFaultException e) {
            throw new LinkException(e.key(), e.arguments(), e);
        } catch (IOException e) {
            throw new LinkException(reason(e), List.of(uri.getAuthority()), e);
        }
    }

    /** What the member said that it holds. */
    byte[] theirVector() {
        return Objects.requireNonNull(theirVector, "the round has ended well");
    }

    @Override
    public void close() {
        watch.close();
        takeLinkAway();
    }

    private HttpResponse<InputStream> ask(byte @Nullable [] known) throws IOException, SyncFaultException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", Wire.CONTENT_TYPE)
                .POST(BodyPublishers.ofInputStream(() -> watch.reading(pipe.in())))
                .build();
        CompletableFuture<HttpResponse<InputStream>> asked = client.sendAsync(request, BodyHandlers.ofInputStream());
        answer = asked;
        // An answer or a failure frees the writing below: what was not taken until then never will be.
        var _ = asked.whenComplete((_, _) -> pipe.breakOff());
        try (OutputStream out = pipe.out()) {
            BodyWriter writer = new BodyWriter(out, Wire.MOST_BYTES);
            writer.vector(party.vector());
            if (known != null) {
                writer.items(party, known);
            }
            writer.end();
            sent = writer.items();
        } catch (IOException e) {
            if (!asked.isDone()) {
                throw e;
            }
            // The answer says why.
        }
        try {
            return asked.join();
        } catch (CompletionException | CancellationException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e);
        }
    }

    private Exchanged take(InputStream body) throws IOException, SyncFaultException {
        BodyReader reader = new BodyReader(watch.reading(body), Wire.MOST_BYTES);
        try (Intake intake = party.intake(member)) {
            byte[] theirs = reader.vector();
            intake.vector(theirs);
            for (byte[] item = reader.item(); item != null; item = reader.item()) {
                intake.item(item);
                watch.moved();
            }
            boolean moved = intake.end().moved();
            theirVector = theirs;
            return new Exchanged(1, sent, reader.items(), moved);
        }
    }

    private Exchanged refused(int status, InputStream body) throws IOException, LinkException {
        String text = new String(body.readNBytes(Wire.LONGEST_REASON), StandardCharsets.US_ASCII);
        String key = switch (status) {
            case Wire.REFUSED -> "sync.link.refused";
            case Wire.BUSY -> "sync.link.busy";
            case Wire.STOPPED -> "sync.link.peer-stopped";
            default -> "sync.link.no-office";
        };
        List<String> arguments = Wire.isReason(text) ? List.of(uri.getAuthority(), text) : List.of(uri.getAuthority());
        throw new LinkException(key, arguments, null);
    }

    private String reason(IOException failure) {
        if (watch.hasStalled()) {
            return STALLED;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SSLException) {
                return "sync.link.not-trusted";
            }
            if (cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException) {
                return "sync.link.unreachable";
            }
        }
        return "sync.link.cut";
    }

    /** Frees whoever waits for the other side, in any state of the round. */
    private void takeLinkAway() {
        pipe.breakOff();
        CompletableFuture<HttpResponse<InputStream>> asked = answer;
        if (asked != null) {
            asked.cancel(true);
        }
        InputStream body = answering;
        if (body != null) {
            try {
                body.close();
            } catch (IOException _) {
                // It is the closing that matters: whoever reads gets his own exception.
            }
        }
    }
}
