package dev.vitae.kit.session;

import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.Map;

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

    static Map<String, String> merge(Map<String, String> trace, Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(trace);
        all.putAll(headers);
        return all;
    }
}
