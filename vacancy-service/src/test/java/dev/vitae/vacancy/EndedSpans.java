package dev.vitae.vacancy;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/** Every span this process has ended, as text. */
@ApplicationScoped
public class EndedSpans implements SpanProcessor {

    private final Queue<String> spans = new ConcurrentLinkedQueue<>();

    String text() {
        return spans.stream().collect(Collectors.joining("\n"));
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {}

    @Override
    public boolean isStartRequired() {
        return false;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        spans.add(span.toSpanData().toString());
    }

    @Override
    public boolean isEndRequired() {
        return true;
    }
}
