package dev.vitae.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.kit.problem.Problem;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class WrongCredentialsTest {

    private static final int MOST = 20;

    private final AtomicLong nanos = new AtomicLong();
    private final WrongCredentials wrong = new WrongCredentials(MOST, nanos::get);
    private final Problem refusal = Problem.unauthorized("token_invalid", "No.");

    @Test
    void tellsWhoTriesTooOftenToWait() {
        attempts("192.0.2.1", MOST);
        nanos.addAndGet(Duration.ofSeconds(20).toNanos());

        Problem next = wrong.refuse("192.0.2.1", refusal);

        assertThat(next.status()).isEqualTo(429);
        assertThat(next.code()).isEqualTo("too_many_attempts");
        assertThat(next.headers()).containsEntry("Retry-After", "40");
        assertThatThrownBy(() -> wrong.check("192.0.2.1")).isInstanceOf(Problem.class);
    }

    @Test
    void tellsNobodyElse() {
        attempts("192.0.2.1", MOST + 1);

        assertThat(wrong.refuse("192.0.2.2", refusal)).isSameAs(refusal);
        assertThatCode(() -> wrong.check("192.0.2.2")).doesNotThrowAnyException();
    }

    @Test
    void forgetsAfterAMinute() {
        attempts("192.0.2.1", MOST + 1);

        nanos.addAndGet(Duration.ofSeconds(61).toNanos());

        assertThatCode(() -> wrong.check("192.0.2.1")).doesNotThrowAnyException();
        assertThat(wrong.refuse("192.0.2.1", refusal)).isSameAs(refusal);
    }

    private void attempts(String who, int number) {
        for (int i = 0; i < number; i++) {
            wrong.refuse(who, refusal);
        }
    }
}
