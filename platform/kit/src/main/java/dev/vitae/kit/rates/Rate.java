package dev.vitae.kit.rates;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A bucket of requests for each who asks: full at first, filled again evenly within a minute. Each process has its own, and for a
 * bounded number of them; whoever has not asked for a minute has a full one anyway, so nothing is lost by forgetting it.
 */
final class Rate {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_COUNTED = 50_000;

    private final String name;
    private final int most;
    private final String policy;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets;

    /** @param name of the policy, as answers tell it */
    Rate(String name, int most) {
        this(name, most, TimeMeter.SYSTEM_MILLISECONDS);
    }

    /** As {@link #Rate(String, int)}, by another clock. */
    Rate(String name, int most, TimeMeter clock) {
        this.name = name;
        this.most = most;
        this.policy = "\"%s\";q=%d;w=%d".formatted(name, most, WINDOW.toSeconds());
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_COUNTED)
                .expireAfterAccess(WINDOW)
                .ticker(clock::currentTimeNanos)
                .executor(Runnable::run)
                .build();
    }

    /** Takes one request of theirs, if there is one left. */
    Taken take(String who) {
        ConsumptionProbe probe = buckets.get(who, first -> full()).tryConsumeAndReturnRemaining(1);
        return new Taken(
                probe.isConsumed(),
                policy,
                "\"" + name + "\";r=" + probe.getRemainingTokens() + ";t=" + seconds(probe.getNanosToWaitForReset()),
                seconds(probe.getNanosToWaitForRefill()));
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, WINDOW))
                .withCustomTimePrecision(clock)
                .build();
    }

    private static long seconds(long nanos) {
        return Math.max(1, TimeUnit.NANOSECONDS.toSeconds(nanos + TimeUnit.SECONDS.toNanos(1) - 1));
    }

    /**
     * What came of it.
     *
     * @param passes whether one was left
     * @param policy the field {@code RateLimit-Policy}
     * @param standing the field {@code RateLimit}: what is left, and after how many seconds all of it is back
     * @param retryAfterSeconds until one is left
     */
    record Taken(boolean passes, String policy, String standing, long retryAfterSeconds) {}
}
