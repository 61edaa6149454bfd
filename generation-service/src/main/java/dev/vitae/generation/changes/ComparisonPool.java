package dev.vitae.generation.changes;

import dev.vitae.kit.work.BoundedPool;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where texts are compared, beside the event loops. */
@ApplicationScoped
public class ComparisonPool {

    private final BoundedPool pool;

    ComparisonPool(
            @ConfigProperty(name = "vitae.comparisons.workers") int workers,
            @ConfigProperty(name = "vitae.comparisons.waiting") int waiting,
            @ConfigProperty(name = "vitae.comparisons.per-person") int perPerson,
            MeterRegistry metrics) {
        this.pool = new BoundedPool("comparisons", workers, waiting, perPerson, metrics);
    }

    /** Fails with 503 {@code comparisons_busy} or 429 {@code too_many_at_once}. */
    public <T> Uni<T> run(UUID person, Callable<T> work) {
        return pool.run(person, work);
    }

    @PreDestroy
    void close() {
        pool.close();
    }
}
