package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@UsageServiceTest
class SystemConfigTest {

    private static final String TOPIC = "vitae.usage.system-config";
    private static final String SWITCH = "byok_enabled";

    private final UUID root = UUID.randomUUID();
    private final ObjectMapper mapper = new ObjectMapper();

    @AfterEach
    void everythingIsAsItWas() {
        for (String key : List.of(
                SWITCH,
                "platform_provider",
                "provider_fallback",
                "platform_llm_enabled",
                "global_budget_cap",
                "limits_public")) {
            Settings.putDefault(root, key);
        }
    }

    @Test
    void listsEverySettingWithItsDefaultAndRule() {
        var all = given().auth()
                .oauth2(TestTokens.person(root, "super_admin"))
                .get("/api/v1/system-config")
                .then()
                .statusCode(200)
                .body(json("next", nullValue()))
                .body(json("items[?(@.key == 'platform_provider')].value", equalTo(List.of("openai"))))
                .body(json("items[?(@.key == 'global_budget_cap')].defaultValue", equalTo(List.of(100))))
                .body(json("items[?(@.readOnly == true)].key", equalTo(List.of("global_budget_used"))))
                .body(json("items[?(!@.rule)]", empty()))
                .extract()
                .as(Json.class);

        List<String> keys = all.get("items[?(@.readOnly == false)].key");
        List<String> told = Json.of(Contracts.http("usage", "system-configs")).get("items[*].key");
        assertThat(told).isEqualTo(keys);
    }

    @Test
    void setsAValueTellsOfItAndKeepsWhatWasSetBefore() throws SQLException {
        // Given
        var before = Settings.get(root, SWITCH).then().statusCode(200).extract();
        int version = before.as(Json.class).getInt("version");

        // When
        var set = Settings.put(root, SWITCH, before.header("ETag"), "false").then();

        // Then
        set.statusCode(200)
                .body(json("value", equalTo(false)))
                .body(json("version", equalTo(version + 1)))
                .body(json("changedBy", equalTo(root.toString())))
                .body(json("createdAt", notNullValue()))
                .body(json("updatedAt", notNullValue()));
        assertThat(set.extract().header("ETag"))
                .isEqualTo(Settings.get(root, SWITCH).header("ETag"));
        CloudEvent told = told(SWITCH, version + 1);
        Fits.assertFits("usage", "SystemConfigChanged", told.data());
        assertThat(told.key()).isEqualTo(SWITCH);
        assertThat(Json.of(told.data()).<Boolean>get("value")).isFalse();
        internal()
                .body(json("items[?(@.key == 'byok_enabled')].value", equalTo(List.of(false))))
                .body(json("items[?(@.key == 'byok_enabled')].configVersion", equalTo(List.of(version + 1))));

        Settings.put(root, SWITCH, "true");
        assertThat(AppRole.of("usage")
                        .read(
                                Map.of("vitae.actor", "relay"),
                                "select value::text as value from system_configs where key = 'byok_enabled' and version > "
                                        + version + " order by version"))
                .extracting(row -> row.get("value"))
                .containsExactly("false", "true");
    }

    @Test
    void tellsServicesOnceMoreOnlyWhereSomethingHasChanged() {
        String known = internal().extract().header("ETag");

        internal(known).statusCode(304);

        Settings.put(root, SWITCH, "false");
        internal(known).statusCode(200).header("ETag", not(equalTo(known)));
        Settings.put(root, SWITCH, "true");
    }

    @Test
    void shipsASampleOfItsEventThatFitsItsSchema() {
        Fits.assertFits("usage", "SystemConfigChanged", Contracts.sample("usage", "SystemConfigChanged"));
    }

