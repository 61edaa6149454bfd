package dev.vitae.generation.budgets;

import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Sets money aside with usage-service before a model is asked with the platform's key, in the name of a person. Never called
 * while a transaction is open.
 */
@ApplicationScoped
public class Budgets {

    /** Code of the 429 for a budget that has not enough left. */
    public static final String EXHAUSTED = "budget_exhausted";

    /** Code of the 503 while usage-service gives no answer. */
    public static final String AWAY = "usage_service_unavailable";

    /** Code of the 422 for a model that no price is known of: it is never asked. */
    public static final String WITHOUT_PRICE = "model_without_price";

    /** Code of the 409 while the platform's key is switched off. */
    public static final String PLATFORM_OFF = "platform_llm_off";

    /** Code of the 409 for a call that was made and told of. */
    public static final String SETTLED = "reservation_settled";

    private static final Logger LOG = Logger.getLogger(Budgets.class);
    private static final int ROUNDS = 8;

    private final ReservationsClient usage;

    Budgets(@RestClient ReservationsClient usage) {
        this.usage = usage;
    }

    /**
     * Sets aside the most that a call may cost; the same for whoever makes the same call again before it was settled. Fails
     * with 429 {@link #EXHAUSTED}, 422 {@link #WITHOUT_PRICE}, 409 {@link #PLATFORM_OFF} or 503 {@link #AWAY}.
     *
     * @param tries of the generation
     */
    public Uni<Reservation> reserve(UUID user, Wish wish, int tries, int attempt) {
        return reserve(user, wish, tries, attempt, 0);
    }

    private Uni<Reservation> reserve(UUID user, Wish wish, int tries, int attempt, int round) {
        return usage.reserve(wish.id(tries, attempt, round), user, wish)
                .onFailure(failure -> isSettled(failure) && round < ROUNDS)
                .recoverWithUni(() -> reserve(user, wish, tries, attempt, round + 1))
                .onFailure(failure -> !(failure instanceof Problem))
                .transform(Budgets::away);
    }

    /**
     * As {@link #reserve}, for a thread that may wait. What comes too late is given back, but that of the first call: whoever
     * goes on with the work finds it.
     */
    public Reservation reserveWithin(Duration longest, UUID user, Wish wish, int tries, int attempt) {
        CompletableFuture<Reservation> asked =
                reserve(user, wish, tries, attempt).subscribeAsCompletionStage();
        try {
            return asked.copy()
                    .orTimeout(longest.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof Problem refusal) {
                throw refusal;
            }
            if (!wish.purpose().isFirst()) {
                asked.thenAccept(late -> release(user, late.id()).subscribe().with(done -> {}));
            }
            throw away(failure.getCause());
        }
    }

    /** Nothing was asked: gives back what was set aside. Fails while usage-service is away; again is fine. */
    public Uni<Void> giveBack(UUID user, UUID reservation) {
        return usage.release(reservation, user);
    }

    /** As {@link #giveBack}, once: what cannot be given back now counts as spent when its time is over. */
    public Uni<Void> release(UUID user, UUID reservation) {
        return giveBack(user, reservation)
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "reservation not released: %s", failure.getClass().getName()))
                .onFailure()
                .recoverWithNull();
    }

    /** Whether the platform's key was switched off, which is not known here yet. */
    public static boolean isOff(Throwable failure) {
        return failure instanceof Problem problem && problem.code().equals(PLATFORM_OFF);
    }

    private static boolean isSettled(Throwable failure) {
        return failure instanceof Problem problem && problem.code().equals(SETTLED);
    }

    private static Problem away(Throwable failure) {
        LOG.warnf("%s: %s", AWAY, failure.getClass().getName());
        return Problem.unavailable(AWAY);
    }
}
