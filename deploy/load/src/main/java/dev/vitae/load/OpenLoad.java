package dev.vitae.load;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.awaitility.Awaitility;

/** Commits at a steady rate, however long each takes. */
final class OpenLoad {

    private static final Duration COMMITS = Duration.ofMinutes(1);
    private static final long NANOS = 1_000_000_000L;

    private final LongFunction<Uni<UUID>> commit;
    private final AtomicLong offered = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();

    /** @param commit commits the row of that number and gives its event's id once that is acknowledged */
    OpenLoad(LongFunction<Uni<UUID>> commit) {
        this.commit = commit;
    }

    long offered() {
        return offered.get();
    }

    /**
     * Offers that many a second for that long and waits until all are committed.
     *
     * @param committed is told each event's id when its commit is acknowledged
     * @throws IllegalStateException when a commit failed
     */
    void offer(int rate, int seconds, Consumer<UUID> committed) {
        long begin = System.nanoTime();
        long events = (long) rate * seconds;
        for (long i = 0; i < events; i++) {
            long due = begin + i * NANOS / rate;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            commit.apply(offered.getAndIncrement())
                    .subscribe()
                    .with(
                            event -> {
                                acknowledged.incrementAndGet();
                                committed.accept(event);
                            },
                            failed -> failure.compareAndSet(null, failed));
        }
        Awaitility.await("all commits are acknowledged")
                .atMost(COMMITS)
                .failFast(() -> {
                    if (failure.get() != null) {
                        throw new IllegalStateException("a commit failed", failure.get());
                    }
                })
                .until(() -> acknowledged.get() == offered.get());
    }
}
