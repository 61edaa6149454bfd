package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.TestTokens;
import dev.vitae.testkit.llm.FakeProvider;
import dev.vitae.testkit.llm.Mode;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** resume-service has a model asked what its parser left open of a file. */
@ProviderTest
class AssistedReadingsTest {

    private static final String READINGS = "/internal/assisted-readings";

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    @Stub("usage")
    StubService usage;

    FakeProvider provider;

    private Budget budget;
    private Person ada;
    private final ObjectNode question = question();

    @BeforeEach
    void adaUploadsAFile() {
        provider.reset();
        budget = Budget.of(usage);
        ada = Person.known(resumes, vacancies);
    }

    @Test
    void namesWhatTheLinesSayAndTellsWhatItCost() {
        JsonNode answer = JsonNodes.read(ask().statusCode(200).extract().asString());

        assertThat(JsonNodes.members(answer))
                .containsExactlyElementsOf(
                        JsonNodes.members(JsonNodes.read(Contracts.http("generation", "reading-answer"))));
        assertThat(answer.get("providerType").asText()).isEqualTo("platform");
        assertThat(answer.get("values").findValuesAsText("value"))
                .containsExactly("Wrote the ledger in Java.", "2017 – 2019", "Erlang", "Rust");
        JsonNode call = call();
        JsonNodes.assertFitsItsContract("AiCallRecorded", call.toString());
        assertThat(call.get("purpose").asText()).isEqualTo("parse");
        assertThat(call.get("userId").asText()).isEqualTo(ada.id.toString());
        assertThat(call.get("subjectId")).isEqualTo(question.get("readingId"));
        assertThat(budget.reserved(ada))
                .containsExactly(UUID.fromString(call.get("callId").asText()));
        long millionths = call.get("inputTokens").asLong() * 250_000
                + call.get("outputTokens").asLong() * 2_000_000;
        assertThat(answer.get("costMicros").asLong()).isEqualTo((millionths + 999_999) / 1_000_000);
    }

    @Test
    void asksForNothingButWhatIsOpenAndPassesTextAsData() {
        ask().statusCode(200);

        JsonNode asked = provider.asked().get(0).body();
        assertThat(asked.at("/response_format/json_schema/strict").asBoolean()).isTrue();
        JsonNode item = asked.at("/response_format/json_schema/schema/properties/values/items");
        assertThat(item.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(texts(item.at("/properties/path/enum")))
                .containsExactly("/experience/1/company", "/experience/1/startDate", "/skills/-");
        assertThat(asked.at("/messages/0/content").asText()).doesNotContain("NORDWIND", "/experience/1/company\":");
        assertThat(JsonNodes.members(
                        JsonNodes.read(asked.at("/messages/1/content").asText())))
                .containsExactly("lines", "members", "unread");
    }

    @Test
    void usesAKeyOfOnesOwnAndTouchesNoBudget() {
        JsonNode answer = JsonNodes.read(ask(ada, question, "sk-own-0123456789")
                .statusCode(200)
                .extract()
                .asString());

        assertThat(answer.get("providerType").asText()).isEqualTo("byok");
        assertThat(provider.asked()).singleElement().satisfies(asked -> {
            assertThat(asked.format()).isEqualTo("gemini");
            assertThat(asked.keyHash()).isEqualTo(FakeProvider.hashOf("sk-own-0123456789"));
        });
        assertThat(budget.reserved(ada)).isEmpty();
        assertThat(call().get("providerType").asText()).isEqualTo("byok");
    }

    @Test
    void refusesWhoIsOverABudget() {
        budget.usedUp();

        ask().statusCode(429).body(json("code", equalTo("budget_exhausted")));

        assertThat(provider.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "REFUSAL,          422, model_refused,          refused",
        "LEAK,             422, model_refused,          refused",
        "INVALID_KEY,      422, model_invalid_key,      error",
        "CREDIT_EXHAUSTED, 422, model_credit_exhausted, error",
        "RATE_LIMITED,     503, model_rate_limited,     error",
        "SERVER_ERROR,     503, model_unavailable,      error",
        "CUT,              503, model_unavailable,      error",
        "INVALID_JSON,     503, model_invalid_answer,   error",
        "BREAKS_SCHEMA,    503, model_invalid_answer,   error"
    })
    void saysWhyThereIsNoAnswerAndTellsOfTheCall(Mode mode, int status, String code, String told) {
        provider.mode(mode);

        ask().statusCode(status).body(json("code", equalTo(code)));

        assertThat(call().get("status").asText()).isEqualTo(told);
    }

    @Test
    void waitsNoLongerThanItIsWaitedFor() {
        provider.mode(Mode.NEVER);
        // Long enough for the call to have begun, also as the first of a process.
        question.put("withinMs", 2_000);

        ask().statusCode(503).body(json("code", equalTo("model_timeout")));

        assertThat(call().get("status").asText()).isEqualTo("cancelled");
    }

    @Test
    void leavesWhatIsMadeUpToWhoeverHasTheFile() {
        provider.mode(Mode.FABRICATION);

        List<String> values = JsonNodes.read(ask().statusCode(200).extract().asString())
                .get("values")
                .findValuesAsText("value");

        assertThat(values).contains("Initech Global");
    }

    @Test
    void saysWhetherThePlatformHasAModel() {
        service().get(READINGS).then().statusCode(200).body(json("platform", equalTo(true)));
    }

    @Test
    void takesNobodyButWhoMayAsk() {
        given().auth()
                .oauth2(TestTokens.service("sharing", "generation.read"))
                .header("Vitae-Acting-For", ada.id.toString())
                .contentType(ContentType.JSON)
                .body(question.toString())
                .post(READINGS)
                .then()
                .statusCode(403);
        ada.request()
                .contentType(ContentType.JSON)
                .body(question.toString())
                .post(READINGS)
                .then()
                .statusCode(403);
        given().get(READINGS).then().statusCode(401);
        assertThat(provider.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"members", "lines", "readingId", "withinMs"})
    void takesNoQuestionWithoutWhatItIsAbout(String member) {
        question.remove(member);

        ask().statusCode(422).body(json("code", equalTo("validation_failed")));
    }

    /** With a key of the person's own. */
    static ValidatableResponse ask(Person person, String key) {
        return ask(person, question(), key);
    }

    private ValidatableResponse ask() {
        return ask(ada, question, null);
    }

    private static ValidatableResponse ask(Person person, ObjectNode question, String key) {
        RequestSpecification request =
                service(person.id).contentType(ContentType.JSON).body(question.toString());
        if (key != null) {
            request.header("X-LLM-Key", key).header("X-LLM-Provider", "gemini");
        }
        return request.post(READINGS).then();
    }

    private RequestSpecification service() {
        return service(ada.id);
    }

    private static RequestSpecification service(UUID actingFor) {
        return given().auth()
                .oauth2(TestTokens.service("resume", "reading.assist"))
                .header("Vitae-Acting-For", actingFor.toString());
    }

    private static ObjectNode question() {
        return ((ObjectNode) JsonNodes.read(Contracts.http("generation", "reading-question")))
                .put("readingId", UUID.randomUUID().toString());
    }

    /** The one that was told of this question. */
    private JsonNode call() {
        String reading = question.get("readingId").asText();
        try (Events events = Events.connect()) {
            return events
                    .await("vitae.generation.ai-call", all -> all.stream()
                            .anyMatch(event -> event.data().contains(reading)))
                    .stream()
                    .filter(event -> event.data().contains(reading))
                    .map(event -> JsonNodes.read(event.data()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        ((ArrayNode) list).forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
