package dev.vitae.kit.database;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import java.time.Duration;
import java.util.function.Supplier;

/** The database is away, or has ended one of two transactions that waited for each other: the same again may go well. */
public final class PassingFailure {

    /** SQLSTATE class 40: serialization failures and deadlocks. */
    private static final String ROLLED_BACK = "40";

    private PassingFailure() {}

    public static boolean is(Throwable failure) {
        return DatabaseAway.is(failure)
                || SqlFailure.behind(failure)
                        .filter(refusal -> refusal.group().equals(ROLLED_BACK))
                        .isPresent();
    }

    /**
     * Does the work until it does not fail in passing, at most {@code retries} times more.
     *
     * @param context on which each try begins and the last one ends: pauses end on a timer's thread
     */
    public static <T> Uni<T> outlast(
            Context context, Duration firstPause, Duration longestPause, int retries, Supplier<Uni<? extends T>> work) {
        return Uni.createFrom()
                .<T>deferred(work)
                .runSubscriptionOn(next -> context.runOnContext(ignored -> next.run()))
                .onFailure(PassingFailure::is)
                .retry()
                .withBackOff(firstPause, longestPause)
                .atMost(retries)
                .emitOn(next -> context.runOnContext(ignored -> next.run()));
    }
}
