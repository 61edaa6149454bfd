package dev.vitae.local;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The one public origin: sends each request to the service that {@link Routes} names and streams the answer back as it
 * comes, server-sent events too. Stands where a Gateway stands on Kubernetes.
 */
public final class Edge implements AutoCloseable {
    /** An upload may have 5 MB; the multipart form around it needs a little more. */
    static final long MAX_BODY_BYTES = 6L * 1024 * 1024;

    private static final int MAX_LINE_BYTES = 8 * 1024;
    private static final int MAX_HEADERS_BYTES = 16 * 1024;
    /** Nothing read or written, by whoever does not read their answer too; event streams are never quiet for so long. */
    private static final int IDLE_SECONDS = 120;

    /** Each follower of an event stream holds a connection. */
    private static final int CONNECTIONS_PER_SERVICE = 256;

    /** Bytes. What an address of the longest asks for comes back in a cookie or a Location, and takes more room there. */
    private static final int LARGEST_ANSWERED_HEAD = 32 * 1024;

    private static final String GATEWAY = "/r/";

    private static final int HTTP_PORT = 80;
    private static final int MAX_PORT = 65_535;
    private static final long START_SECONDS = 10;

    private final Vertx vertx;
    private final Routes routes = new Routes();
    private final Map<Service, HttpProxy> proxies = new EnumMap<>(Service.class);

    private final ClientLimits limits;
    private final Connections connections;

    private Edge(Vertx vertx, Ports ports, ClientLimits limits) {
        this.vertx = vertx;
        this.limits = limits;
        this.connections = new Connections(vertx, limits);
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(2000).setMaxHeaderSize(LARGEST_ANSWERED_HEAD),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS_PER_SERVICE));
        for (Service service : Service.values()) {
            proxies.put(
                    service,
                    HttpProxy.reverseProxy(client)
                            .origin(context -> open(context, port(context, service, ports)))
                            .addInterceptor(new Forwarding()));
        }
    }

    static Edge start(Ports ports, ClientLimits limits) {
        Vertx vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(2)
                .setFileSystemOptions(
                        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false)));
        Edge edge = new Edge(vertx, ports, limits);
        await(vertx.createHttpServer(options())
                .connectionHandler(edge.connections::opened)
                .requestHandler(edge::handle)
                .invalidRequestHandler(Edge::refuse)
                .listen(ports.edge(), "127.0.0.1"));
        return edge;
    }

    private static HttpServerOptions options() {
        return new HttpServerOptions()
                .setMaxInitialLineLength(MAX_LINE_BYTES)
                .setMaxHeaderSize(MAX_HEADERS_BYTES)
                .setIdleTimeout(IDLE_SECONDS)
                // Each request upgrades in vain otherwise, and a connection would be two.
                .setHttp2ClearTextEnabled(false);
    }

    private static void refuse(HttpServerRequest request) {
        EdgeProblem.of(request.decoderResult()).answer(request).onComplete(sent -> request.connection()
                .close());
    }

    private void handle(HttpServerRequest request) {
        connections.began(request);
        if (hasTooManyHeaders(request)) {
            EdgeProblem.HEADERS_TOO_LARGE.answer(request);
        } else if (request.path() == null || routes.of(request.path()).isEmpty()) {
            EdgeProblem.NOT_FOUND.answer(request);
        } else if (isTooLarge(request)) {
            EdgeProblem.TOO_LARGE.answer(request);
        } else {
            proxies.get(routes.of(request.path()).get()).handle(request);
        }
    }

    private boolean hasTooManyHeaders(HttpServerRequest request) {
        return request.headers().entries().size() > limits.headers();
    }

    /** Bodies of unannounced length are cut off by the services, which know their own limits. */
    private static boolean isTooLarge(HttpServerRequest request) {
        String announced = request.getHeader("Content-Length");
        return announced != null
                && announced.matches("\\d{8,}|[1-9]\\d{6}")
                && Long.parseLong(announced) > MAX_BODY_BYTES;
    }

    /** What strangers ask of sharing-service has a server of its own. */
    private static int port(ProxyContext context, Service service, Ports ports) {
        return context.request().getURI().startsWith(GATEWAY) ? ports.gateway() : ports.of(service);
    }

    /** A client that goes away takes its request upstream with it, so that nobody keeps an event stream for no one. */
    private static Future<HttpClientRequest> open(ProxyContext context, int port) {
        HttpServerRequest request = context.request().proxiedRequest();
        RequestOptions options = new RequestOptions()
                .setServer(SocketAddress.inetSocketAddress(port, "127.0.0.1"))
                .setHost(host(request).host())
                .setPort(namedPort(host(request)));
        return context.client().request(options).onSuccess(upstream -> request.response()
                .closeHandler(gone -> upstream.reset()));
    }

    /** The address that the client used; HTTP/1.0 knows none. */
    private static HostAndPort host(HttpServerRequest request) {
        return Optional.ofNullable(request.authority()).orElse(HostAndPort.create("localhost", 80));
    }

    /** The one that every client means who names none; what is no port counts as none. */
    private static int namedPort(HostAndPort host) {
        return host.port() < 0 || host.port() > MAX_PORT ? HTTP_PORT : host.port();
    }

    /** Says who asked, and replaces what the client claims about that. */
    private static final class Forwarding implements ProxyInterceptor {
        @Override
        public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
            HttpServerRequest request = context.request().proxiedRequest();
            context.request()
                    .headers()
                    .remove("Forwarded")
                    .remove("X-Forwarded-Port")
                    .remove("X-Forwarded-Prefix");
            context.request()
                    .putHeader("X-Forwarded-For", request.remoteAddress().hostAddress())
                    .putHeader("X-Forwarded-Proto", "http")
                    .putHeader("X-Forwarded-Host", host(request).toString());
            return context.sendRequest()
                    .recover(down -> Future.succeededFuture(EdgeProblem.UNAVAILABLE.answer(context.request())));
        }

        /** The head goes out at once: an event stream is open before its first event. */
        @Override
        public Future<Void> handleProxyResponse(ProxyContext context) {
            Future<Void> sent = context.sendResponse();
            HttpServerResponse response = context.request().proxiedRequest().response();
            if (response.isChunked() && !response.headWritten() && !response.ended()) {
                response.write(Buffer.buffer());
            }
            return sent;
        }
    }

    private static <T> void await(Future<T> future) {
        try {
            future.toCompletionStage().toCompletableFuture().get(START_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new StackFailure("The edge cannot listen: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
