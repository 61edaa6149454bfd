package dev.vitae.e2e;

import static dev.vitae.testkit.Json.json;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.local.Stack;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an operator switches off is refused with a code of its own, within a second. */
@ExtendWith(TheStack.class)
class SwitchesTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration OFTEN = Duration.ofMillis(50);

    @Test
    void stopThePlatformsKey(Stack stack) throws SQLException {
        Person ada = Person.signedIn(stack.baseUrl());
        String agent = sending(ada.http())
                .body(
                        "{\"name\": \"Mine\", \"resourceType\": \"agent_config\", \"content\": {\"provider\": \"openai\"}}")
                .post("/api/v1/resources")
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
        Map<String, Object> inputs = sources(ada);
        Supplier<Response> run =
                () -> sending(ada.http()).body(Map.of("inputs", inputs)).post(agent + "/runs");

        refusesAtOnce(stack, "platform_llm_enabled", run, 409, "platform_llm_off");
    }

    @Test
    void takeNoKeysOfPeople(Stack stack) throws SQLException {
        Person ada = Person.signedIn(stack.baseUrl());
        Map<String, Object> sources = sources(ada);
        Supplier<Response> request = () -> sending(ada.http())
                .header("X-LLM-Key", "sk-0123456789")
                .header("X-LLM-Provider", "openai")
                .body(sources)
                .post("/api/v1/generations");

        refusesAtOnce(stack, "byok_enabled", request, 403, "own_keys_off");
    }

    @Test
    void stopTailoring(Stack stack) throws SQLException {
        Person ada = Person.signedIn(stack.baseUrl());
        Map<String, Object> sources = sources(ada);

        refusesAtOnce(
                stack,
                "tailoring_enabled",
                () -> sending(ada.http()).body(sources).post("/api/v1/generations"),
                503,
                "tailoring_off");
    }

    private static void refusesAtOnce(Stack stack, String key, Supplier<Response> request, int status, String code)
            throws SQLException {
        Person admin = RebuildSkillsTest.admin(stack);
        try {
            admin.sets(key, false);

            await().atMost(AT_ONCE)
                    .pollInterval(OFTEN)
                    .untilAsserted(() -> request.get().then().statusCode(status).body(json("code", equalTo(code))));
        } finally {
            admin.sets(key, true);
        }
    }

    private static Map<String, Object> sources(Person person) {
        return Map.of("resumeId", person.uploadsTheSampleResume(), "vacancyId", person.collectsTheSampleVacancy());
    }

    private static RequestSpecification sending(RequestSpecification request) {
        return request.contentType(ContentType.JSON);
    }
}
