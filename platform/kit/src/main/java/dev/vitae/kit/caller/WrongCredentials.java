package dev.vitae.kit.caller;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.vitae.kit.problem.Problem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Slows down who guesses: counts wrong tokens, secrets and the like by whoever sent them, an address say, for a minute from
 * the first on. Good ones are not counted and not held up. Each process counts for itself, and for a bounded number of them.
 */
@ApplicationScoped
public class WrongCredentials {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_COUNTED = 50_000;
    private static final int LONGEST_NAME = 200;

    private final int most;
    private final Ticker clock;
    private final Cache<String, Window> windows;

    @Inject
    public WrongCredentials(@ConfigProperty(name = "vitae.attempts.wrong-per-minute") int most) {
        this(most, Ticker.systemTicker());
    }

    WrongCredentials(int most, Ticker clock) {
        this.most = most;
        this.clock = clock;
        this.windows = Caffeine.newBuilder()
                .maximumSize(MOST_COUNTED)
                .expireAfterWrite(WINDOW)
                .ticker(clock)
                .executor(Runnable::run)
                .build();
    }

    /** The address that a request comes from, as the edge tells it. */
    public static String address(RoutingContext request) {
        return Optional.ofNullable(request.request().remoteAddress())
                .map(address -> address.host())
                .orElse("unknown");
    }

    /** Counts one wrong attempt; answers what it is refused with: {@code refusal}, or 429 once there were too many. */
    public Problem refuse(String who, Problem refusal) {
        Window window = windows.get(name(who), first -> new Window(new AtomicInteger(), clock.read()));
        return window.wrong().incrementAndGet() > most ? tooMany(window) : refusal;
    }

    /** Before a secret is looked at that could be guessed. Fails with 429 while there were too many wrong ones. */
    public void check(String who) {
        Window window = windows.getIfPresent(name(who));
        if (window != null && window.wrong().get() > most) {
            throw tooMany(window);
        }
    }

    private Problem tooMany(Window window) {
        long left = WINDOW.toNanos() - (clock.read() - window.since());
        long seconds = Math.max(1, Duration.ofNanos(left).plusMillis(999).toSeconds());
        return new Problem(
                429,
                "too_many_attempts",
                "Too many wrong credentials came from here. Wait as long as Retry-After says, then try again.",
                List.of(),
                Map.of("Retry-After", String.valueOf(seconds)));
    }

    private static String name(String who) {
        return who.length() > LONGEST_NAME ? who.substring(0, LONGEST_NAME) : who;
    }

    private record Window(AtomicInteger wrong, long since) {}
}
