package dev.vitae.identity;

import static dev.vitae.identity.Companies.TENANTS;
import static dev.vitae.identity.Companies.joined;
import static dev.vitae.identity.Companies.made;
import static dev.vitae.identity.Companies.patch;
import static dev.vitae.identity.Companies.tag;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.identity.Companies.SignedIn;
import dev.vitae.testkit.Json;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@IdentityServiceTest
class TenantsTest {

    private SignedIn ada;

    @BeforeEach
    void adaIsSignedIn() {
        ada = SignedIn.someone();
    }

    @Test
    void makesACompanyWhoseAdminItsMakerIs() {
        // When
        var answer =
                ada.json(Map.of("name", " Analytical Engines ")).post(TENANTS).then();

        // Then
        String id = answer.statusCode(201)
                .header("ETag", notNullValue())
                .body(json("name", equalTo("Analytical Engines")))
                .body(json("role", equalTo("admin")))
                .body(json("settings.minutesPerOperation", equalTo(Map.of())))
                .extract()
                .as(Json.class)
                .get("id");
        assertThat(answer.extract().header("Location")).endsWith(TENANTS + "/" + id);
        ada.request()
                .get(TENANTS + "/" + id)
                .then()
                .statusCode(200)
                .header("ETag", answer.extract().header("ETag"))
                .body(json("$", equalTo(answer.extract().as(Json.class).getMap("$"))));
        ada.request()
                .get(TENANTS)
                .then()
                .body(json("items[*].id", contains(id)))
                .body(json("items[*].role", contains("admin")))
                .body(json("next", nullValue()));
    }

    @Test
    void makesItOnceForAnIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        String first = create(key).extract().as(Json.class).get("id");

        create(key).header("Idempotency-Replayed", "true").body(json("id", equalTo(first)));

