package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.StubService;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The operators' pages, as a browser without scripts sees them. */
@UsageServiceTest
class OpsPagesTest extends OpsTest {

    @Test
    void sayWhatWasSpentTodayAndOnWhom() {
        CloudEvent use =
                Told.of("generation", "GenerationCompleted", root.ada, root.ada.toString(), payload -> payload.put(
                                "providerType", "platform")
                        .put("costMicros", 88_000_123));
        Told.publish(Told.GENERATIONS, use);
        Api.awaitLogged(root.ada, use.id());

        for (String page : List.of("/ops", "/ops/usage")) {
            root.opens()
                    .get(page)
                    .then()
                    .body(containsString("ada@example.com"))
                    .body(containsString("$88.000123"));
        }
    }

    @Test
    void sayWhyAGenerationFailed() {
        Told.publish(
                "vitae.generation.ai-call",
                Told.of("generation", "AiCallRecorded", root.ada, root.ada.toString(), payload -> payload.put(
                                "callId", UUID.randomUUID().toString())
                        .put("subjectId", root.generation.toString())
                        .put("status", "error")
                        .put("errorKind", "rate_limited")));
        await().untilAsserted(
                        () -> Api.as(root.ada).get("/api/v1/ai-calls").then().body(json("items.length()", equalTo(1))));

        root.opens()
                .get("/ops/generations")
                .then()
                .body(containsString("budget_exhausted"))
                .body(containsString("/ops/generations/" + root.generation))
                .body(containsString("/ops/generations?cursor=more&amp;status=failed"));
        root.opens()
                .queryParam("id", " " + root.generation + " ")
                .get("/ops/generations")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/ops/generations/" + root.generation));
        root.opens()
                .get("/ops/generations/" + root.generation)
                .then()
                .statusCode(200)
                .body(containsString("A budget had not enough left"))
                .body(containsString("platform day"))
                .body(containsString("reading"))
                .body(containsString("rate limited"))
                .body(containsString("ada@example.com"));
        root.opens()
                .get("/ops/generations/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("text/html");
    }

    @Test
    void sayWhatFailedAndHowOften() {
        root.opens()
                .get("/ops/failures")
                .then()
                .statusCode(200)
                .body(containsString("The provider did not answer in time"))
                .body(containsString("run: guard"))
                .body(containsString("openai gpt-5-mini, own key"))
                .body(containsString(root.letter.toString()))
                .body(containsString("/ops/generations/" + root.generation))
                .body(containsString("/ops/failures?days=7&amp;kind=cover_letter&amp;code=model_timeout"))
                .body(containsString("/ops/failures?cursor=more&amp;days=7"));
        root.opens()
                .queryParam("days", "30")
                .queryParam("kind", "cover_letter")
                .queryParam("code", " model_timeout ")
                .get("/ops/failures");
        assertThat(generations.requests().stream()
                        .map(StubService.Request::query)
                        .filter(query -> query != null && query.contains("days=30")))
                .hasSize(2)
                .allSatisfy(query -> assertThat(query).contains("kind=cover_letter", "failureCode=model_timeout"));
    }

    @Test
    void sayWhatEachModelCostOnEachDay() {
        Told.publish(
                "vitae.generation.ai-call",
                Told.of("generation", "AiCallRecorded", root.ada, root.ada.toString(), payload -> payload.put(
                                "callId", UUID.randomUUID().toString())
                        .put("model", "model-of-this-test")
                        .put("providerType", "byok")
                        .remove("reservationId")));
        await().untilAsserted(
                        () -> Api.as(root.ada).get("/api/v1/ai-calls").then().body(json("items.length()", equalTo(1))));

        root.opens()
                .get("/ops/usage")
                .then()
                .body(containsString("By model and day"))
                .body(containsString("model-of-this-test"));
    }

    @Test
    void areShownWithoutWhatANeighbourWouldSay() {
        accounts.suffer(StubService.Outage.REFUSED);
        generations.suffer(StubService.Outage.UNAVAILABLE);

        for (String page : List.of("/ops/people", "/ops/erasures")) {
            root.opens().get(page).then().statusCode(200).body(containsString("identity does not answer"));
        }
        root.opens().get("/ops").then().statusCode(200).body(containsString("generation does not answer"));
        root.opens().get("/ops/failures").then().statusCode(200).body(containsString("generation does not answer"));
        root.opens().get("/ops/generations").then().statusCode(200).body(containsString("generation does not answer"));
        root.opens()
                .get("/ops/generations/" + root.generation)
                .then()
                .statusCode(503)
                .contentType("text/html")
                .body(containsString("Not available right now"));
        root.opens().get("/ops/services").then().body(containsString("does not answer"));
    }
}
