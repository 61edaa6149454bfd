package dev.vitae.sharing.guesses;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.vitae.kit.caller.PerMinute;
import dev.vitae.kit.problem.Problem;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Slows down whoever guesses links. Who has missed too often has one link looked up at a time, and waits after each miss, twice
 * as long each time; what asks meanwhile is refused without being looked up, however many connections it has. What opens
 * something is never counted, nor made to wait by others but such an address's own misses. Who is counted is known here
 * by a salted hash alone.
 */
@Singleton
public class Misses {

    private final PerMinute counted;
    private final Cache<String, Turn> slowed;
    private final Pace pace;
    private final SaltedNames names = new SaltedNames();
    private final Ticker clock;
    private final Duration longestPause;

    @Inject
    Misses(MissesConfig config) {
        this(config, Ticker.systemTicker());
    }

    Misses(MissesConfig config, Ticker clock) {
        this.clock = clock;
        this.longestPause = config.longestPause();
        this.counted = new PerMinute(config.perMinute(), "", clock);
        this.slowed = Caffeine.newBuilder()
                .maximumSize(config.mostAddresses())
                .expireAfterAccess(longestPause.multipliedBy(Turn.HIGHEST + 1L))
                .ticker(clock)
                .executor(Runnable::run)
                .build();
        this.pace = new Pace(config.perSecond(), config.longestHeld());
    }

    /** Whether somebody's questions are to go through {@link #asks}; others' may be answered without it, but for what they miss. */
    public boolean slowDown(Supplier<String> who) {
        if (slowed.estimatedSize() == 0) {
            return false;
        }
        Turn turn = slowed.getIfPresent(names.of(who.get()));
        return turn != null && !turn.isOver(clock.read());
    }

    /** Somebody asks for a link; say afterwards what came of it. @param who an address, or a person */
    public Asking asks(Supplier<String> who) {
        // As a rule nobody is slowed down, and a visit costs nothing here.
        if (slowed.estimatedSize() == 0) {
            return new Asking(who, null, Optional.empty());
        }
        String name = names.of(who.get());
        long now = clock.read();
        Turn turn = slowed.getIfPresent(name);
        if (turn == null || turn.isOver(now)) {
            slowed.invalidate(name);
            return new Asking(who, null, Optional.empty());
        }
        long wait = turn.take(now);
        return wait == 0
                ? new Asking(who, turn, Optional.empty())
                : new Asking(who, null, Optional.of(tooMany(Duration.ofNanos(wait))));
    }

    /** How long an answer that there is nothing is to be held back now. Fails with 429 where that were too long. */
    public Duration held() {
        return pace.next(clock.read()).orElseThrow(() -> tooMany(pace.longest()));
    }

    private Optional<Problem> missed(String who) {
        String name = names.of(who);
        Turn turn = slowed.getIfPresent(name);
        if (turn == null && counted.count(name).isEmpty()) {
            return Optional.empty();
        }
        Turn slow = turn == null ? slowed.get(name, first -> new Turn(longestPause)) : turn;
        return Optional.of(tooMany(slow.missed(clock.read())));
    }

    private static Problem tooMany(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new Problem(
                429,
                "too_many_attempts",
                "Too many links that open nothing were asked for. Wait as long as Retry-After says, then try again.",
                List.of(),
                Map.of("Retry-After", String.valueOf(seconds)));
    }

    /** One question, from being asked to being answered. */
    public final class Asking {

        private final Supplier<String> who;
        private final Optional<Problem> refusal;
        private Turn turn;

        private Asking(Supplier<String> who, Turn turn, Optional<Problem> refusal) {
            this.who = who;
            this.turn = turn;
            this.refusal = refusal;
        }

        /** 429 where nothing is to be looked up now. */
        public Optional<Problem> refusal() {
            return refusal;
        }

        /** Whether others of that name wait for this one to be {@link #over}. */
        public boolean hasTurn() {
            return turn != null;
        }

        /** It is answered, whatever with. */
        public void over() {
            if (turn != null) {
                turn.giveBack(clock.read());
                turn = null;
            }
        }

        /** There was nothing; 429 for who has missed too often. */
        public Optional<Problem> missed() {
            turn = null;
            return Misses.this.missed(who.get());
        }
    }
}