    @Test
    void losesNoChangeOfAnotherAdmin() {
        String read = Settings.get(root, SWITCH).header("ETag");
        Settings.put(root, SWITCH, "false");

        Settings.put(root, SWITCH, read, "true")
                .then()
                .statusCode(412)
                .body(json("code", equalTo("stale")))
                .body(json("current.value", equalTo(false)));
        given().auth()
                .oauth2(TestTokens.person(root, "super_admin"))
                .contentType("application/json")
                .body("{\"value\": true}")
                .put("/api/v1/system-config/{key}", SWITCH)
                .then()
                .statusCode(428)
                .body(json("code", equalTo("if_match_missing")));

        Settings.get(root, SWITCH).then().body(json("value", equalTo(false)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "platform_provider    | \"gemini\"",
                "platform_provider    | null",
                "provider_fallback    | \"openai\"",
                "provider_fallback    | [\"openai\", \"openai\"]",
                "provider_fallback    | [1]",
                "platform_llm_enabled | \"true\"",
                "platform_llm_enabled | 1",
                "global_budget_cap    | 0",
                "global_budget_cap    | -1",
                "global_budget_cap    | null",
                "global_budget_cap    | 1000000.01",
                "global_budget_cap    | 0.0000001",
                "global_budget_cap    | 1e999",
                "global_budget_cap    | \"100\"",
                "person_budget_cap    | false",
                "limits_day           | \"local\"",
                "limits_public        | null",
                "usage_logs_kept      | 2",
                "ai_events_kept       | 12.5",
                "limits_public        | {\"parse\": {\"day\": 1, \"month\": 1}}",
                "limits_public        | {\"parse\": {\"day\": 1}, \"generate\": {\"day\": 1}, \"export\": {\"day\": 1}}",
                "limits_public        | {\"parse\": {\"day\": 1, \"month\": 1}, \"generate\": {\"day\": -1, \"month\": 1}, \"export\": {\"day\": 1, \"month\": 1}}",
                "global_budget_used   | 0"
            })
    void refusesAValueThatItsRuleDoesNotAllow(String key, String value) {
        String tag = Settings.get(root, key).header("ETag");

        Settings.put(root, key, tag, value)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("validation_failed")))
                .body(json("errors[0].pointer", equalTo("/value")))
                .body(json("errors[0].message", notNullValue()));

