package dev.vitae.kit.session;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.mutiny.Uni;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The trace at hand as W3C Trace Context headers, to travel through the outbox and the task queue. */
public final class Trace {

    private static final TextMapGetter<Map<String, String>> GETTER = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Map<String, String> headers) {
            return headers.keySet();
        }

        @Override
        public String get(Map<String, String> headers, String key) {
            return headers.get(key);
        }
    };

    private Trace() {}

    /** {@code traceparent} (and {@code tracestate}) of the current span; empty outside a trace. */
    public static Map<String, String> current() {
        Map<String, String> headers = new HashMap<>();
        W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, Map::put);
        return headers;
    }

    /** The context that those headers name, to be the parent of what follows. */
    public static Context of(Map<String, String> headers) {
        return W3CTraceContextPropagator.getInstance().extract(Context.root(), headers, GETTER);
    }

    /** Does the work in the trace that those headers name: its log records carry their traceId. */
    public static <T> Uni<T> within(Map<String, String> headers, Supplier<Uni<? extends T>> work) {
        return Uni.createFrom().deferred(() -> {
            Scope scope = of(headers).makeCurrent();
            return Uni.createFrom().<T>deferred(work).onTermination().invoke(scope::close);
        });
    }

    static Map<String, String> merge(Map<String, String> trace, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(trace);
        all.putAll(headers);
        return all;
    }
}
