package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.StubService.Outage;
import dev.vitae.testkit.llm.FakeProvider;
import dev.vitae.testkit.llm.Mode;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generations whose model is a provider's, paid by the platform. */
@ProviderTest
class ProviderJobsTest {

    private static final AppRole DATABASE = AppRole.of("generation");
    private static final String CALLS = "vitae.generation.ai-call";

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    @Stub("usage")
    StubService usage;

    FakeProvider provider;

    private Budget budget;
    private Person ada;

    @BeforeEach
    void adaSignsIn() {
        provider.reset();
        budget = Budget.of(usage);
        ada = Person.known(resumes, vacancies);
    }

    @Test
    void tailorsWithThePlatformsModelAndTellsWhatItCost() {
        JsonNode done = ada.tailors();

        assertThat(done.get("providerType").asText()).isEqualTo("platform");
        assertThat(done.get("provider").asText()).isEqualTo("openai");
        try (Events events = Events.connect()) {
            JsonNode call = calls(events, done).get(0);
            JsonNodes.assertFitsItsContract("AiCallRecorded", call.toString());
            assertThat(call.get("status").asText()).isEqualTo("ok");
            assertThat(call.get("reservationId")).isEqualTo(call.get("callId"));
            JsonNode told = JsonNodes.read(events.awaitOne(
                            "vitae.generation.generation", done.get("id").asText(), "GenerationCompleted")
                    .data());
            long millionths = call.get("inputTokens").asLong() * 250_000
                    + call.get("outputTokens").asLong() * 2_000_000;
            assertThat(told.get("costMicros").asLong()).isEqualTo((millionths + 999_999) / 1_000_000);
            // Once for the request, once for the call: one and the same.
            assertThat(budget.reserved(ada))
                    .hasSize(2)
                    .containsOnly(UUID.fromString(call.get("callId").asText()));
        }
    }

    @Test
    void refusesWhoIsOverABudgetAndSaysWhich() {
        budget.usedUp();

        ada.post()
                .statusCode(429)
                .contentType("application/problem+json")
                .body(json("code", equalTo("budget_exhausted")))
                .body(json("current.budget", equalTo("platform_month")));

        ada.request().get("/api/v1/generations").then().body(json("items", hasSize(0)));
        assertThat(provider.asked()).isEmpty();
    }

    @Test
    void failsWhereTheBudgetIsUsedUpOnlyWhenItRuns() {
        String location = ada.withResumeServiceFailingAfterTheRequest(503).asks();
        budget.usedUp();
        ada.resumeServiceIsBack();

        JsonNode failed = ada.awaits(location, "failed");

        assertThat(failed.get("failureCode").asText()).isEqualTo("budget_exhausted");
        assertThat(lastProgress(failed)).contains("platform_month");
        assertThat(provider.asked()).isEmpty();
    }

    @Test
    void takesNothingWhileUsageServiceIsAway() {
        usage.suffer(Outage.UNAVAILABLE);
        try {
            ada.post().statusCode(503).body(json("code", equalTo("usage_service_unavailable")));
        } finally {
            usage.suffer(Outage.NONE);
        }
        ada.request().get("/api/v1/generations").then().body(json("items", hasSize(0)));
    }

    @Test
    void neverShowsWhatTheModelMadeUp() throws SQLException {
        provider.mode(Mode.FABRICATION);

        JsonNode done = ada.tailors();

        JsonNode cut = done.at("/guardReport/cut");
        assertThat(cut).isNotEmpty();
        assertThat(done.at("/guardReport/action").asText()).isIn("cut_back", "source_kept");
        String told = progress(done).toString();
        assertThat(told).contains("repairing");
        cut.forEach(finding -> {
            if (finding.get("kind").asText().matches("employer|certificate|skill")) {
                assertThat(told).doesNotContain(finding.get("claim").asText());
                assertThat(done.get("content").toString())
                        .doesNotContain(finding.get("claim").asText());
            }
        });
        assertThat(provider.asked()).hasSize(2);
    }

    @Test
    void letsTheModelMendWhatItMadeUp() {
        provider.script(Mode.FABRICATION, Mode.GOOD);

        JsonNode done = ada.tailors();

        assertThat(done.at("/guardReport/action").asText()).isEqualTo("repaired");
        assertThat(done.at("/guardReport/cut")).isNotEmpty();
        try (Events events = Events.connect()) {
            List<JsonNode> calls = calls(events, done);
            assertThat(calls)
                    .extracting(call -> call.get("purpose").asText())
                    .containsExactlyInAnyOrder("tailor", "repair");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSAL,           model_refused,          refused",
        "INVALID_KEY,       model_invalid_key,      error",
        "CREDIT_EXHAUSTED,  model_credit_exhausted, error",
        "RATE_LIMITED,      model_rate_limited,     error",
        "SERVER_ERROR,      model_unavailable,      error",
        "UNAVAILABLE,       model_unavailable,      error",
        "INVALID_JSON,      model_invalid_answer,   error",
        "BREAKS_SCHEMA,     model_invalid_answer,   error"
    })
    void saysWhyTheProviderGaveNothing(Mode mode, String failureCode, String status) {
        provider.mode(mode);

        JsonNode failed = ada.awaits(ada.asks(), "failed");

        assertThat(failed.get("failureCode").asText()).isEqualTo(failureCode);
        try (Events events = Events.connect()) {
            assertThat(calls(events, failed)).singleElement().satisfies(call -> {
                assertThat(call.get("status").asText()).isEqualTo(status);
                assertThat(call.get("errorKind").asText()).isEqualTo(failureCode.substring("model_".length()));
            });
        }
    }