        assertThat(Settings.get(root, key).header("ETag")).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "platform_provider | \"gemini_flash\"",
                "provider_fallback | [\"gemini_flash\", \"rule_based\"]",
                "global_budget_cap | 0.000001",
                "global_budget_cap | 12.5",
                "limits_public     | {\"parse\": {\"day\": 0, \"month\": null}, \"generate\": {\"day\": 1, \"month\": 1000000}, \"export\": {\"day\": null, \"month\": 2}}"
            })
    void keepsAValueAsItIs(String key, String value) throws JsonProcessingException {
        Settings.put(root, key, value);

        assertThat(Settings.get(root, key).as(JsonNode.class).get("value")).isEqualTo(mapper.readTree(value));
    }

    @Test
    void showsWhatWasSetByWhomAndWhatHeldBefore() {
        // Given
        UUID other = UUID.randomUUID();
        int version = Settings.get(root, SWITCH).as(Json.class).getInt("version");
        Settings.put(root, SWITCH, "false");
        Settings.put(other, SWITCH, "true");

        // When
        var first = Settings.history(root, SWITCH, "limit", "1").then().statusCode(200);

        // Then
        first.body(json("items[*].version", equalTo(List.of(version + 2))))
                .body(json("items[0].oldValue", equalTo(false)))
                .body(json("items[0].newValue", equalTo(true)))
                .body(json("items[0].changedBy", equalTo(other.toString())))
                .body(json("items[0].createdAt", notNullValue()));
        Settings.history(root, SWITCH, "cursor", first.extract().as(Json.class).getString("next"))
                .then()
                .body(json("items[0].version", equalTo(version + 1)))
                .body(json("items[0].oldValue", equalTo(true)))
                .body(json("items[0].newValue", equalTo(false)))
                .body(json("items[0].changedBy", equalTo(root.toString())));
        Settings.history(root, SWITCH, "cursor", "eA")
                .then()
                .statusCode(400)
                .body(json("code", equalTo("cursor_invalid")));
        Settings.history(root, "anything", "limit", "1").then().statusCode(404);
    }

    @Test
    void setsWhatHeldBeforeOnceMoreAndTellsOfIt() {
        // Given
        Settings.put(root, "global_budget_cap", "12.5");
        int version = Settings.get(root, "global_budget_cap").as(Json.class).getInt("version");
        Settings.put(root, "global_budget_cap", "50");
        String tag = Settings.get(root, "global_budget_cap").header("ETag");

        // When
        var restored =
                Settings.rollback(root, "global_budget_cap", tag, version).then();

        // Then
        restored.statusCode(200).body(json("value", equalTo(12.5))).body(json("version", equalTo(version + 2)));
        assertThat(Json.of(told("global_budget_cap", version + 2).data()).<Double>get("value"))
                .isEqualTo(12.5);
        Settings.rollback(root, "global_budget_cap", tag, version)
                .then()
                .statusCode(412)
                .body(json("code", equalTo("stale")));
        Settings.rollback(root, "global_budget_cap", "*", version + 3)
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/version")));
        Settings.rollback(root, "global_budget_cap", "*", 0).then().body(json("value", equalTo(100)));
    }

    @Test
    void reckonsWhatIsSpentInThisMonth() {
        long spent = Money.platform("month", LocalDate.now(ZoneOffset.UTC).withDayOfMonth(1))
                .spent();

        assertThat(Settings.get(root, "global_budget_used")
                        .as(JsonNode.class)
                        .get("value")
                        .decimalValue()
                        .movePointRight(6)
                        .longValueExact())
                .isEqualTo(spent);
    }

    @Test
    void stopsThePlatformsKeyWithOneSwitch() {
        Settings.put(root, "platform_llm_enabled", "false");

        Money.reserve(UUID.randomUUID(), UUID.randomUUID())
                .then()
                .statusCode(409)
                .body(json("code", equalTo("platform_llm_off")));
    }

    @Test
    void knowsNoOtherKey() {
        Settings.get(root, "anything").then().statusCode(404).body(json("code", equalTo("not_found")));
        Settings.put(root, "anything", "*", "1").then().statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "friend"})
    void isForAdminsAlone(String role) {
        String token = TestTokens.person(UUID.randomUUID(), role);

        for (String address : List.of(
                "/api/v1/system-config",
                "/api/v1/system-config/byok_enabled",
                "/api/v1/system-config/byok_enabled/history")) {
            given().auth().oauth2(token).get(address).then().statusCode(403).body(json("code", equalTo("forbidden")));
        }
        given().auth()
                .oauth2(token)
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"value\": false}")
                .put("/api/v1/system-config/byok_enabled")
                .then()
                .statusCode(403);
        given().auth()
                .oauth2(token)
                .header("If-Match", "*")
                .contentType("application/json")
                .body("{\"version\": 0}")
                .post("/api/v1/system-config/byok_enabled/rollback")
                .then()
                .statusCode(403);
        given().auth().oauth2(token).get("/internal/system-configs").then().statusCode(403);
        given().get("/api/v1/system-config").then().statusCode(401);
    }

    private static CloudEvent told(String key, int version) {
        try (Events events = Events.connect()) {
            return events.await(TOPIC, all -> all.stream().anyMatch(event -> isOf(event, key, version))).stream()
                    .filter(event -> isOf(event, key, version))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean isOf(CloudEvent event, String key, int version) {
        return event.key().equals(key) && Json.of(event.data()).getInt("configVersion") == version;
    }

    private static ValidatableResponse internal() {
        return internal("\"none\"").statusCode(200);
    }

    private static ValidatableResponse internal(String ifNoneMatch) {
        return given().auth()
                .oauth2(TestTokens.service("generation", "usage.config"))
                .header("If-None-Match", ifNoneMatch)
                .get("/internal/system-configs")
                .then();
    }
}
