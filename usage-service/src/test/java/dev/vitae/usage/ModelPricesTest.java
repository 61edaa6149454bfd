package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@UsageServiceTest
class ModelPricesTest {

    private static final String PRICES = "/api/v1/model-prices";
    private static final String PRICE = "{\"inputMicrosPerMillion\": 1000000, \"cachedInputMicrosPerMillion\": 100000, "
            + "\"outputMicrosPerMillion\": 3000000}";

    private final String model = "model-" + UUID.randomUUID();

    @Test
    void areThereForTheModelsThatVitaeAsks() {
        admin().get(PRICES + "/openai/gpt-5-mini")
                .then()
                .statusCode(200)
                .body(json("inputMicrosPerMillion", equalTo(250_000)))
                .body(json("cachedInputMicrosPerMillion", equalTo(25_000)))
                .body(json("outputMicrosPerMillion", equalTo(2_000_000)))
                .body(json("currency", equalTo("USD")))
                .body(json("createdAt", notNullValue()))
                .body(json("updatedAt", notNullValue()));
        admin().get(PRICES + "/gemini/gemini-2.5-flash").then().statusCode(200);
    }

    @Test
    void letAModelBeCalledOnceItHasOneAndKeepTheirsInReservations() {
        // Given
        UUID ada = UUID.randomUUID();
        UUID first = UUID.randomUUID();
        reserve(ada, first).then().statusCode(422);
        Response set = set(model, null, PRICE);
        set.then().statusCode(201).body(json("version", equalTo(1)));
        reserve(ada, first).then().statusCode(201).body(json("amountMicros", equalTo(36_001)));

        // When
        set(model, set.header("ETag"), PRICE.replace("3000000", "4000000"))
                .then()
                .statusCode(200)
                .body(json("version", equalTo(2)));

        // Then
        reserve(ada, first).then().statusCode(200).body(json("amountMicros", equalTo(36_001)));
        reserve(ada, UUID.randomUUID()).then().statusCode(201).body(json("amountMicros", equalTo(44_001)));
    }

    @Test
    void loseNoChangeOfAnotherAdmin() {
        String tag = set(model, null, PRICE).header("ETag");
        set(model, tag, PRICE).then().statusCode(200);

        set(model, tag, PRICE).then().statusCode(412).body(json("current.version", equalTo(2)));
        set(model, null, PRICE).then().statusCode(428).body(json("code", equalTo("if_match_missing")));
    }

    @Test
    void costCachedInputAsAnyInputWhereNothingElseIsSaid() {
        set(model, null, "{\"inputMicrosPerMillion\": 7, \"outputMicrosPerMillion\": 0}")
                .then()
                .statusCode(201)
                .body(json("cachedInputMicrosPerMillion", equalTo(7)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"inputMicrosPerMillion\": -1, \"outputMicrosPerMillion\": 1}",
                "{\"inputMicrosPerMillion\": 1, \"outputMicrosPerMillion\": 1000000001}",
                "{\"inputMicrosPerMillion\": 1, \"outputMicrosPerMillion\": 1, \"cachedInputMicrosPerMillion\": 2}"
            })
    void refuseWhatIsNone(String body) {
        set(model, null, body).then().statusCode(422).body(json("code", equalTo("validation_failed")));

        admin().get(PRICES + "/openai/" + model).then().statusCode(404);
    }

    @Test
    void areKeptOfModelsWhoseNamesHaveASlash() {
        String nested = "openai/gpt-oss-20b-" + model;
        admin().contentType("application/json")
                .body(PRICE)
                .put(PRICES + "/openai/" + nested)
                .then()
                .statusCode(201)
                .body(json("model", equalTo(nested)));

        admin().get(PRICES + "/openai/" + nested).then().statusCode(200).body(json("model", equalTo(nested)));
        Money.reserve(UUID.randomUUID(), UUID.randomUUID(), request -> request.put("model", nested))
                .then()
                .statusCode(201);
    }

    @Test
    void refuseNamesThatAreNone() {
        set("a b", null, PRICE).then().statusCode(422).body(json("errors[0].pointer", equalTo("/model")));
        admin().contentType("application/json")
                .body(PRICE)
                .put(PRICES + "/OpenAI/x")
                .then()
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/provider")));
    }

    @Test
    void areListedByProviderAndModelPageByPage() {
        set("0-" + model, null, PRICE).then().statusCode(201);

        var first = admin().queryParam("limit", 1).get(PRICES).then().statusCode(200);

        first.body(json("items[*].provider", equalTo(List.of("gemini"))));
        var second = admin().queryParam("limit", 1)
                .queryParam("cursor", first.extract().as(Json.class).getString("next"))
                .get(PRICES)
                .then();
        second.body(json("items", hasSize(1))).body(json("items[*].provider", equalTo(List.of("openai"))));
        admin().queryParam("limit", 100)
                .get(PRICES)
                .then()
                .body(json("items[*].model", hasItems("0-" + model, "gpt-5-mini")));
        admin().queryParam("cursor", "bm8gc2xhc2g")
                .get(PRICES)
                .then()
                .statusCode(400)
                .body(json("code", equalTo("cursor_invalid")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "friend"})
    void areForAdminsAlone(String role) {
        String token = TestTokens.person(UUID.randomUUID(), role);

        given().auth().oauth2(token).get(PRICES).then().statusCode(403);
        given().auth().oauth2(token).get(PRICES + "/openai/gpt-5-mini").then().statusCode(403);
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(PRICE)
                .put(PRICES + "/openai/" + model)
                .then()
                .statusCode(403);
        given().get(PRICES).then().statusCode(401).body(json("next", nullValue()));
    }

    private Response reserve(UUID user, UUID id) {
        return Money.reserve(user, id, request -> request.put("model", model));
    }

    private static Response set(String model, String ifMatch, String body) {
        RequestSpecification request = admin().contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(PRICES + "/openai/{model}", model);
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(TestTokens.person(UUID.randomUUID(), "super_admin"));
    }
}
