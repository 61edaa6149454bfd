package dev.vitae.kit.download;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.outbox.Event;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.work.BoundedPool;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Writes files for people, beside the event loops and a few at a time, and tells of each. */
@ApplicationScoped
public class Press {

    private final TenantSession session;
    private final BoundedPool rendering;

    Press(
            TenantSession session,
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.rendering.workers") int workers,
            @ConfigProperty(name = "vitae.rendering.waiting") int waiting,
            @ConfigProperty(name = "vitae.rendering.per-person") int perPerson) {
        this.session = session;
        this.rendering = new BoundedPool("rendering", workers, waiting, perPerson, metrics);
    }

    @PreDestroy
    void stop() {
        rendering.close();
    }

    /** @param duration of the writing, without what was waited for */
    public record Printed(byte[] bytes, Duration duration) {}

    /**
     * Fails as the writing does, with 429 {@code too_many_at_once} while the person waits for others of theirs, or with 503
     * {@code rendering_busy} when too many wait already; then nothing is told.
     *
     * @param fileName as {@link FileName} makes it
     */
    public Uni<Download> print(
            Caller caller, String fileName, String mediaType, Supplier<byte[]> writing, Function<Printed, Event> fact) {
        return rendering
                .run(caller.id(), () -> write(writing))
                .call(printed -> session.onConnection(caller, tx -> tx.publish(fact.apply(printed))))
                .map(printed -> new Download(printed.bytes(), mediaType, fileName));
    }

    /** As {@link #print(Caller, String, String, Supplier, Function)}, of what is kept and not taken along: nothing is told. */
    public <T> Uni<T> print(Caller caller, Callable<T> writing) {
        return rendering.run(caller.id(), writing);
    }

    private static Printed write(Supplier<byte[]> writing) {
        long begun = System.nanoTime();
        byte[] bytes = writing.get();
        return new Printed(bytes, Duration.ofNanos(System.nanoTime() - begun));
    }
}
