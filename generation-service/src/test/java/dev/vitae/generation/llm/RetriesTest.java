package dev.vitae.generation.llm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.generation.llm.ModelFailure.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RetriesTest {
    private static final LlmSettings.Limits LIMITS = new LlmSettings.Limits(
            Duration.ofSeconds(60), Duration.ofSeconds(30), 3, Duration.ofMillis(500), Duration.ofSeconds(20), 8_192);

    private final Retries earliest = new Retries(LIMITS, () -> 0);
    private final Retries latest = new Retries(LIMITS, () -> 1);

    @Test
    void pausesTwiceAsLongEachTimeLessARandomHalf() {
        assertThat(earliest.pause(failure(Reason.UNAVAILABLE, null), 1, false, Duration.ZERO))
                .contains(Duration.ofMillis(250));
        assertThat(latest.pause(failure(Reason.UNAVAILABLE, null), 1, false, Duration.ZERO))
                .contains(Duration.ofMillis(500));
        assertThat(latest.pause(failure(Reason.UNAVAILABLE, null), 2, false, Duration.ZERO))
                .contains(Duration.ofMillis(1_000));
        assertThat(latest.pause(failure(Reason.UNAVAILABLE, null), 3, false, Duration.ZERO))
                .isEmpty();
    }

    @Test
    void neverComesBackBeforeTheProviderWantsAndNotAtAllWhereThatIsLong() {
        assertThat(earliest.pause(failure(Reason.RATE_LIMITED, Duration.ofSeconds(20)), 1, false, Duration.ZERO))
                .contains(Duration.ofMillis(20_250));
        assertThat(earliest.pause(failure(Reason.RATE_LIMITED, Duration.ofSeconds(21)), 1, false, Duration.ZERO))
                .isEmpty();
    }

    @Test
    void beginsNoCallAfterTheTimeOfOne() {
        assertThat(earliest.pause(failure(Reason.UNAVAILABLE, null), 1, false, Duration.ofSeconds(60)))
                .isEmpty();
    }

    @Test
    void doesNotRepeatASlowAnswerThatHadBegun() {
        assertThat(earliest.pause(failure(Reason.TIMEOUT, null), 1, false, Duration.ZERO))
                .isPresent();
        assertThat(earliest.pause(failure(Reason.TIMEOUT, null), 1, true, Duration.ZERO))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"INVALID_KEY", "CREDIT_EXHAUSTED", "REFUSED", "INVALID_REQUEST", "INVALID_ANSWER", "CANCELLED"})
    void doesNotRepeatWhatWillFailAgain(Reason reason) {
        assertThat(earliest.pause(failure(reason, Duration.ofSeconds(1)), 1, false, Duration.ZERO))
                .isEmpty();
    }

    private static ModelFailure failure(Reason reason, Duration retryAfter) {
        return new ModelFailure(reason, "as it happens", retryAfter);
    }
}
