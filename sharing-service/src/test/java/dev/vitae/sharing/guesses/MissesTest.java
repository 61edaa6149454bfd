package dev.vitae.sharing.guesses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.kit.problem.Problem;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MissesTest {

    private static final String GUESSER = "192.0.2.7";

    private final AtomicLong clock = new AtomicLong();
    private final Misses misses = new Misses(new Few(), clock::get);

    @Test
    void letSomebodyMissNowAndThen() {
        for (int minute = 0; minute < 10; minute++) {
            for (int i = 0; i < 3; i++) {
                assertThat(miss(GUESSER)).isEmpty();
            }
            pass(Duration.ofSeconds(61));
        }
    }

    @Test
    void makeWhoeverGoesOnWaitTwiceAsLongEachTime() {
        missThree();

        for (int seconds : new int[] {1, 2, 4, 8, 16, 30, 30}) {
            assertThat(miss(GUESSER)).contains(seconds);
            assertThat(misses.asks(() -> GUESSER).refusal()).isPresent();
            assertThat(miss("198.51.100." + seconds)).isEmpty();
            pass(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void lookUpOneLinkAtATimeHoweverManyConnectionsThereAre() {
        missThree();
        miss(GUESSER);
        pass(Duration.ofSeconds(1));

        Misses.Asking first = misses.asks(() -> GUESSER);

        assertThat(first.refusal()).isEmpty();
        assertThat(misses.asks(() -> GUESSER).refusal()).isPresent();
        first.over();
        Misses.Asking second = misses.asks(() -> GUESSER);
        assertThat(second.refusal()).isEmpty();
        assertThat(second.missed()).isPresent();
        second.over();
        assertThat(misses.asks(() -> GUESSER).refusal()).isPresent();
    }

    @Test
    void tellWhoIsSlowedDownAndLeaveThemTheirTurn() {
        missThree();
        miss(GUESSER);
        pass(Duration.ofSeconds(1));

        assertThat(misses.slowDown(() -> GUESSER)).isTrue();
        assertThat(misses.slowDown(() -> "198.51.100.1")).isFalse();
        assertThat(misses.asks(() -> GUESSER).refusal()).isEmpty();
        pass(Duration.ofSeconds(61));
        assertThat(misses.slowDown(() -> GUESSER)).isFalse();
    }

    @Test
    void forgiveAfterAWhile() {
        missThree();
        miss(GUESSER);
        miss(GUESSER);
        pass(Duration.ofSeconds(61));

        assertThat(miss(GUESSER)).isEmpty();
    }

    @Test
    void holdAnswersBackWhileVeryManyMiss() {
        for (int i = 0; i < 10; i++) {
            assertThat(misses.held()).isZero();
        }
        assertThat(misses.held()).isEqualTo(Duration.ofMillis(100));
        assertThat(misses.held()).isEqualTo(Duration.ofMillis(200));
        for (int i = 3; i <= 20; i++) {
            misses.held();
        }
        assertThatThrownBy(misses::held).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.status()).isEqualTo(429);
            assertThat(problem.headers()).containsEntry("Retry-After", "2");
        });
        pass(Duration.ofSeconds(4));
        assertThat(misses.held()).isZero();
    }

    private void missThree() {
        for (int i = 0; i < 3; i++) {
            assertThat(miss(GUESSER)).isEmpty();
        }
    }

    /** The seconds after which a miss was told to come back; empty where it was told that there is nothing. */
    private Optional<Integer> miss(String who) {
        return misses.asks(() -> who)
                .missed()
                .map(problem -> Integer.parseInt(problem.headers().get("Retry-After")));
    }

    private void pass(Duration time) {
        clock.addAndGet(time.toNanos());
    }

    private record Few() implements MissesConfig {
        @Override
        public int perMinute() {
            return 3;
        }

        @Override
        public Duration longestPause() {
            return Duration.ofSeconds(30);
        }

        @Override
        public int mostAddresses() {
            return 100;
        }

        @Override
        public int perSecond() {
            return 10;
        }

        @Override
        public Duration longestHeld() {
            return Duration.ofSeconds(2);
        }
    }
}
