package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.generation.tailoring.GenerationBody;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Logs;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.llm.FakeProvider;
import dev.vitae.testkit.llm.Mode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person brings a key of their own, which nobody keeps. */
@ProviderTest
class OwnKeysTest {

    private static final AppRole DATABASE = AppRole.of("generation");

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    @Stub("usage")
    StubService usage;

    FakeProvider provider;

    private final String canary = "sk-canary-" + UUID.randomUUID();
    private Budget budget;
    private Person ada;

    @BeforeEach
    void adaSignsIn() {
        provider.reset();
        budget = Budget.of(usage);
        ada = Person.known(resumes, vacancies);
    }

    @Test
    void tailorsWithItAndTouchesNoBudget() {
        JsonNode done = ada.awaits(asks("gemini"), "completed");

        assertThat(done.get("providerType").asText()).isEqualTo("byok");
        assertThat(done.get("provider").asText()).isEqualTo("gemini");
        assertThat(provider.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.format()).isEqualTo("gemini");
            assertThat(asked.keyHash()).isEqualTo(FakeProvider.hashOf(canary));
        });
        assertThat(budget.reserved(ada)).isEmpty();
        try (Events events = Events.connect()) {
            List<CloudEvent> calls = events.await("vitae.generation.ai-call", all -> all.stream()
                    .anyMatch(event -> event.data().contains(done.get("id").asText())));
            JsonNode call = JsonNodes.read(calls.get(calls.size() - 1).data());
            assertThat(call.get("providerType").asText()).isEqualTo("byok");
            assertThat(call.has("reservationId")).isFalse();
        }
    }

    @Test
    void isFoundNowhereAfterwards() throws SQLException {
        try (Logs logs = Logs.open()) {
            provider.script(Mode.FABRICATION, Mode.GOOD, Mode.INVALID_KEY, Mode.SERVER_ERROR, Mode.NEVER);
            ada.awaits(asks("openai"), "completed");
            String refused = asks("openai");
            ada.awaits(refused, "failed");
            ada.awaits(asks("gemini"), "failed");
            String cancelled = asks("openai");
            await().until(() -> provider.asked().size() == 5);
            ada.request().post(cancelled + "/cancel").then().statusCode(200);
            await().until(() -> tasks() == 0);
            provider.script(Mode.GOOD, Mode.INVALID_KEY);
            AssistedReadingsTest.ask(ada, canary).statusCode(200);
            AssistedReadingsTest.ask(ada, canary).statusCode(422);

            assertThat(logs.text()).doesNotContain(canary);
        }
        for (Map<String, Object> table : DATABASE.read(
                Map.of(),
                "select relname as name from pg_class c join pg_namespace n on n.oid = relnamespace "
                        + "where nspname = 'public' and relkind in ('r', 'p')")) {
            assertThat(everything(table.get("name").toString()))
                    .as(table.toString())
                    .isZero();
        }
        try (Events events = Events.connect()) {
            for (String topic : List.of(
                    "vitae.generation.ai-call", "vitae.generation.generation", "vitae.generation.generated-resume")) {
                assertThat(events.all(topic))
                        .noneMatch(event -> event.toString().contains(canary));
            }
        }
        assertThat(usage.requests()).noneMatch(request -> request.toString().contains(canary));
        assertThat(resumes.requests()).noneMatch(request -> request.toString().contains(canary));
    }

    @Test
    void isNoPartOfWhatARepeatedRequestIsKnownBy() {
        String repeat = UUID.randomUUID().toString();
        String first = with(canary, "openai")
                .header("Idempotency-Key", repeat)
                .post("/api/v1/generations")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");

        with("sk-another-key", "openai")
                .header("Idempotency-Key", repeat)
                .post("/api/v1/generations")
                .then()
                .statusCode(202)
                .header("Idempotency-Replayed", "true")
                .header("Location", first);
        with(canary, "gemini")
                .header("Idempotency-Key", repeat)
                .post("/api/v1/generations")
                .then()
                .statusCode(422)
                .body(json("code", equalTo("idempotency_key_reused")));
        ada.awaits(first, "completed");
    }

    @Test
    void isAskedForAgainWhenItsProcessHasDied() throws SQLException {
        // What is left of a generation whose process died: a task whose lease ends, and no key.
        String id = UUID.randomUUID().toString();
        AppRole.update(
                "generation",
                ada.id,
                "insert into generations (id, user_id, resume_id, vacancy_id, as_of, status, own_key_provider) values ('"
                        + id + "', '" + ada.id + "', '" + ada.resume + "', '" + ada.vacancy
                        + "', current_date, 'running', 'openai')");
        DATABASE.write(
                Map.of("vitae.actor", "worker"),
                "insert into task (id, kind, subject_id, user_id, attempts, leased_until) values (uuidv7(), "
                        + "'generation.run', '" + id + "', '" + ada.id + "', 1, clock_timestamp())");
        String location = "/api/v1/generations/" + id;
        ada.awaits(location, "needs_key");
        assertThat(provider.asked()).isEmpty();

        ada.request().post(location + "/retry").then().statusCode(422).body(json("code", equalTo("llm_key_missing")));
        ada.request()
                .header("X-LLM-Key", canary)
                .header("X-LLM-Provider", "openai")
                .post(location + "/retry")
                .then()
                .statusCode(202);

        assertThat(ada.awaits(location, "completed").get("providerType").asText())
                .isEqualTo("byok");
    }

    @Test
    void isToldOfForEachCallThatItWasUsedFor() {
        provider.script(Mode.INVALID_KEY, Mode.GOOD);
        String location = asks("openai");
        ada.awaits(location, "failed");

        ada.request()
                .header("X-LLM-Key", canary)
                .header("X-LLM-Provider", "openai")
                .post(location + "/retry")
                .then()
                .statusCode(202);

        JsonNode done = ada.awaits(location, "completed");
        try (Events events = Events.connect()) {
            assertThat(ProviderJobsTest.calls(events, done, 2))
                    .extracting(call -> call.get("callId").asText())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void isUsedByTheProcessThatHasItAlsoWhenItHasToTryAgain() {
        String location = asksWhileResumeServiceFails();
        await().until(() -> tasks("attempts > 1") == 1);

        ada.resumeServiceIsBack();

        assertThat(ada.awaits(location, "completed").get("providerType").asText())
                .isEqualTo("byok");
    }

    @Test
    void isUsedOnceWhereAnotherReplicaTookTheTaskBeforeItBegan() throws SQLException {
        provider.mode(Mode.NEVER);
        Person bob = Person.known(resumes, vacancies);
        List<String> places = Stream.generate(bob::asks).limit(8).toList();
        await().until(() -> provider.asked().size() == 8);
        String waiting = asks("openai");

        DATABASE.write(
                Map.of("vitae.actor", "worker"),
                "update task set attempts = attempts + 1, leased_until = clock_timestamp() where user_id = '" + ada.id
                        + "'");
        provider.mode(Mode.GOOD);
        places.forEach(
                location -> bob.request().post(location + "/cancel").then().statusCode(200));

        ada.awaits(waiting, "completed");
        assertThat(provider.asked())
                .filteredOn(asked -> asked.keyHash().equals(FakeProvider.hashOf(canary)))
                .hasSize(1);
    }

    @Test
    void isNeverReplacedByThePlatforms() {
        provider.mode(Mode.INVALID_KEY);

        JsonNode failed = ada.awaits(asks("openai"), "failed");

        assertThat(failed.get("failureCode").asText()).isEqualTo("model_invalid_key");
        assertThat(provider.asked()).singleElement().satisfies(asked -> assertThat(asked.keyHash())
                .isEqualTo(FakeProvider.hashOf(canary)));
    }

    @ParameterizedTest
    @CsvSource({
        "sk-0123456789, ,           llm_headers_incomplete",
        ",              openai,     llm_headers_incomplete",
        "sk-0123456789, rule_based, llm_provider_unknown",
        "sk-0123456789, anybody,    llm_provider_unknown",
        "short,         openai,     llm_key_malformed",
        "with a space,  openai,     llm_key_malformed"
    })
    void refusesHeadersThatAreNone(String key, String whose, String code) {
        ValidatableResponse refused = post(ada, key, whose).statusCode(400).body(json("code", equalTo(code)));

        if (key != null) {
            assertThat(refused.extract().asString()).doesNotContain(key);
        }
    }

    static ValidatableResponse post(Person person, String key, String provider) {
        RequestSpecification request = person.request()
                .contentType(ContentType.JSON)
                .body(new GenerationBody(person.resume, person.vacancy, null, null, null));
        if (key != null) {
            request.header("X-LLM-Key", key);
        }
        if (provider != null) {
            request.header("X-LLM-Provider", provider);
        }
        return request.post("/api/v1/generations").then();
    }

    private RequestSpecification with(String key, String whose) {
        return ada.request()
                .contentType(ContentType.JSON)
                .body(Map.of("resumeId", ada.resume, "vacancyId", ada.vacancy))
                .header("X-LLM-Key", key)
                .header("X-LLM-Provider", whose);
    }

    private String asks(String whose) {
        return post(ada, canary, whose).statusCode(202).extract().header("Location");
    }

    private String asksWhileResumeServiceFails() {
        ada.withResumeServiceFailingAfterTheRequest(503);
        return asks("openai");
    }

    private int tasks() throws SQLException {
        return tasks("true");
    }

    private int tasks(String which) throws SQLException {
        return DATABASE.read(
                        Map.of("vitae.actor", "worker"),
                        "select id from task where user_id = '" + ada.id + "' and " + which)
                .size();
    }

    /** As the superuser of the test's server, whom no policy keeps from anything. */
    private int everything(String table) throws SQLException {
        AppRole owner = new AppRole(DATABASE.url(), "postgres", DATABASE.password());
        return owner.read(Map.of(), "select 1 from " + table + " t where t::text like '%" + canary + "%'")
                .size();
    }
}
