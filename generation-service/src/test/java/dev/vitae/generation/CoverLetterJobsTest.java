package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.llm.FakeProvider;
import dev.vitae.testkit.llm.Mode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cover letters whose model is a provider's. */
@ProviderTest
class CoverLetterJobsTest {

    private static final AppRole DATABASE = AppRole.of("generation");

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    @Stub("usage")
    StubService usage;

    FakeProvider provider;

    private Budget budget;
    private Person ada;
    private String generation;
    private Letters letters;
    private int reservedBefore;

    @BeforeEach
    void adaHasATailoredResume() {
        provider.reset();
        budget = Budget.of(usage);
        ada = Person.known(resumes, vacancies);
        generation = ada.tailors().get("id").asText();
        letters = new Letters(ada, generation);
        reservedBefore = budget.reserved(ada).size();
    }

    @Test
    void isWrittenByThePlatformsModelAndTellsWhatItCost() {
        JsonNode letter = letters.written();

        assertThat(letter.get("providerType").asText()).isEqualTo("platform");
        assertThat(letter.get("provider").asText()).isEqualTo("openai");
        assertThat(letter.at("/guardReport/action").asText()).isEqualTo("none");
        assertThat(letter.get("closing").asText()).isEqualTo("Kind regards");
        try (Events events = Events.connect()) {
            JsonNode call = ProviderJobsTest.calls(events, letter, 1).get(0);
            JsonNodes.assertFitsItsContract("AiCallRecorded", call.toString());
            assertThat(call.get("purpose").asText()).isEqualTo("cover_letter");
            // Once for the request, once for the call: one and the same.
            assertThat(reserved())
                    .hasSize(2)
                    .containsOnly(UUID.fromString(call.get("callId").asText()));
            JsonNode told =
                    JsonNodes.read(events.awaitOne("vitae.generation.generation", generation, "CoverLetterCompleted")
                            .data());
            assertThat(told.get("costMicros").asLong()).isPositive();
        }
        assertThat(provider.asked().get(1).body().toString()).doesNotContain("Ada Brennan");
    }

    @Test
    void neverSaysWhatTheModelMadeUp() {
        provider.mode(Mode.FABRICATION);

        JsonNode letter = letters.written();

        assertThat(letter.at("/guardReport/action").asText()).isEqualTo("cut_back");
        assertThat(letter.at("/guardReport/cut")).isNotEmpty();
        assertThat(letter.get("paragraphs").toString())
                .doesNotContain("Initech", "87", "4,200", "Stanford", "PhD", "Fortran", "Director")
                .contains("I am applying for the position", "Harbour Payments");
        // The generation, the letter, and once more.
        assertThat(provider.asked()).hasSize(3);
    }

    @Test
    void letsTheModelMendWhatItMadeUp() {
        provider.script(Mode.FABRICATION, Mode.GOOD);

        JsonNode letter = letters.written();

        assertThat(letter.at("/guardReport/action").asText()).isEqualTo("repaired");
        assertThat(letter.at("/guardReport/cut")).isNotEmpty();
        try (Events events = Events.connect()) {
            assertThat(ProviderJobsTest.calls(events, letter, 2))
                    .extracting(call -> call.get("purpose").asText())
                    .containsExactlyInAnyOrder("cover_letter", "repair");
        }
    }

    @Test
    void refusesWhoIsOverABudgetAndSaysWhich() {
        budget.usedUp();

        letters.ask(Map.of())
                .statusCode(429)
                .body(json("code", equalTo("budget_exhausted")))
                .body(json("current.budget", equalTo("platform_month")));

        ada.request().get(letters.address()).then().statusCode(404);
        assertThat(provider.asked()).hasSize(1);
    }

    @Test
    void saysWhyItFailedAndKeepsWhatWasWrittenBefore() {
        JsonNode before = letters.written();
        provider.script(Mode.REFUSAL);
        letters.ask(Map.of()).statusCode(202);

        JsonNode failed = letters.await("failed");

        assertThat(failed.get("failureCode").asText()).isEqualTo("model_refused");
        assertThat(failed.get("paragraphs")).isEqualTo(before.get("paragraphs"));
        letters.ask(Map.of()).statusCode(202);
        assertThat(letters.await("completed").has("failureCode")).isFalse();
        assertThat(List.copyOf(reserved()).stream().distinct()).hasSize(3);
    }

    @Test
    void isNotAskedForTwiceAtOnce() {
        provider.mode(Mode.NEVER);
        letters.ask(Map.of()).statusCode(202);

        letters.ask(Map.of()).statusCode(409).body(json("code", equalTo("cover_letter_at_work")));
        ada.request().delete(letters.address()).then().statusCode(409);

        ada.request().post(letters.address() + "/cancel").then().statusCode(200);
    }

