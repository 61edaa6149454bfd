package dev.vitae.identity;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.vitae.testkit.Json;
import dev.vitae.testkit.Logs;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@IdentityServiceTest
class LlmKeysTest {

    private static final String KEYS = "/api/v1/me/llm-keys";
    private static final String WHOLE_KEY = "sk-proj-CANARY0123456789abcdefWXYZ";

    private final String ada = Accounts.signInForToken(Person.someone());

    @Test
    void keepsOneHintForEachProvider() {
        keep(ada, "openai", "a1B2")
                .statusCode(201)
                .header("ETag", "\"v0\"")
                .body(json("provider", equalTo("openai")))
                .body(json("keyHint", equalTo("a1B2")))
                .body(json("createdAt", notNullValue()))
                .body(json("updatedAt", notNullValue()));
        keep(ada, "gemini", "-_9z").statusCode(201);

        keep(ada, "openai", "WXYZ").statusCode(200).header("ETag", "\"v1\"").body(json("keyHint", equalTo("WXYZ")));

        as(ada).get(KEYS).then().statusCode(200).body(json("items[*].keyHint", contains("-_9z", "WXYZ")));
        Map<String, Object> shown = as(ada).get(KEYS + "/openai")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .getMap("$");
        assertThat(shown)
                .containsOnlyKeys("provider", "keyHint", "createdAt", "updatedAt")
                .containsEntry("keyHint", "WXYZ");
    }

    @Test
    void keepsOneHintOfSeveralAtTheSameMoment() {
        List<CompletableFuture<Integer>> keeping = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> keep(ada, "openai", "a1B2").extract().statusCode()))
                .limit(4)
                .toList();

        assertThat(keeping.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 200, 200, 200);
    }

    @Test
    void takesBackWhatItShows() {
        keep(ada, "openai", "a1B2");
        String shown = as(ada).get(KEYS + "/openai").asString();

        put(ada, "openai", shown).statusCode(200);
    }

    @Test
    void forgetsAHint() {
        keep(ada, "openai", "a1B2");

        as(ada).delete(KEYS + "/openai").then().statusCode(204);

        as(ada).get(KEYS + "/openai").then().statusCode(404).body(json("code", equalTo("not_found")));
        as(ada).delete(KEYS + "/openai").then().statusCode(404);
        as(ada).get(KEYS).then().body(json("items", empty()));
    }

    @Test
    void keepsEachPersonsHintsApart() {
        String bob = Accounts.signInForToken(Person.someone());
        keep(ada, "openai", "a1B2");

        as(bob).get(KEYS + "/openai").then().statusCode(404);
        as(bob).delete(KEYS + "/openai").then().statusCode(404);
        keep(bob, "openai", "b0b0").statusCode(201);

        as(ada).get(KEYS + "/openai").then().body(json("keyHint", equalTo("a1B2")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"keyHint\": \"KEY\"}",
                "{\"keyHint\": \"...WXYZ\"}",
                "{\"keyHint\": \"WXYZ\", \"apiKey\": \"KEY\"}",
                "{\"key\": \"KEY\"}",
                "{\"keyHint\": 12345}"
            })
    void refusesMoreThanFourCharacters(String body) throws Exception {
        refusesSilently(body.replace("KEY", WHOLE_KEY), 422, "key_hint_too_long");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"keyHint\": [\"KEY\"]}",
                "{\"keyHint\": {\"KEY\": 1}}",
                "{\"keyHint\": \"abc\"}",
                "{\"keyHint\": \"ab c\"}",
                "{\"keyHint\": \"äöüß\"}",
                "{\"keyHint\": \"abc\\u0000\"}",
                "{\"keyHint\": null}",
                "{}"
            })
    void refusesWhatAreNotTheLastFourCharacters(String body) throws Exception {
        refusesSilently(body.replace("KEY", WHOLE_KEY), 422, "validation_failed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KEY", "{\"keyHint\": KEY}", "[\"KEY\"]", "\"KEY\"", "{\"keyHint\": \"KEY", ""})
    void refusesWhatIsNoJsonObject(String body) throws Exception {
        refusesSilently(body.replace("KEY", WHOLE_KEY), 400, "malformed_json");
    }

    @Test
    void knowsNoOtherProvider() {
        keep(ada, "somebody", "a1B2").statusCode(404).body(json("code", equalTo("not_found")));
        as(ada).get(KEYS + "/OPENAI").then().statusCode(404);
    }

    @Test
    void keepsNothingOfAUserWhoIsGone() throws Exception {
        Accounts.change("delete from users where id = '%s'".formatted(Accounts.userOf(ada)));

        keep(ada, "openai", "a1B2").statusCode(401).body(json("code", equalTo("account_gone")));
    }

    /** Nothing of the key is in the answer, the log or the table. */
    private void refusesSilently(String body, int status, String code) throws Exception {
        try (Logs logs = Logs.open()) {
            String answer = put(ada, "openai", body)
                    .statusCode(status)
                    .body(json("code", equalTo(code)))
                    .extract()
                    .asString();

            assertThat(answer).doesNotContain("CANARY", "WXYZ", "sk-proj");
            assertThat(logs.text()).doesNotContain("CANARY", "WXYZ", "sk-proj");
        }
        assertThat(Accounts.rows("select id from llm_keys where user_id = '%s'".formatted(Accounts.userOf(ada))))
                .isEmpty();
    }

    private static ValidatableResponse keep(String token, String provider, String hint) {
        return put(token, provider, "{\"keyHint\": \"" + hint + "\"}");
    }

    private static ValidatableResponse put(String token, String provider, String body) {
        return as(token)
                .contentType("application/json")
                .body(body)
                .put(KEYS + "/" + provider)
                .then();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
