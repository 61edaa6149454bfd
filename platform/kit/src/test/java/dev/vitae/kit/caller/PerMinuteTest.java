package dev.vitae.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.kit.problem.Problem;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PerMinuteTest {

    private static final int MOST = 20;

    private final AtomicLong nanos = new AtomicLong();
    private final PerMinute counts = new PerMinute(MOST, "Wait.", nanos::get);

    @Test
    void tellsWhoTriesTooOftenToWait() {
        times("192.0.2.1", MOST);
        nanos.addAndGet(Duration.ofSeconds(20).toNanos());

        Problem next = counts.count("192.0.2.1").orElseThrow();

        assertThat(next.status()).isEqualTo(429);
        assertThat(next.code()).isEqualTo("too_many_attempts");
        assertThat(next.headers()).containsEntry("Retry-After", "40");
    }

    @Test
    void tellsNobodyElse() {
        times("192.0.2.1", MOST + 1);

        assertThat(counts.count("192.0.2.2")).isEmpty();
    }

    @Test
    void forgetsAfterAMinute() {
        times("192.0.2.1", MOST + 1);

        nanos.addAndGet(Duration.ofSeconds(61).toNanos());

        assertThat(counts.count("192.0.2.1")).isEmpty();
    }

    private void times(String who, int number) {
        for (int i = 0; i < number; i++) {
            counts.count(who);
        }
    }
}