    @Test
    void endsTheCallOfWhatIsCalledOff() {
        provider.mode(Mode.NEVER);
        String location = ada.asks();
        await().until(() -> provider.asked().size() == 1);

        ada.request().post(location + "/cancel").then().statusCode(200);

        endsTheCall(ada.sees(location));
        assertThat(ada.sees(location).get("status").asText()).isEqualTo("cancelled");
    }

    @Test
    void endsTheCallOfWhatIsCalledOffOnAnotherReplica() throws SQLException {
        provider.mode(Mode.NEVER);
        JsonNode running = ada.awaits(ada.asks(), "running");
        await().until(() -> provider.asked().size() == 1);

        AppRole.update("generation", ada.id, "update generations set status = 'cancelled'");
        AppRole.update(
                "generation",
                ada.id,
                "insert into generation_events (generation_id, seq, user_id, stage) select generation_id, max(seq) + 1, "
                        + "user_id, 'cancelled' from generation_events group by 1, 3");

        endsTheCall(running);
    }

    @Test
    void chargesOnceWhenItsProcessDiesInTheMiddleOfACall() throws SQLException {
        provider.script(Mode.NEVER);
        String location = ada.asks();
        await().until(() -> provider.asked().size() == 1);

        anotherTakesOver(2);

        JsonNode done = ada.awaits(location, "completed");
        assertThat(provider.asked()).hasSize(2);
        assertThat(budget.reserved(ada))
                .hasSize(3)
                .containsOnly(budget.reserved(ada).get(0));
        try (Events events = Events.connect()) {
            assertThat(answered(events, done, 1)).hasSize(1);
        }
        assertThat(AppRole.query("generation", ada.id, "select 1 from generated_resume_versions"))
                .hasSize(1);
    }

    @Test
    void asksNobodyTwiceForWhatHasFailedUntilItsPersonRetries() {
        provider.script(Mode.REFUSAL);
        String location = ada.asks();
        ada.awaits(location, "failed");

        ada.request()
                .post(location + "/retry")
                .then()
                .statusCode(202)
                .header("Location", equalTo(location))
                .body(json("status", equalTo("queued")));

        assertThat(ada.awaits(location, "completed").has("failureCode")).isFalse();
        assertThat(provider.asked()).hasSize(2);
        ada.request()
                .post(location + "/retry")
                .then()
                .statusCode(409)
                .body(json("code", equalTo("generation_not_retryable")));
    }

    @Test
    void paysForAnotherCallWhenItIsRetried() {
        provider.script(Mode.INVALID_JSON, Mode.GOOD);
        String location = ada.asks();
        ada.awaits(location, "failed");

        ada.request().post(location + "/retry").then().statusCode(202);

        JsonNode done = ada.awaits(location, "completed");
        try (Events events = Events.connect()) {
            assertThat(calls(events, done, 2))
                    .extracting(call -> call.get("callId").asText())
                    .doesNotHaveDuplicates();
        }
        assertThat(Set.copyOf(budget.reserved(ada))).hasSize(2);
        assertThat(budget.released(ada)).isEmpty();
    }

