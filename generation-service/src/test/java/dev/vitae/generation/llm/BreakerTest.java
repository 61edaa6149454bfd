package dev.vitae.generation.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.generation.llm.ModelFailure.Reason;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakerTest {
    private static final Duration REST = Duration.ofSeconds(30);

    private final AtomicLong clock = new AtomicLong();
    private final Breaker breaker = new Breaker(new LlmSettings.Breaking(3, REST), clock::get);

    @Test
    void leavesAProviderAloneAfterFailuresInARow() {
        fail(2);
        assertThat(breaker.admits()).isTrue();
        fail(1);

        assertThat(breaker.admits()).isFalse();
    }

    @Test
    void forgetsFailuresOnceTheProviderAnswers() {
        fail(2);
        breaker.reached();
        fail(2);

        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void letsOneCallTryWhenItHasRestedAndOpensOrClosesByWhatComesOfIt() {
        fail(3);
        clock.addAndGet(REST.toNanos());

        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isFalse();
        breaker.failed(Reason.TIMEOUT);
        assertThat(breaker.admits()).isFalse();

        clock.addAndGet(REST.toNanos());
        assertThat(breaker.admits()).isTrue();
        breaker.reached();
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void letsTheNextOneTryWhereTheFirstLearntNothing() {
        fail(3);
        clock.addAndGet(REST.toNanos());
        assertThat(breaker.admits()).isTrue();
        breaker.failed(Reason.CANCELLED);

        assertThat(breaker.admits()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"INVALID_KEY", "CREDIT_EXHAUSTED"})
    void opensAtOnceWhereThePlatformIsAtFault(Reason reason) {
        breaker.failed(reason);

        assertThat(breaker.admits()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"RATE_LIMITED", "REFUSED", "INVALID_ANSWER", "INVALID_REQUEST", "CANCELLED"})
    void staysClosedWhereTheProviderIsThere(Reason reason) {
        for (int i = 0; i < 5; i++) {
            breaker.failed(reason);
        }

        assertThat(breaker.admits()).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            breaker.failed(Reason.UNAVAILABLE);
        }
    }
}
