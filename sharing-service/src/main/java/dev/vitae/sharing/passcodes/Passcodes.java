package dev.vitae.sharing.passcodes;

import dev.vitae.kit.work.BoundedPool;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Seals and checks passcodes beside the event loops; fails with 503 {@code passcodes_busy} when too many wait already. */
@ApplicationScoped
public class Passcodes {

    private final Argon2 argon2 = new Argon2();
    private final BoundedPool pool;

    public Passcodes(
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.passcodes.workers") int workers,
            @ConfigProperty(name = "vitae.passcodes.waiting") int waiting) {
        this.pool = new BoundedPool("passcodes", workers, waiting, metrics);
    }

    @PreDestroy
    void stop() {
        pool.close();
    }

    /** What is kept of a passcode. */
    public Uni<String> seal(String passcode) {
        return pool.run(() -> argon2.seal(passcode));
    }

    public Uni<Boolean> opens(String passcode, String sealed) {
        return pool.run(() -> argon2.opens(passcode, sealed));
    }
}
