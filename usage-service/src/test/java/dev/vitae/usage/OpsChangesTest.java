package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.vitae.testkit.StubService.Answer;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What operators change by the forms of their pages. */
@UsageServiceTest
class OpsChangesTest extends OpsTest {

    @Test
    void stopThePlatformKeyWhoeverHasSetWhatMeanwhile() {
        root.sends()
                .formParam("on", false)
                .formParam("version", -1)
                .post("/ops/platform-key")
                .then()
                .statusCode(303);

        assertThat(platformKeyIsOn()).isFalse();
        assertThat(Money.reserve(root.ada, UUID.randomUUID()).statusCode()).isEqualTo(409);
        root.opens().get("/ops").then().body(containsString("Platform key: stopped"));
        // Turning it on again takes what was seen last
        root.sends()
                .header("HX-Request", "true")
                .formParam("on", true)
                .formParam("version", -1)
                .post("/ops/platform-key")
                .then()
                .statusCode(200)
                .body(containsString("Somebody else has set it meanwhile"));
        assertThat(platformKeyIsOn()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "person_budget_cap, value, 7.25, 7.25",
        "person_budget_cap, value, '', none",
        "limits_friend, parse-day, 3, parse 3 a day"
    })
    void setAValueAndTakeItBack(String key, String field, String value, String shown) {
        root.sends()
                .formParam("version", version(key))
                .formParam(field, value)
                .post("/ops/configuration/" + key)
                .then()
                .statusCode(303)
                .header("Location", equalTo("/ops/configuration/" + key + "#done"));
        String page = root.opens()
                .get("/ops/configuration/" + key)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page).contains("<strong>" + shown);

        root.sends()
                .formParam("version", version(key))
                .formParam("to", version(key) - 1)
                .post("/ops/configuration/" + key + "/rollback")
                .then()
                .statusCode(303);

        root.opens().get("/ops/configuration/" + key).then().body(not(containsString("<strong>" + shown)));
    }

    @Test
    void sayWhyAValueIsNotSet() {
        root.sends()
                .formParam("version", version("person_budget_cap"))
                .formParam("value", "much")
                .post("/ops/configuration/person_budget_cap")
                .then()
                .statusCode(422)
                .contentType("text/html")
                .body(containsString("It is an amount of USD"));
        root.sends()
                .formParam("version", version("person_budget_cap") + 1)
                .formParam("value", "5")
                .post("/ops/configuration/person_budget_cap")
                .then()
                .statusCode(412)
                .body(containsString("Somebody else has set it meanwhile"));
        root.opens().get("/ops/configuration/nothing").then().statusCode(404);
        root.opens()
                .queryParam("from", "x")
                .get("/ops/usage")
                .then()
                .statusCode(400)
                .contentType("text/html");
    }

    @Test
    void giveARoleAsIdentityAllowsIt() {
        accounts.answer(
                "PATCH",
                "/api/v1/users/" + root.ada,
                request -> request.headers().get("if-match").equals("\"v3\"")
                                && request.body().equals("{\"role\":\"friend\"}")
                        ? Answer.json(200, "{}")
                        : Answer.problem(412, "stale"));

        String path = "/ops/people/" + root.ada;
        root.opens().get(path).then().statusCode(200).body(containsString("ada@example.com"));
        root.sends()
                .formParam("role", "friend")
                .formParam("tag", "\"v3\"")
                .post(path + "/role")
                .then()
                .statusCode(303);
        root.sends()
                .formParam("role", "friend")
                .formParam("tag", "\"v2\"")
                .post(path + "/role")
                .then()
                .statusCode(412)
                .contentType("text/html");
    }

    @Test
    void showWhatCouldNotBeTakenInAndLetItBe() {
        String service = "s-" + UUID.randomUUID().toString().substring(0, 20);
        String id = Letters.lay(
                Letters.of(Told.generation(root.ada, UUID.randomUUID().toString()), service, "insights"));
        new Letters(root.id).await(id);
        String path = "/ops/dead-letters/" + id;

        root.opens().get("/ops").then().body(containsString("href=\"/ops/dead-letters\""));
        root.opens()
                .queryParam("service", service)
                .get("/ops/dead-letters")
                .then()
                .statusCode(200)
                .body(containsString(path))
                .body(containsString("java.lang.IllegalStateException"));
        root.opens()
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("Tell it once more"))
                .body(containsString(root.ada.toString()));

        root.sends().post(path + "/discard").then().statusCode(303).header("Location", equalTo(path + "#done"));

        root.opens()
                .get(path)
                .then()
                .body(not(containsString("Tell it once more")))
                .body(containsString("discarded"));
        root.sends().post(path + "/replay").then().statusCode(409).contentType("text/html");
        root.opens()
                .queryParam("service", service)
                .get("/ops/dead-letters")
                .then()
                .body(containsString("There are none."));
    }

    @Test
    void replayWhatCouldNotBeTakenIn() {
        String service = "s-" + UUID.randomUUID().toString().substring(0, 20);
        String id = Letters.lay(
                Letters.of(Told.generation(root.ada, UUID.randomUUID().toString()), service, "insights"));
        new Letters(root.id).await(id);

        root.sends().post("/ops/dead-letters/" + id + "/replay").then().statusCode(303);

        new Letters(root.id).one(id).body(json("status", equalTo("replayed")));
    }
}