        ada.request().get(TENANTS).then().body(json("items[*].id", contains(first)));
    }

    private io.restassured.response.ValidatableResponse create(String key) {
        return ada.json(Map.of("name", "Once"))
                .header("Idempotency-Key", key)
                .post(TENANTS)
                .then()
                .statusCode(201)
                .header("ETag", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "LONG", "two\nlines", "bell\u0007"})
    void refusesANameThatIsNone(String name) {
        ada.json(Map.of("name", name.replace("LONG", "a".repeat(101))))
                .post(TENANTS)
                .then()
                .statusCode(422)
                .body(json("code", equalTo("validation_failed")))
                .body(json("errors[*].pointer", everyItem(equalTo("/name"))));
    }

    @Test
    void takesANameOfAHundredCharacters() {
        made(ada, "é".repeat(100));
    }

    @Test
    void refusesACompanyWithoutAName() {
        ada.json(Map.of()).post(TENANTS).then().statusCode(422).body(json("errors[*].pointer", contains("/name")));
    }

    @Test
    void listsTheCompaniesOfAPersonInPages() {
        // Given
        made(SignedIn.someone(), "Somebody else's");
        made(ada, "First");
        made(ada, "Second");
        made(ada, "Third");

        // When
        var page = ada.request().get(TENANTS + "?limit=2").then();

        // Then
        page.body(json("items[*].name", contains("Third", "Second"))).header("Link", notNullValue());
        ada.request()
                .queryParam("limit", 2)
                .queryParam("cursor", page.extract().as(Json.class).<String>get("next"))
                .get(TENANTS)
                .then()
                .body(json("items[*].name", contains("First")))
                .body(json("next", nullValue()));
    }

    @Test
    void answersNotModifiedToWhoHasItAlready() {
        String company = made(ada, "Same");

        ada.request()
                .header("If-None-Match", tag(ada, company))
                .get(company)
                .then()
                .statusCode(304);
    }

    @Test
    void changesWhatIsGivenAndLeavesTheRest() {
        // Given
        String company = made(ada, "Before");
        patch(ada, company, "{'settings': {'hourlyRateMicros': 85000000, 'currency': 'EUR'}}".replace('\'', '"'))
                .statusCode(200);

        // When
        var answer = patch(
                ada,
                company,
                "{\"name\": \"After\", \"settings\": {\"currency\": null, \"minutesPerOperation\": {\"export\": 0, \"parse\": 1440}}}");

        // Then
        answer.statusCode(200)
                .body(json("name", equalTo("After")))
                .body(json("settings.hourlyRateMicros", equalTo(85000000)))
                .body(json("settings.currency", nullValue()))
                .body(json("settings.minutesPerOperation", equalTo(Map.of("export", 0, "parse", 1440))));
        ada.request()
                .get(company)
                .then()
                .body(json("$", equalTo(answer.extract().as(Json.class).getMap("$"))));
        assertThat(answer.extract().header("ETag")).isEqualTo(tag(ada, company));
        assertThat(answer.extract().as(Json.class).<String>get("updatedAt"))
                .isGreaterThan(answer.extract().as(Json.class).get("createdAt"));
    }

    @Test
    void removesAllSettings() {
        String company = made(ada, "Plain");
        patch(ada, company, "{\"settings\": {\"currency\": \"CHF\", \"minutesPerOperation\": {\"generate\": 3}}}")
                .statusCode(200);

        patch(ada, company, "{\"settings\": null}")
                .statusCode(200)
                .body(json("settings", equalTo(Map.of("minutesPerOperation", Map.of()))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/name                                  | {'name': null}",
                "/name                                  | {'name': ' '}",
                "/settings/hourlyRateMicros             | {'settings': {'hourlyRateMicros': -1}}",
                "/settings/hourlyRateMicros             | {'settings': {'hourlyRateMicros': 1000000000000001}}",
                "/settings/currency                     | {'settings': {'currency': 'EURO'}}",
                "/settings/currency                     | {'settings': {'currency': 'eur'}}",
                "/settings/currency                     | {'settings': {'currency': 'DEM'}}",
                "/settings/currency                     | {'settings': {'currency': 'XXX'}}",
                "/settings/minutesPerOperation/parse    | {'settings': {'minutesPerOperation': {'parse': 1441}}}",
                "/settings/minutesPerOperation/generate | {'settings': {'minutesPerOperation': {'generate': -1}}}"
            })
    void refusesWhatBreaksARule(String pointer, String change) {
        String company = made(ada, "Steady");

        patch(ada, company, change.replace('\'', '"'))
                .statusCode(422)
                .body(json("code", equalTo("validation_failed")))
                .body(json("errors[*].pointer", contains(pointer)));

        ada.request()
                .get(company)
                .then()
                .body(json("name", equalTo("Steady")))
                .body(json("settings.currency", nullValue()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "null", "3", "{", "{\"settings\": 7}", "{\"settings\": {\"hourlyRateMicros\": \"much\"}}"})
    void refusesWhatIsNoPatch(String change) {
        String company = made(ada, "Steady");

        patch(ada, company, change).statusCode(400).body(json("code", equalTo("malformed_json")));
    }

    @Test
    void losesNobodysChange() {
        // Given
        String company = made(ada, "Mine");
        String read = tag(ada, company);
        patch(ada, company, "{\"name\": \"Yours\"}").statusCode(200);

        // When
        var late = patch(ada, company, "{\"name\": \"Mine again\"}", Map.of("If-Match", read));
        var careless = patch(ada, company, "{\"name\": \"Mine again\"}", Map.of());

        // Then
        late.statusCode(412).body(json("code", equalTo("stale")));
        careless.statusCode(428).body(json("code", equalTo("if_match_missing")));
        ada.request().get(company).then().body(json("name", equalTo("Yours")));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ''",
        "PATCH, ''",
        "GET, /members",
        "GET, /members/{ada}",
        "PATCH, /members/{ada}",
        "DELETE, /members/{ada}",
        "GET, /invitations",
        "POST, /invitations",
        "DELETE, /invitations/{ada}"
    })
    void isNothingToAStranger(String method, String path) {
        // Given
        SignedIn bob = SignedIn.someone();
        made(bob, "Bob's own");
        String company = made(ada, "Closed");

        // When
        var answer = bob.request()
                .header("If-Match", "*")
                .contentType(method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .body(
                        method.equals("GET") || method.equals("DELETE")
                                ? ""
                                : "{\"name\": \"Bob's\", \"role\": \"admin\"}")
                .request(method, company + path.replace("{ada}", ada.id().toString()))
                .then();

        // Then
        answer.statusCode(404).body(json("code", equalTo("not_found")));
        bob.request().get(TENANTS).then().body(json("items[*].name", contains("Bob's own")));
        ada.request()
                .get(company + "/members")
                .then()
                .body(json("items[*].userId", contains(ada.id().toString())));
    }

    @Test
    void letsAMemberSeeItAndChangeNothing() {
        // Given
        String company = made(ada, "Shared");
        SignedIn bob = joined(ada, company, "member");

        // Then
        bob.request().get(company).then().statusCode(200).body(json("role", equalTo("member")));
        patch(bob, company, "{\"name\": \"Bob's\"}").statusCode(403).body(json("code", equalTo("forbidden")));
        bob.request().get(company + "/invitations").then().statusCode(403);
        bob.json(Map.of("role", "admin")).post(company + "/invitations").then().statusCode(403);
        bob.request()
                .delete(company + "/invitations/" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    @Test
    void belongsToAtMostTwenty() throws Exception {
        // Given
        SignedIn bob = SignedIn.someone();
        String link = Companies.link(bob, made(bob, "One more"), "member");
        Accounts.change(
                """
                with made as (insert into tenants (id, name) select uuidv7(), 'Company ' || n from generate_series(1, 20) n returning id)
                insert into memberships (id, tenant_id, user_id, role) select uuidv7(), id, '%s', 'member' from made"""
                        .formatted(ada.id()));

        // When
        var own = ada.json(Map.of("name", "One too many")).post(TENANTS).then();
        var others = Companies.accept(ada, link);

        // Then
        own.statusCode(409).body(json("code", equalTo("tenant_limit")));
        others.statusCode(409).body(json("code", equalTo("tenant_limit")));
        Companies.accept(SignedIn.someone(), link).statusCode(200);
    }

    @Test
    void isForPeopleWhoAreSignedIn() {
        given().get(TENANTS).then().statusCode(401).body(json("code", equalTo("token_missing")));
    }

    @Test
    void showsWhoBelongsNowhereNothing() {
        ada.request().get(TENANTS).then().statusCode(200).body(json("items", empty()));
    }
}
