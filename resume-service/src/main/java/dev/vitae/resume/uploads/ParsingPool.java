package dev.vitae.resume.uploads;

import dev.vitae.kit.work.BoundedPool;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where files are read, beside the event loops, a few at a time. */
@ApplicationScoped
class ParsingPool {

    private final BoundedPool pool;

    ParsingPool(
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.uploads.workers") int workers,
            @ConfigProperty(name = "vitae.uploads.waiting") int waiting) {
        this.pool = new BoundedPool("parsing", workers, waiting, metrics);
    }

    @PreDestroy
    void stop() {
        pool.close();
    }

    /** Fails as the work does, or with 503 {@code parsing_busy}. */
    <T> Uni<T> run(Callable<T> work) {
        return pool.run(work);
    }
}
