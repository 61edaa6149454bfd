package dev.vitae.press;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Scheduler;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The PDFs behind previews: for a minute at most, so that who looks through the pages of a document has it laid out once.
 * Each person has their own. The counter {@code vitae_previews_layouts_total} says how often one had to be laid out.
 */
@ApplicationScoped
class KeptPdfs {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final long KEPT_BYTES = 16L * 1024 * 1024;

    private final AsyncCache<Key, byte[]> kept = Caffeine.newBuilder()
            .maximumWeight(KEPT_BYTES)
            .weigher((Key key, byte[] pdf) -> pdf.length)
            .expireAfterWrite(KEPT)
            .scheduler(Scheduler.systemScheduler())
            .buildAsync();
    private final Counter layouts;

    KeptPdfs(MeterRegistry metrics) {
        this.layouts = metrics.counter("vitae.previews.layouts");
    }

    /**
     * The one that is there, or what the layout makes, in this thread; waits while another makes the same. Fails as the
     * layout does, and then keeps nothing.
     *
     * @param document what it says and how it looks, or a digest of that
     */
    byte[] of(UUID person, String document, Supplier<byte[]> layout) {
        CompletableFuture<byte[]> own = new CompletableFuture<>();
        CompletableFuture<byte[]> there = kept.asMap().putIfAbsent(new Key(person, document), own);
        if (there != null) {
            return there.join();
        }
        layouts.increment();
        try {
            own.complete(layout.get());
        } catch (RuntimeException | Error failure) {
            own.completeExceptionally(failure);
            throw failure;
        }
        return own.join();
    }

    private record Key(UUID person, String document) {}
}
