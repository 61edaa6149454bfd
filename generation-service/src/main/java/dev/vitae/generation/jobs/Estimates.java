package dev.vitae.generation.jobs;

import dev.vitae.kit.work.BoundedPool;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Computes something short that a request waits for: not behind the runs, whose providers may take a minute each. */
@ApplicationScoped
public class Estimates {

    private final BoundedPool pool;

    Estimates(
            @ConfigProperty(name = "vitae.estimates.workers") int workers,
            @ConfigProperty(name = "vitae.estimates.waiting") int waiting,
            MeterRegistry metrics) {
        this.pool = new BoundedPool("estimates", workers, waiting, metrics);
    }

    public <T> Uni<T> compute(Callable<T> work) {
        return pool.run(work);
    }

    @PreDestroy
    void close() {
        pool.close();
    }
}