    @Test
    void endsTheCallOfWhatIsCalledOff() {
        provider.mode(Mode.NEVER);
        letters.ask(Map.of()).statusCode(202);
        await().until(() -> provider.asked().size() == 2);

        ada.request().post(letters.address() + "/cancel").then().statusCode(200);

        endsTheCall(letters.see());
        assertThat(letters.see().get("status").asText()).isEqualTo("cancelled");
    }

    @Test
    void endsTheCallOfWhatIsCalledOffOnAnotherReplica() throws SQLException {
        provider.mode(Mode.NEVER);
        letters.ask(Map.of()).statusCode(202);
        await().until(() -> provider.asked().size() == 2);

        AppRole.update("generation", ada.id, "update cover_letters set status = 'cancelled'");

        endsTheCall(letters.see());
    }

    @Test
    void endsWithItsGeneration() {
        provider.mode(Mode.NEVER);
        letters.ask(Map.of()).statusCode(202);
        JsonNode running = letters.await("running");
        await().until(() -> provider.asked().size() == 2);

        ada.request().delete("/api/v1/generations/" + generation).then().statusCode(204);

        endsTheCall(running);
        ada.request().get(letters.address()).then().statusCode(404);
    }

    @Test
    void givesBackWhatWasSetAsideWhereTheGenerationIsGoneByThen() {
        budget.onceBefore(() ->
                ada.request().delete("/api/v1/generations/" + generation).then().statusCode(204));

        letters.ask(Map.of()).statusCode(404);

        await().untilAsserted(() -> assertThat(budget.released(ada)).isEqualTo(reserved()));
        assertThat(provider.asked()).hasSize(1);
    }

    @Test
    void isWrittenOnceWhenItsProcessDiesInTheMiddleOfACall() throws SQLException {
        provider.script(Mode.NEVER);
        letters.ask(Map.of()).statusCode(202);
        await().until(() -> provider.asked().size() == 2);

        // Again, should the living process have renewed it in between.
        await().until(() -> {
            DATABASE.write(
                    Map.of("vitae.actor", "worker"),
                    "update task set leased_until = now() - interval '1 second' where attempts = 1 and user_id = '"
                            + ada.id + "'");
            return provider.asked().size() == 3;
        });

        JsonNode letter = letters.await("completed");
        assertThat(reserved()).hasSize(3).containsOnly(reserved().get(0));
        try (Events events = Events.connect()) {
            assertThat(ProviderJobsTest.calls(events, letter, 1)).hasSize(1);
        }
    }

    @Test
    void isWrittenWithAKeyOfOnesOwn() {
        asksWithAKey("gemini").statusCode(202);

        JsonNode letter = letters.await("completed");

        assertThat(letter.get("providerType").asText()).isEqualTo("byok");
        assertThat(provider.asked().get(1).keyHash()).isEqualTo(FakeProvider.hashOf("sk-0123456789"));
        assertThat(reserved()).isEmpty();
    }

    @Test
    void asksForTheKeyAgainWhenItsProcessHasDied() throws SQLException {
        letters.written();
        // What is left of a letter whose process died: a task whose lease ends, and no key.
        String task = UUID.randomUUID().toString();
        AppRole.update(
                "generation",
                ada.id,
                "update cover_letters set status = 'running', own_key_provider = 'openai', task_id = '" + task + "'");
        DATABASE.write(
                Map.of("vitae.actor", "worker"),
                "insert into task (id, kind, subject_id, user_id, attempts, leased_until) values ('" + task
                        + "', 'cover_letter.run', '" + letters.see().get("id").asText() + "', '" + ada.id
                        + "', 1, clock_timestamp())");
        letters.await("needs_key");

        asksWithAKey("openai").statusCode(202);

        assertThat(letters.await("completed").get("providerType").asText()).isEqualTo("byok");
    }

    private ValidatableResponse asksWithAKey(String of) {
        return ada.request()
                .header("X-LLM-Key", "sk-0123456789")
                .header("X-LLM-Provider", of)
                .contentType(ContentType.JSON)
                .body(Map.of())
                .post(letters.address())
                .then();
    }

    /** For the letter, by the ids of the calls, in order. */
    private List<UUID> reserved() {
        List<UUID> all = budget.reserved(ada);
        return all.subList(reservedBefore, all.size());
    }

    private static void endsTheCall(JsonNode letter) {
        try (Events events = Events.connect()) {
            assertThat(ProviderJobsTest.calls(events, letter, 1))
                    .singleElement()
                    .satisfies(call -> assertThat(call.get("status").asText()).isEqualTo("cancelled"));
        }
    }
}
