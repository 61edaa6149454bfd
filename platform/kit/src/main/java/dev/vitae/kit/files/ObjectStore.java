package dev.vitae.kit.files;

import dev.vitae.kit.problem.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The objects of this service in a store that speaks S3, addressed by path ({@code /bucket/service/object}). What the server
 * does not answer, or cannot do now, is asked once more, and then fails with 503 {@code files_unavailable}. Timer
 * {@code vitae_files_calls_seconds} by operation and outcome ({@code ok}, {@code missing}, {@code refused}, {@code away}); counter
 * {@code vitae_files_unavailable_total} of what failed.
 */
@ApplicationScoped
class ObjectStore {

    private static final Logger LOG = Logger.getLogger(ObjectStore.class);
    private static final byte[] NOTHING =
            HexFormat.of().parseHex("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");

    /** Error codes of S3. */
    private static final Set<String> MISSING = Set.of("NoSuchKey", "InvalidRange");

    private static final Pattern CODE = Pattern.compile("<Code>(\\w{1,60})</Code>");
    private static final int LONGEST_COMPLAINT = 16 * 1024;
    private static final Set<Integer> PASSING = Set.of(408, 429, 500, 502, 503, 504);

    private final FilesConfig config;
    private final String service;
    private final MeterRegistry metrics;
    private final Counter unavailable;
    private final Vertx vertx;
    private final Optional<HttpClient> client;

    ObjectStore(
            FilesConfig config,
            Vertx vertx,
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.service") String service) {
        this.config = config;
        this.service = service;
        this.metrics = metrics;
        this.unavailable = metrics.counter("vitae.files.unavailable");
        this.vertx = vertx;
        this.client = config.s3().url().map(this::client);
    }

    private HttpClient client(URI server) {
        return vertx.createHttpClient(new HttpClientOptions()
                .setSsl(server.getScheme().equals("https"))
                .setConnectTimeout((int) config.s3().timeout().toMillis())
                .setMaxPoolSize(config.s3().connections()));
    }

    void check(@Observes StartupEvent event) {
        config.check();
    }

    @PreDestroy
    void close() {
        client.ifPresent(HttpClient::close);
    }

    boolean isGiven() {
        return client.isPresent();
    }

    /** @param sha256 of the bytes, which the server checks */
    Uni<Void> put(UUID object, String contentType, byte[] bytes, byte[] sha256) {
        Map<String, String> headers = Map.of("content-type", contentType);
        return call("put", HttpMethod.PUT, object, headers, Buffer.buffer(bytes), sha256, 0)
                .replaceWithVoid();
    }

    /** That part of the object; nothing where it, or the part, is not there. */
    Uni<Optional<Buffer>> get(UUID object, int from, int length) {
        Map<String, String> headers = Map.of("range", "bytes=" + from + "-" + (from + length - 1));
        return call("get", HttpMethod.GET, object, headers, Buffer.buffer(), NOTHING, length);
    }

    /** Also well when there is none. */
    Uni<Void> delete(UUID object) {
        return call("delete", HttpMethod.DELETE, object, Map.of(), Buffer.buffer(), NOTHING, 0)
                .replaceWithVoid();
    }

    private Uni<Optional<Buffer>> call(
            String operation,
            HttpMethod method,
            UUID object,
            Map<String, String> headers,
            Buffer body,
            byte[] sha256,
            int expected) {
        return Uni.createFrom()
                .deferred(() -> {
                    Timer.Sample begun = Timer.start(metrics);
                    return Uni.createFrom()
                            .completionStage(send(method, object, headers, body, sha256)
                                    .compose(answer -> body(answer, expected))
                                    .toCompletionStage())
                            .invoke(found -> count(begun, operation, found.isPresent() ? "ok" : "missing"))
                            .onFailure()
                            .invoke(failure ->
                                    count(begun, operation, failure instanceof Refused ? "refused" : "away"));
                })
                .onFailure(failure -> !(failure instanceof Refused))
                .retry()
                .atMost(1)
                .onFailure()
                .transform(failure -> {
                    unavailable.increment();
                    LOG.errorf("object store, %s: %s", operation, failure.toString());
                    return Problem.unavailable("files_unavailable");
                });
    }

    private Future<HttpClientResponse> send(
            HttpMethod method, UUID object, Map<String, String> headers, Buffer body, byte[] sha256) {
        FilesConfig.S3 s3 = config.s3();
        if (client.isEmpty()) {
            return Future.failedFuture(new Refused("none is configured"));
        }
        URI server = s3.url().orElseThrow();
        String path = "/" + s3.bucket() + "/" + service + "/" + object;
        RequestSignature signature = new RequestSignature(
                s3.region(), s3.accessKey().orElseThrow(), s3.secretKey().orElseThrow());
        Map<String, String> signed =
                signature.sign(method.name(), server.getAuthority(), path, headers, sha256, Instant.now());
        RequestOptions options = new RequestOptions()
                .setMethod(method)
                .setAbsoluteURI(server.resolve(path).toString())
                .setTimeout(s3.timeout().toMillis());
        signed.forEach(options::putHeader);
        return client.get().request(options).compose(request -> request.send(body));
    }

    private static Future<Optional<Buffer>> body(HttpClientResponse answer, int expected) {
        if (answer.statusCode() / 100 != 2) {
            return complaint(answer).compose(code -> failed(answer.statusCode(), code));
        }
        if (expected == 0 || String.valueOf(expected).equals(answer.getHeader("content-length"))) {
            return answer.body().map(Optional::of);
        }
        // Not what was kept; nothing of it is read.
        answer.request().reset();
        return Future.succeededFuture(Optional.empty());
    }

    private static Future<Optional<Buffer>> failed(int status, String code) {
        if (MISSING.contains(code)) {
            return Future.succeededFuture(Optional.empty());
        }
        String answered = "answered " + status + " " + code;
        return PASSING.contains(status)
                ? Future.failedFuture(new IllegalStateException(answered))
                : Future.failedFuture(new Refused(answered));
    }

    /** The code in an answer that is an error, empty where there is none: its status alone does not tell a key from a bucket. */
    private static Future<String> complaint(HttpClientResponse answer) {
        Promise<String> code = Promise.promise();
        Buffer text = Buffer.buffer();
        answer.exceptionHandler(failure -> code.tryComplete(""));
        answer.endHandler(ended -> {
            Matcher found = CODE.matcher(text.toString());
            code.tryComplete(found.find() ? found.group(1) : "");
        });
        answer.handler(piece -> {
            text.appendBuffer(piece);
            if (text.length() > LONGEST_COMPLAINT) {
                answer.request().reset();
            }
        });
        return code.future();
    }

    private void count(Timer.Sample begun, String operation, String outcome) {
        begun.stop(metrics.timer("vitae.files.calls", "operation", operation, "outcome", outcome));
    }

    /** The server will not do that, however often it is asked: a wrong key, say, or no such bucket. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Refused(String reason) {
            super(reason, null, false, false);
        }
    }
}