    @Test
    void tellsOfACallBeforeAnotherBeginsAndWhoGoesOnMakesAnother() throws SQLException {
        provider.script(Mode.FABRICATION, Mode.NEVER, Mode.GOOD);
        String location = ada.asks();
        await().until(() -> provider.asked().size() == 2);
        try (Events events = Events.connect()) {
            assertThat(calls(events, ada.sees(location)))
                    .singleElement()
                    .satisfies(call -> assertThat(call.get("status").asText()).isEqualTo("ok"));

            anotherTakesOver(3);

            JsonNode done = ada.awaits(location, "completed");
            assertThat(answered(events, done, 2))
                    .allSatisfy(call -> assertThat(call.get("purpose").asText()).isEqualTo("tailor"))
                    .extracting(call -> call.get("callId").asText())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void givesBackWhatWasSetAsideForACallThatIsNotMade() {
        String location = ada.withResumeServiceFailingAfterTheRequest(503).asks();

        ada.request().post(location + "/cancel").then().statusCode(200);

        await().untilAsserted(() -> assertThat(budget.released(ada)).isEqualTo(budget.reserved(ada)));
        assertThat(provider.asked()).isEmpty();
    }

    @Test
    void givesItBackWhenItFailsBeforeTheCall() {
        String location = ada.withResumeServiceFailingAfterTheRequest(404).asks();

        assertThat(ada.awaits(location, "failed").get("failureCode").asText()).isEqualTo("resume_gone");

        await().untilAsserted(() -> assertThat(budget.released(ada)).isEqualTo(budget.reserved(ada)));
    }

    @Test
    void givesItBackWhenTheResumeIsRemovedBeforeTheCall() {
        String location = ada.withResumeServiceFailingAfterTheRequest(503).asks();

        GoneResumesTest.deleted(ada.resume, ada.id);

        ada.awaits(location, "failed");
        await().untilAsserted(() -> assertThat(budget.released(ada)).isEqualTo(budget.reserved(ada)));
    }

    @Test
    void leavesTheMoneyToWhoeverRetriesFirst() {
        provider.script(Mode.REFUSAL, Mode.NEVER);
        String location = ada.asks();
        ada.awaits(location, "failed");
        budget.onceBefore(() -> ada.request().post(location + "/retry").then().statusCode(202));

        ada.request()
                .post(location + "/retry")
                .then()
                .statusCode(409)
                .body(json("code", equalTo("generation_not_retryable")));

        assertThat(budget.released(ada)).isEmpty();
        ada.request().post(location + "/cancel").then().statusCode(200);
    }

    @Test
    void takesWhatIsAskedForWhileAllPlacesWaitForTheProvider() {
        provider.mode(Mode.NEVER);
        List<String> running = Stream.generate(ada::asks).limit(8).toList();
        await().until(() -> provider.asked().size() == 8);

        CompletableFuture<String> ninth = CompletableFuture.supplyAsync(ada::asks);

        await().until(ninth::isDone);
        assertThat(ada.sees(ninth.join()).get("status").asText()).isEqualTo("queued");
        running.forEach(location -> ada.request().post(location + "/cancel"));
        ada.request().post(ninth.join() + "/cancel").then().statusCode(200);
    }

    @Test
    void goesByTheSwitchesAsTheyAreNow() {
        try {
            Switched.to("platform_provider", "\"gemini_flash\"");
            assertThat(ada.tailors().get("provider").asText()).isEqualTo("gemini");

            Switched.off("tailoring_enabled");
            ada.post().statusCode(503).body(json("code", equalTo("tailoring_off")));

            Switched.to("tailoring_enabled", "true");
            Switched.off("byok_enabled");
            OwnKeysTest.post(ada, "sk-0123456789", "openai")
                    .statusCode(403)
                    .body(json("code", equalTo("own_keys_off")));
        } finally {
            Switched.allBack();
        }
    }

    /** The lease of a process that died ends; this one takes the task up again. */
    /** Ends the first attempt's lease, again where it was just being renewed, until the provider is asked so many times. */
    private void anotherTakesOver(int asked) {
        await().until(() -> {
            DATABASE.write(
                    Map.of("vitae.actor", "worker"),
                    "update task set leased_until = now() - interval '1 second' where attempts = 1 and user_id = '"
                            + ada.id + "'");
            return provider.asked().size() == asked;
        });
    }

    private void endsTheCall(JsonNode generation) {
        try (Events events = Events.connect()) {
            assertThat(calls(events, generation))
                    .singleElement()
                    .satisfies(call -> assertThat(call.get("status").asText()).isEqualTo("cancelled"));
        }
    }

    /** All that were told of a generation, once there is one. */
    private static List<JsonNode> calls(Events events, JsonNode generation) {
        return calls(events, generation, 1);
    }

    /** All that were told of a generation, once there are so many. */
    static List<JsonNode> calls(Events events, JsonNode generation, int many) {
        return calls(events, generation, many, call -> true);
    }

    /** The same without those that were called off: a process that has lost its turn lives on here, and tells of its own. */
    private static List<JsonNode> answered(Events events, JsonNode generation, int many) {
        return calls(
                events, generation, many, call -> !call.get("status").asText().equals("cancelled"));
    }

    private static List<JsonNode> calls(Events events, JsonNode generation, int many, Predicate<JsonNode> wanted) {
        String id = generation.get("id").asText();
        Function<List<CloudEvent>, List<JsonNode>> of = all -> all.stream()
                .filter(event -> event.data().contains(id))
                .map(event -> JsonNodes.read(event.data()))
                .filter(call -> call.get("subjectId").asText().equals(id))
                .filter(wanted)
                .toList();
        return of.apply(events.await(CALLS, all -> of.apply(all).size() >= many));
    }

    private List<Map<String, Object>> progress(JsonNode generation) throws SQLException {
        return AppRole.query(
                "generation",
                ada.id,
                "select stage, data::text from generation_events where generation_id = '"
                        + generation.get("id").asText() + "' order by seq");
    }

    private String lastProgress(JsonNode generation) {
        try {
            List<Map<String, Object>> told = progress(generation);
            return told.get(told.size() - 1).toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
