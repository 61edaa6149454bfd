package dev.vitae.kit.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.vitae.kit.problem.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts something by whose it is, an address say, for a minute from the first on. Each process counts for itself, and for a
 * bounded number of them.
 */
public final class PerMinute {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_COUNTED = 50_000;
    private static final int LONGEST_NAME = 200;

    private final int most;
    private final String detail;
    private final Ticker clock;
    private final Cache<String, Window> windows;

    /** @param detail what whoever does it more often than {@code most} is told */
    public PerMinute(int most, String detail) {
        this(most, detail, Ticker.systemTicker());
    }

    /** As {@link #PerMinute(int, String)}, by another clock. */
    public PerMinute(int most, String detail, Ticker clock) {
        this.most = most;
        this.detail = detail;
        this.clock = clock;
        this.windows = Caffeine.newBuilder()
                .maximumSize(MOST_COUNTED)
                .expireAfterWrite(WINDOW)
                .ticker(clock)
                .executor(Runnable::run)
                .build();
    }

    /** Counts one more; 429 {@code too_many_attempts} once there were too many. */
    public Optional<Problem> count(String who) {
        Window window = windows.get(name(who), first -> new Window(new AtomicInteger(), clock.read()));
        return window.number().incrementAndGet() > most ? Optional.of(tooMany(window)) : Optional.empty();
    }

    private Problem tooMany(Window window) {
        long left = WINDOW.toNanos() - (clock.read() - window.since());
        long seconds = Math.max(1, Duration.ofNanos(left).plusMillis(999).toSeconds());
        return new Problem(429, "too_many_attempts", detail, List.of(), Map.of("Retry-After", String.valueOf(seconds)));
    }

    private static String name(String who) {
        return who.length() > LONGEST_NAME ? who.substring(0, LONGEST_NAME) : who;
    }

    private record Window(AtomicInteger number, long since) {}
}
