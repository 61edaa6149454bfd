package dev.vitae.generation.llm;

import static dev.vitae.generation.llm.ModelFixture.REQUEST;
import static dev.vitae.generation.llm.ModelFixture.SOURCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.generation.guard.FabricationGuard;
import dev.vitae.testkit.llm.Asked;
import dev.vitae.testkit.llm.FakeProvider;
import dev.vitae.testkit.llm.Mode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What providers are asked and what is made of their answers, in both formats. */
class ProvidersTest {
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
    @EnumSource(names = {"OPENAI", "GEMINI"})
    void tailorsWithAModelAndKeepsWhatIsNotItsToSay(ModelName name) {
        Tailored answer = models.platform(name).tailor(REQUEST, call);

        assertThat(answer.provider()).isEqualTo(name.word());
        assertThat(answer.content().skills()).containsExactly("Java", "PostgreSQL", "Kafka");
        assertThat(answer.content().experience().get(0).description())
                .isEqualTo("Moved the ledger to Postgres.\nRan \"nightly\" jobs \\ reports.");
        assertThat(answer.content().personalInfo()).isEqualTo(SOURCE.personalInfo());
        assertThat(answer.content().other()).isEqualTo(SOURCE.other());
        assertThat(answer.content().experience().get(0).links())
                .isEqualTo(SOURCE.experience().get(0).links());
        assertThat(answer.content().experience().get(0).other()).containsEntry("sector", "payments");
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "GEMINI"})
    void countsTokensAndReservesNoFewer(ModelName name) {
        Tailored answer = models.platform(name).tailor(REQUEST, call);

        ModelCall told = call.last();
        PlannedCall planned = call.planned.get(0);
        assertThat(told.status()).isEqualTo(ModelCall.Status.OK);
        assertThat(told.errorKind()).isNull();
        assertThat(told.inputTokens())
                .isEqualTo(FakeProvider.INPUT_TOKENS)
                .isEqualTo(answer.usage().inputTokens());
        assertThat(told.outputTokens()).isPositive().isEqualTo(answer.usage().outputTokens());
        assertThat(models.platform(name).first(REQUEST)).contains(planned);
        assertThat(planned.maxInputTokens()).isGreaterThan(told.inputTokens());
        assertThat(planned.maxOutputTokens()).isGreaterThan(told.outputTokens());
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "GEMINI"})
    void tellsSectionsWhileTheAnswerIsStillComing(ModelName name) {
        FAKE.mode(Mode.DRIP);

        Tailored answer = models.platform(name).tailor(REQUEST, call);

        assertThat(call.partial).hasSizeGreaterThan(3);
        assertThat(call.partial.get(0).summary()).isEqualTo(answer.content().summary());
        assertThat(call.partial.get(0).experience()).isEmpty();
        assertThat(call.partial.get(1).experience()).isEqualTo(answer.content().experience());
        assertThat(call.partial.get(call.partial.size() - 1)).isEqualTo(answer.content());
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "GEMINI"})
    void closesTheExchangeOfACallThatIsCancelled(ModelName name) {
        FAKE.mode(Mode.DRIP);
        CompletableFuture<Tailored> work =
                CompletableFuture.supplyAsync(() -> models.platform(name).tailor(REQUEST, call));
        await().until(() -> !call.partial.isEmpty());

        call.cancel();

        assertThatThrownBy(work::join)
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(ModelFailure.class, failure -> assertThat(failure.reason())
                        .isEqualTo(ModelFailure.Reason.CANCELLED));
        await().until(() -> FAKE.asked().get(0).end() == Asked.End.CLOSED_BY_CLIENT);
        assertThat(call.last().status()).isEqualTo(ModelCall.Status.CANCELLED);
        assertThat(call.last().mayCost()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "GEMINI"})
    void cancelsACallThatNothingHasBeenHeardOf(ModelName name) {
        FAKE.mode(Mode.NEVER);
        CompletableFuture<Tailored> work =
                CompletableFuture.supplyAsync(() -> models.platform(name).tailor(REQUEST, call));
        await().until(() -> !FAKE.asked().isEmpty());

        call.cancel();

        assertThatThrownBy(work::join).cause().isInstanceOfSatisfying(ModelFailure.class, failure -> assertThat(
                        failure.reason())
                .isEqualTo(ModelFailure.Reason.CANCELLED));
        assertThat(FAKE.asked()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "GEMINI"})
    void sendsNoContactDataAndNoTextOfPeopleInItsInstructions(ModelName name) {
        models.platform(name).tailor(REQUEST, call);

        JsonNode body = FAKE.asked().get(0).body();
        String instructions = name == ModelName.OPENAI
                ? body.at("/messages/0/content").asText()
                : body.at("/systemInstruction/parts/0/text").asText();
        assertThat(instructions).contains("You edit résumés").doesNotContain("Acme", "Globex", "Kafka");
        assertThat(body.toString()).contains("Acme", "Globex").doesNotContain("Ana Ruiz", "ana@", "+34", "Sevilla\"");
        assertThat(body.toString()).doesNotContain("example.org");
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "GEMINI"})
    void asksForTheSchemaStrictlyAndInAStream(ModelName name) {
        models.platform(name).tailor(REQUEST, call);

        Asked asked = FAKE.asked().get(0);
        JsonNode schema = name == ModelName.OPENAI
                ? asked.body().at("/response_format/json_schema/schema")
                : asked.body().at("/generationConfig/responseJsonSchema");
        assertThat(asked.streams()).isTrue();
        assertThat(schema.toString()).isEqualTo(ContentSchema.SHAPE.text());
        assertThat(schema.path("additionalProperties").asBoolean(true)).isFalse();
        if (name == ModelName.OPENAI) {
            assertThat(asked.body().at("/response_format/json_schema/strict").asBoolean())
                    .isTrue();
            assertThat(asked.body().path("store").asBoolean(true)).isFalse();
            assertThat(asked.body().path("reasoning_effort").asText()).isEqualTo("minimal");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "GEMINI"})
    void asksOnceMoreWithWhatWasRejected(ModelName name) throws Exception {
        Rejected claim = new Rejected("/skills/0", "COBOL", "the source does not state it");

        Tailored answer =
                models.platform(name).repair(REQUEST, SOURCE.withSkills(List.of("COBOL")), List.of(claim), call);

        JsonNode data = new ObjectMapper().readTree(data(name));
        assertThat(data.at("/rejectedAnswer/skills/0").asText()).isEqualTo("COBOL");
        assertThat(data.at("/rejectedClaims/0/path").asText()).isEqualTo("/skills/0");
        assertThat(answer.content().skills()).doesNotContain("COBOL");
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "GEMINI"})
    void passesFabricationsOnToTheGuard(ModelName name) {
        FAKE.mode(Mode.FABRICATION);

        Tailored answer = models.platform(name).tailor(REQUEST, call);

        assertThat(FabricationGuard.check(SOURCE, answer.content()).findings())
                .extracting(finding -> finding.kind().name())
                .contains("EMPLOYER", "SKILL", "NUMBER", "CERTIFICATE");
    }

    @Test
    void fallsBackInOrderWhileThoseBeforeFailAndNeverAfterARefusal() {
        FAKE.script(Mode.CREDIT_EXHAUSTED, Mode.GOOD, Mode.REFUSAL);
        LanguageModel model = models.platform(ModelName.OPENAI, ModelName.GEMINI, ModelName.RULE_BASED);

        Tailored answer = model.tailor(REQUEST, call);
        assertThat(answer.provider()).isEqualTo("gemini");
        assertThat(call.planned).extracting(PlannedCall::attempt).containsExactly(1, 2);

        ModelFailure refused =
                catchThrowableOfType(ModelFailure.class, () -> models.platform(ModelName.GEMINI, ModelName.OPENAI)
                        .tailor(REQUEST, call));
        assertThat(refused.reason()).isEqualTo(ModelFailure.Reason.REFUSED);
        assertThat(FAKE.asked()).hasSize(3);
    }

    @Test
    void leavesAProviderAloneOnceThePlatformsCreditIsGone() {
        FAKE.mode(Mode.CREDIT_EXHAUSTED);
        LanguageModel model = models.platform(ModelName.OPENAI);
        catchThrowableOfType(ModelFailure.class, () -> model.tailor(REQUEST, call));

        ModelFailure second = catchThrowableOfType(ModelFailure.class, () -> model.tailor(REQUEST, call));

        assertThat(second.reason()).isEqualTo(ModelFailure.Reason.UNAVAILABLE);
        assertThat(FAKE.asked()).hasSize(1);
        assertThat(call.planned).hasSize(1);
    }

    @Test
    void aBadKeyOfAPersonStopsNobodyElse() {
        FAKE.script(Mode.INVALID_KEY, Mode.INVALID_KEY, Mode.INVALID_KEY, Mode.INVALID_KEY, Mode.INVALID_KEY);
        for (int i = 0; i < 5; i++) {
            catchThrowableOfType(
                    ModelFailure.class, () -> models.ownKey(ModelName.OPENAI).tailor(REQUEST, new Recorded("wrong")));
        }

        Tailored answer = models.platform(ModelName.OPENAI).tailor(REQUEST, call);

        assertThat(answer.provider()).isEqualTo("openai");
    }

    @Test
    void whoeverCallsMaySayNoAndThenNobodyIsAsked() {
        Call unpaid = new Call() {
            @Override
            public void beginning(PlannedCall planned) {
                throw new IllegalStateException("no budget");
            }
        };

        assertThatThrownBy(() ->
                        models.platform(ModelName.OPENAI, ModelName.GEMINI).tailor(REQUEST, unpaid))
                .hasMessage("no budget");
        assertThat(FAKE.asked()).isEmpty();
    }

    @Test
    void asksTheRulesWhereThePlatformHasNoKey() {
        assertThat(Models.rulesAlone()
                        .chosen(Choice.platform(ModelName.OPENAI, List.of()))
                        .provider())
                .isEqualTo("rule_based");
    }

    @Test
    void aKeyIsInNothingThatIsPrinted() {
        Recorded own = new Recorded("sk-canary-key");

        assertThat(own.key().orElseThrow().toString()).isEqualTo("•••");
        assertThat(CountedCall.of(own).key().toString()).doesNotContain("canary");
        assertThat(ModelFixture.settings(FAKE, Duration.ofSeconds(1)).toString())
                .doesNotContain("platform-key");
    }

    private static String data(ModelName name) {
        JsonNode body = FAKE.asked().get(0).body();
        return name == ModelName.OPENAI
                ? body.at("/messages/1/content").asText()
                : body.at("/contents/0/parts/0/text").asText();
    }
}
