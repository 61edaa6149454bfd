package dev.vitae.generation.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.generation.llm.ModelFailure.Reason;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Where the fault is not the provider's. */
class AttemptsTest {
    private static final LlmSettings.Limits LIMITS = new LlmSettings.Limits(
            Duration.ofSeconds(60), Duration.ofSeconds(30), 3, Duration.ofMillis(500), Duration.ofSeconds(20), 8_192);
    private static final Question QUESTION = new Question("Tailor.", "{}", ContentSchema.SHAPE, 100);
    private static final ApiKey KEY = new ApiKey("platform-key");

    private final AtomicLong clock = new AtomicLong();
    private final Breaker breaker = new Breaker(new LlmSettings.Breaking(1, Duration.ofSeconds(30)), clock::get);
    private final Recorded call = new Recorded();
    private final Attempts attempts =
            new Attempts(new Answers(), Optional.of(breaker), new Retries(LIMITS, () -> 0), (time, waiting) -> {});

    @Test
    void paysForNoSecondAnswerWhereWhoListensFails() {
        assertThatThrownBy(() -> ask(new Broken(true))).isInstanceOf(IllegalStateException.class);

        assertThat(call.answered).singleElement().satisfies(ended -> {
            assertThat(ended.status()).isEqualTo(ModelCall.Status.ERROR);
            assertThat(ended.mayCost()).isTrue();
        });
    }

    @Test
    void recordsWhatCouldNotBeReadAsNoAnswer() {
        assertThatThrownBy(() -> ask(new Broken(false))).isInstanceOf(StackOverflowError.class);

        assertThat(call.last().status()).isEqualTo(ModelCall.Status.ERROR);
    }

    @Test
    void letsTheNextOneTryWhereTheFirstFailedByOurFault() {
        for (boolean listening : new boolean[] {true, false}) {
            breaker.failed(Reason.INVALID_KEY);
            clock.addAndGet(Duration.ofSeconds(30).toNanos());

            assertThatThrownBy(() -> ask(new Broken(listening))).isNotInstanceOf(ModelFailure.class);

            assertThat(breaker.admits()).isTrue();
            breaker.reached();
        }
    }

    private void ask(Attempts.Reading<Void> reading) {
        attempts.ask(QUESTION, KEY, CountedCall.of(call), () -> reading);
    }

    private static final class Answers implements ModelProvider {
        @Override
        public ModelName name() {
            return ModelName.OPENAI;
        }

        @Override
        public String model() {
            return "gpt-5-mini";
        }

        @Override
        public void ask(Question question, ApiKey key, Exchange exchange) {
            exchange.sent();
            exchange.heard("{}");
            exchange.ended(Exchange.End.COMPLETE);
        }
    }

    /** @param listening whether it fails as it hears, or when it reads the whole */
    private record Broken(boolean listening) implements Attempts.Reading<Void> {
        @Override
        public void heard(String piece) {
            if (listening) {
                throw new IllegalStateException("as prescribed");
            }
        }

        @Override
        public Void read(Answer answer) {
            throw new StackOverflowError();
        }
    }
}
