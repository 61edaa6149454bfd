package dev.vitae.sharing.gateway;

import dev.vitae.sharing.guesses.Misses;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.quarkus.vertx.http.runtime.options.HttpServerCommonHandlers;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.Context;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The port that strangers reach: {@code /r/} and nothing else, on event loops of its own, each with its own connection to the
 * database. The usual visit is answered there; every other request is handed to the routes of Quarkus's server, in this process
 * and as if it had come there.
 */
@ApplicationScoped
public class GatewayServer {

    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence FORWARDED_PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence FORWARDED_HOST = HttpHeaders.createOptimized("X-Forwarded-Host");
    private static final long START_SECONDS = 10;
    private static final long LOOK_AGAIN_MILLIS = 5;
    /** Of Vert.x: a free one that all instances of a verticle listen on. */
    private static final int ANY_FREE_PORT = -1;

    private final GatewayConfig config;
    private final VertxHttpConfig http;
    private final Vertx vertx;
    private final ShowShare show;
    private final AnswerVisit answer;
    private final GatewayAnswers answers;
    private final Misses misses;
    private final GatewayMeter meter;
    private Vertx loops;
    private UsualVisits usual;
    private volatile int port;

    GatewayServer(
            GatewayConfig config,
            Vertx vertx,
            ShowShare show,
            AnswerVisit answer,
            GatewayAnswers answers,
            Misses misses,
            GatewayMeter meter) {
        this.config = config;
        this.http = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(VertxHttpConfig.class);
        this.vertx = vertx;
        this.show = show;
        this.answer = answer;
        this.answers = answers;
        this.misses = misses;
        this.meter = meter;
    }

    void start(@Observes StartupEvent event) {
        loops = Vertx.vertx(new VertxOptions()
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        usual = new UsualVisits(show.on(loops), answer, answers, misses, meter, this::handOn);
        await(
                loops.deployVerticle(
                        Loop::new, new DeploymentOptions().setInstances(VertxOptions.DEFAULT_EVENT_LOOP_POOL_SIZE)),
                START_SECONDS);
    }

    /** Before what was counted is written down: visits under way are answered first. */
    void stop(@Observes @Priority(1) ShutdownEvent event) throws InterruptedException {
        if (usual == null) {
            return;
        }
        long end = System.nanoTime() + config.longestStop().toNanos();
        while (usual.underWay() > 0 && System.nanoTime() - end < 0) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
        await(loops.close(), START_SECONDS);
    }

    /** That it listens on. */
    public int port() {
        return port;
    }

    /** Whether a request has come here, wherever it was handed to since. */
    boolean received(HttpServerRequest request) {
        return request.localAddress() != null && request.localAddress().port() == port;
    }

    private void handOn(HttpServerRequest request) {
        // Nothing of a body may come before somebody listens.
        request.pause();
        Context context = vertx.getOrCreateContext();
        context.runOnContext(ignored -> VertxHttpRecorder.getRootHandler().handle(request));
    }

    private HttpServerOptions options() {
        return new HttpServerOptions()
                .setHost(http.host())
                .setPort(config.port() == 0 ? ANY_FREE_PORT : config.port())
                .setMaxInitialLineLength(http.limits().maxInitialLineLength())
                .setMaxHeaderSize(http.limits().maxHeaderSize().asBigInteger().intValueExact())
                .setIdleTimeoutUnit(TimeUnit.SECONDS)
                // What is read alone: to look after each write would cost every answer.
                .setReadIdleTimeout((int) http.idleTimeout().toSeconds());
    }

    private static void await(Future<?> future, long seconds) {
        try {
            CompletableFuture<?> done = future.toCompletionStage().toCompletableFuture();
            done.get(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the gateway's server: " + e, e);
        }
    }

    /** One event loop's part of the server. */
    private final class Loop extends AbstractVerticle {

        // Who asks, as trusted proxies tell, for those requests that say they come from one.
        private final Handler<HttpServerRequest> forwarded =
                HttpServerCommonHandlers.applyProxy(http.proxy(), usual, () -> loops);

        @Override
        public void start(Promise<Void> started) {
            HttpServer server = loops.createHttpServer(options()).requestHandler(this::handle);
            server.listen()
                    .onSuccess(it -> port = it.actualPort())
                    .<Void>mapEmpty()
                    .onComplete(started);
        }

        private void handle(HttpServerRequest request) {
            String path = request.path();
            if (path == null || !path.startsWith(GatewayRoutes.PREFIX)) {
                request.response().setStatusCode(404).end();
            } else if (isForwarded(request)) {
                forwarded.handle(request);
            } else {
                usual.handle(request);
            }
        }

        private static boolean isForwarded(HttpServerRequest request) {
            return request.headers().contains(FORWARDED_FOR)
                    || request.headers().contains(FORWARDED_PROTO)
                    || request.headers().contains(FORWARDED_HOST);
        }
    }
}
