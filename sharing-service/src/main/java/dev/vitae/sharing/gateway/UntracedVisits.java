package dev.vitae.sharing.gateway;

import io.quarkus.opentelemetry.runtime.tracing.instrumentation.vertx.OpenTelemetryVertxTracingFactory.VertxDelegator;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.spi.observability.HttpRequest;
import io.vertx.core.spi.tracing.SpanKind;
import io.vertx.core.spi.tracing.TagExtractor;
import io.vertx.core.spi.tracing.VertxTracer;
import io.vertx.core.tracing.TracingPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Begins no span for a visit of a share. None would be kept (quarkus.otel.traces.suppress-application-uris), but each would be made, with
 * the address in it, at a tenth of what a visit costs.
 */
@ApplicationScoped
public class UntracedVisits {

    void install(@Observes StartupEvent event, Vertx vertx) {
        if (((VertxInternal) vertx).tracer() instanceof VertxDelegator tracers && tracers.getDelegate() != null) {
            tracers.setDelegate(new Others(tracers.getDelegate()));
        }
    }

    /** A request without a trace is answered without one. */
    @SuppressWarnings({"rawtypes", "unchecked"})
    private record Others(VertxTracer traced) implements VertxTracer<Object, Object> {

        @Override
        public <R> Object receiveRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                Iterable<Map.Entry<String, String>> headers,
                TagExtractor<R> tags) {
            return request instanceof HttpRequest http && http.uri().startsWith(GatewayRoutes.PREFIX)
                    ? null
                    : traced.receiveRequest(context, kind, policy, request, operation, headers, tags);
        }

        @Override
        public <R> void sendResponse(
                Context context, R response, Object trace, Throwable failure, TagExtractor<R> tags) {
            if (trace != null) {
                traced.sendResponse(context, response, trace, failure, tags);
            }
        }

        @Override
        public <R> Object sendRequest(
                Context context,
                SpanKind kind,
                TracingPolicy policy,
                R request,
                String operation,
                BiConsumer<String, String> headers,
                TagExtractor<R> tags) {
            return traced.sendRequest(context, kind, policy, request, operation, headers, tags);
        }

        @Override
        public <R> void receiveResponse(
                Context context, R response, Object trace, Throwable failure, TagExtractor<R> tags) {
            traced.receiveResponse(context, response, trace, failure, tags);
        }

        @Override
        public void close() {
            traced.close();
        }
    }
}
