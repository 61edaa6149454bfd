package dev.vitae.generation.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeTest {

    private final Question question = new Question("Tailor it.", "{}", ContentSchema.SHAPE, 100);
    private final Exchange exchange = new Exchange(question, Call.PLAIN, "gpt-5-mini", piece -> {});

    @ParameterizedTest
    @CsvSource({"-1, 10", "10, -1", "10, 2000000000", "5000000000, 10"})
    void takesNoCountThatCannotBeTrue(long input, long output) {
        exchange.counted(input, output);

        assertThat(exchange.usage()).isEqualTo(Tailored.TokenUsage.NONE);
    }

    @Test
    void takesACountALittleBeyondWhatWasAskedFor() {
        exchange.counted(question.maxInputTokens() + 1, 101);

        assertThat(exchange.usage().outputTokens()).isEqualTo(101);
    }

    @Test
    void endsAnAnswerThatDoesNotEnd() {
        String piece = "x".repeat(1_000);

        ModelFailure failure = catchThrowableOfType(ModelFailure.class, () -> {
            for (int i = 0; i < 100; i++) {
                exchange.heard(piece);
            }
        });

        assertThat(failure.reason()).isEqualTo(ModelFailure.Reason.INVALID_ANSWER);
        assertThat(exchange.answer().text().length()).isLessThan(5_000);
    }

    @Test
    void mayCostOnceItIsSentUnlessItIsTurnedAway() {
        assertThat(exchange.mayCost()).isFalse();

        exchange.sent();
        assertThat(exchange.mayCost()).isTrue();

        exchange.refused(HttpRefusal.of(400, header -> null, ""));
        assertThat(exchange.mayCost()).isFalse();

        exchange.refused(HttpRefusal.of(504, header -> null, ""));
        assertThat(exchange.mayCost()).isTrue();
    }
}
