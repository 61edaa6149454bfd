package dev.vitae.press.limits;

import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.work.Circuit;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Takes what a person is about to do out of their limits, with usage-service. While that is away the work goes on: its event
 * counts it later. Never called while a transaction is open.
 */
@ApplicationScoped
public class Uses {

    /** Code of the 429 for a limit that is reached. */
    public static final String REACHED = "limit_reached";

    static final String NOT_THERE = "not_found";

    private static final Logger LOG = Logger.getLogger(Uses.class);
    private static final int FAILURES = 5;
    /** With the token that the first call needs. */
    private static final Duration LONGEST = Duration.ofSeconds(3);

    private final UsesClient usage;
    private final Counter uncounted;
    private final Circuit circuit;

    /** @param lookEvery how often it is asked while it is away */
    Uses(
            @RestClient UsesClient usage,
            MeterRegistry metrics,
            @ConfigProperty(name = "vitae.limits.look-every") Duration lookEvery) {
        this.usage = usage;
        this.circuit = new Circuit(FAILURES, lookEvery, System::nanoTime);
        this.uncounted = metrics.counter("vitae.limit.unreserved");
    }

    /**
     * Reserves it; the same for whoever reserves it again. Fails with 429 {@link #REACHED}. Answers false where usage-service
     * was not even asked, so that there is nothing to give back; where it gave no answer there may be.
     */
    public Uni<Boolean> reserve(UUID user, Use use) {
        if (!circuit.lets()) {
            uncounted.increment();
            return Uni.createFrom().item(false);
        }
        return usage.reserve(use.id(), user, use)
                .ifNoItem()
                .after(LONGEST)
                .fail()
                .invoke(circuit::answered)
                .replaceWith(true)
                .onFailure(failure -> !isRefusal(failure, REACHED))
                .recoverWithItem(failure -> {
                    circuit.failed();
                    uncounted.increment();
                    LOG.warnf("use not reserved: %s", failure.getClass().getName());
                    return true;
                })
                .onFailure()
                .invoke(circuit::answered);
    }

    /** Reserves it for the time of the work, whose event settles it; where the work fails it is given back. */
    public <T> Uni<T> during(UUID user, Use use, Supplier<Uni<T>> work) {
        return during(user, use, work, done -> true);
    }

    /** @param isMade whether what came of the work is the use, and told of */
    public <T> Uni<T> during(UUID user, Use use, Supplier<Uni<T>> work, Predicate<T> isMade) {
        return reserve(user, use).chain(reserved -> {
            Supplier<Uni<?>> giveBack =
                    () -> reserved ? release(user, use.id()) : Uni.createFrom().voidItem();
            return work.get()
                    .onFailure()
                    .call(giveBack)
                    .call(done -> isMade.test(done) ? Uni.createFrom().voidItem() : giveBack.get());
        });
    }

    /** Nothing came of it. Fails while usage-service is away; again is fine, and so is what was never reserved. */
    public Uni<Void> giveBack(UUID user, UUID use) {
        return usage.release(use, user)
                .onFailure(failure -> isRefusal(failure, NOT_THERE))
                .recoverWithNull();
    }

    /** As {@link #giveBack}, once: what cannot be given back now counts until its day and month are over. */
    public Uni<Void> release(UUID user, UUID use) {
        return giveBack(user, use)
                .onFailure()
                .invoke(failure ->
                        LOG.warnf("use not given back: %s", failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    private static boolean isRefusal(Throwable failure, String code) {
        return failure instanceof Problem problem && problem.code().equals(code);
    }
}
