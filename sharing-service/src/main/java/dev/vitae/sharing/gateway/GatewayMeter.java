package dev.vitae.sharing.gateway;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Counts and times what the gateway's own server answers as {@code http.server.requests}, as Quarkus does for its server. */
@ApplicationScoped
public class GatewayMeter {

    private static final String METRIC = "http.server.requests";
    private static final String URI = GatewayRoutes.PREFIX + "{token}";

    private final MeterRegistry metrics;
    private final Map<Integer, Timer> gets = new ConcurrentHashMap<>();

    public GatewayMeter(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** @param begun by {@link System#nanoTime()} */
    void count(HttpServerRequest request, long begun) {
        int status = request.response().getStatusCode();
        Timer timer = request.method() == HttpMethod.GET
                ? gets.computeIfAbsent(status, it -> timer(HttpMethod.GET, it))
                : timer(request.method(), status);
        timer.record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
    }

    private Timer timer(HttpMethod method, int status) {
        return metrics.timer(
                METRIC,
                "method",
                known(method),
                "outcome",
                Outcome.forStatus(status).name(),
                "status",
                String.valueOf(status),
                "uri",
                URI);
    }

    /** Anybody may make up others. */
    private static String known(HttpMethod method) {
        return HttpMethod.values().contains(method) ? method.name() : "OTHER";
    }
}
