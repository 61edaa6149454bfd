package dev.vitae.generation.llm;

import static dev.vitae.generation.llm.ModelFixture.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vitae.generation.llm.ModelFailure.Reason;
import dev.vitae.testkit.llm.FakeProvider;
import dev.vitae.testkit.llm.Mode;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each way in which a provider fails, in both formats. */
class FailureModesTest {
    private static final FakeProvider FAKE = FakeProvider.start();

    private final Recorded call = new Recorded();
    private final ModelFixture.Waitless models = new ModelFixture.Waitless(FAKE);

    @BeforeEach
    void forget() {
        FAKE.reset();
    }

    @AfterAll
    static void close() {
        FAKE.close();
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSAL, REFUSED, REFUSED, 1",
        "INVALID_KEY, INVALID_KEY, ERROR, 1",
        "FORBIDDEN, INVALID_KEY, ERROR, 1",
        "CREDIT_EXHAUSTED, CREDIT_EXHAUSTED, ERROR, 1",
        "RATE_LIMITED, RATE_LIMITED, ERROR, 3",
        "RATE_LIMITED_RETRY_AFTER, RATE_LIMITED, ERROR, 3",
        "SERVER_ERROR, UNAVAILABLE, ERROR, 3",
        "UNAVAILABLE, UNAVAILABLE, ERROR, 3",
        "NO_SUCH_MODEL, INVALID_REQUEST, ERROR, 1",
        "CUT, UNAVAILABLE, ERROR, 3",
        "HALF, UNAVAILABLE, ERROR, 3",
        "TOO_LONG, INVALID_ANSWER, ERROR, 1",
        "INVALID_JSON, INVALID_ANSWER, ERROR, 1",
        "BREAKS_SCHEMA, INVALID_ANSWER, ERROR, 1",
        "LEAK, REFUSED, REFUSED, 1"
    })
    void saysWhyAndTriesAgainOnlyWhereThatMayHelp(Mode mode, Reason reason, ModelCall.Status status, int calls) {
        for (ModelName name : new ModelName[] {ModelName.OPENAI, ModelName.GEMINI}) {
            FAKE.reset();
            FAKE.mode(mode);
            Recorded told = new Recorded();

            ModelFailure failure = failure(models.platform(name), told);

            assertThat(failure.reason()).as("%s of %s", mode, name).isEqualTo(reason);
            assertThat(failure.getMessage()).doesNotContain("platform-key", "Acme", "As it was told");
            assertThat(FAKE.asked()).hasSize(calls);
            assertThat(told.planned).extracting(PlannedCall::attempt).last().isEqualTo(calls);
            assertThat(told.answered).hasSize(calls).allSatisfy(ended -> {
                assertThat(ended.status()).isEqualTo(status);
                assertThat(ended.errorKind()).isEqualTo(reason);
                assertThat(ended.provider()).isEqualTo(name.word());
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "GEMINI"})
    void givesUpAProviderThatNeverAnswers(ModelName name) {
        FAKE.mode(Mode.NEVER);
        ModelFixture.Waitless impatient =
                new ModelFixture.Waitless(ModelFixture.settings(FAKE, Duration.ofMillis(200)));

        ModelFailure failure = failure(impatient.platform(name), call);

        assertThat(failure.reason()).isEqualTo(Reason.TIMEOUT);
        assertThat(call.answered).hasSize(3);
        assertThat(call.last().inputTokens()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "GEMINI"})
    void waitsAsLongAsTheProviderSaysAndThenGoesOn(ModelName name) {
        FAKE.script(Mode.RATE_LIMITED_RETRY_AFTER, Mode.GOOD);

        Tailored answer = models.platform(name).tailor(REQUEST, call);

        assertThat(answer.content().skills()).contains("Java");
        assertThat(models.pauses).singleElement().satisfies(pause -> assertThat(pause)
                .isBetween(Duration.ofMillis(2_250), Duration.ofMillis(2_500)));
        assertThat(call.answered)
                .extracting(ModelCall::status)
                .containsExactly(ModelCall.Status.ERROR, ModelCall.Status.OK);
    }

    @ParameterizedTest
    @CsvSource({"OPENAI, false", "GEMINI, true"})
    void countsOfAnAnswerThatBrokeOffWhatTheProviderHadSaid(ModelName name, boolean countsAsItGoes) {
        FAKE.script(Mode.CUT, Mode.GOOD);

        models.platform(name).tailor(REQUEST, call);

        ModelCall cut = call.answered.get(0);
        assertThat(cut.inputTokens() > 0).isEqualTo(countsAsItGoes);
        assertThat(cut.outputTokens() > 0).isEqualTo(countsAsItGoes);
        assertThat(cut.mayCost()).isTrue();
        assertThat(call.last().outputTokens()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"NO_SUCH_MODEL, false", "UNAVAILABLE, false", "RATE_LIMITED, false", "CUT, true", "INVALID_JSON, true"})
    void saysWhetherTheProviderMayAskForMoney(Mode mode, boolean mayCost) {
        for (ModelName name : new ModelName[] {ModelName.OPENAI, ModelName.GEMINI}) {
            FAKE.mode(mode);
            Recorded told = new Recorded();

            failure(models.platform(name), told);

            assertThat(told.last().mayCost()).as("%s of %s", mode, name).isEqualTo(mayCost);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "GEMINI"})
    void costsNothingWhereNobodyCanBeReached(ModelName name) {
        FakeProvider gone = FakeProvider.start();
        ModelFixture.Waitless unreachable = new ModelFixture.Waitless(gone);
        gone.close();

        ModelFailure failure = failure(unreachable.platform(name), call);

        assertThat(failure.reason()).isEqualTo(Reason.UNAVAILABLE);
        assertThat(call.last().mayCost()).isFalse();
    }

    @Test
    void neverAsksThePlatformsKeyWhereThePersonsFails() {
        FAKE.mode(Mode.INVALID_KEY);

        ModelFailure failure = failure(models.ownKey(ModelName.OPENAI), new Recorded("sk-of-ana"));

        assertThat(failure.reason()).isEqualTo(Reason.INVALID_KEY);
        assertThat(FAKE.asked()).singleElement().satisfies(asked -> assertThat(asked.keyHash())
                .isEqualTo(FakeProvider.hashOf("sk-of-ana")));
    }

    private static ModelFailure failure(LanguageModel model, Call call) {
        return catchThrowableOfType(ModelFailure.class, () -> model.tailor(REQUEST, call));
    }
}
