package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.VACANCIES;
import static dev.vitae.vacancy.Api.VACANCY;
import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.Api.collect;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Json;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@VacancyServiceTest
class VacanciesTest {

    private final UUID ada = UUID.randomUUID();

    @Test
    void collectsAVacancyAndShowsItAgain() {
        // When
        var created = collect(ada, VACANCY).statusCode(201).extract();

        // Then
        as(ada).get(created.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(created.header("ETag")))
                .body(json("title", equalTo("Acme (Backend Engineer)")))
                .body(json("company", equalTo("Acme")))
                .body(json("createdAt", notNullValue()))
                .body(json("updatedAt", notNullValue()))
                .body(json("latestGeneration", nullValue()));
    }

    @Test
    void answersNotModifiedToWhoHasItAlready() {
        var created = collect(ada, VACANCY).extract();
        String location = created.header("Location");

        as(ada).header("If-None-Match", created.header("ETag"))
                .get(location)
                .then()
                .statusCode(304);
        as(ada).header("If-None-Match", "\"v0-another\"").get(location).then().statusCode(200);
    }

    @Test
    void listsNewestFirstPageByPage() {
        for (int i = 1; i <= 5; i++) {
            collect(ada, Map.of("company", "Company " + i, "description", "text"))
                    .statusCode(201);
        }

        var first = as(ada).queryParam("limit", 2)
                .get(VACANCIES)
                .then()
                .statusCode(200)
                .body(json("items[*].company", equalTo(List.of("Company 5", "Company 4"))))
                .extract();
        as(ada).get(first.header("Link").replaceAll("<(.*)>.*", "$1"))
                .then()
                .body(json("items[*].company", equalTo(List.of("Company 3", "Company 2"))));
        as(ada).queryParam("limit", 4)
                .queryParam("cursor", first.as(Json.class).getString("next"))
                .get(VACANCIES)
                .then()
                .body(json("items[*].company", equalTo(List.of("Company 3", "Company 2", "Company 1"))))
                .body(json("next", nullValue()));
    }

    @Test
    void namesEveryMemberThatBreaksARule() {
        collect(ada, Map.of("company", "", "description", "x", "url", "ftp://nowhere"))
                .statusCode(422)
                .contentType("application/problem+json")
                .body(json("code", equalTo("validation_failed")))
                .body(json("traceId", notNullValue()))
                .body(json("errors[*].pointer", equalTo(List.of("/company", "/url"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://a.example/\u00a0", "https://a.example/ b", "https://a.example/\u0085", "https://\u2003"
            })
    void refusesAnAddressWithASpaceOfAnyKind(String url) {
        collect(ada, Map.of("company", "Acme", "description", "text", "url", url))
                .statusCode(422)
                .body(json("errors[*].pointer", equalTo(java.util.List.of("/url"))));
    }

    @Test
    void refusesACharacterThatCannotBeStored() {
        collect(ada, Map.of("company", "Acme", "description", "te\u0000xt"))
                .statusCode(422)
                .body(json("errors[*].pointer", equalTo(java.util.List.of("/description"))));
    }

    @Test
    void refusesWhatIsNoJson() {
        as(ada).contentType(ContentType.JSON)
                .body("{\"company\": ")
                .post(VACANCIES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(json("code", equalTo("malformed_json")));
    }

    @Test
    void refusesABodyThatIsTooLarge() {
        as(ada).contentType(ContentType.JSON)
                .body("{\"company\": \"" + "x".repeat(1_100_000) + "\"}")
                .post(VACANCIES)
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .body(json("code", equalTo("body_too_large")));
    }

    /** The last one is well formed: a time that no calendar of the database reaches. */
    @ParameterizedTest
    @ValueSource(strings = {"abc", "%%%", "gAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void refusesACursorThatIsNotItsOwn(String cursor) {
        as(ada).queryParam("cursor", cursor)
                .get(VACANCIES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(json("code", equalTo("cursor_invalid")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "many"})
    void refusesALimitThatIsNotFrom1To100(String limit) {
        as(ada).queryParam("limit", limit)
                .get(VACANCIES)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(json("code", equalTo("limit_invalid")));
    }

    @Test
    void answersProblemsForUnknownAddressesAndMethods() {
        as(ada).get(VACANCIES + "/not-an-id").then().statusCode(404).body(json("code", equalTo("not_found")));
        as(ada).get("/api/v1/nothing").then().statusCode(404).body(json("code", equalTo("no_such_address")));
        as(ada).delete(VACANCIES).then().statusCode(405).body(json("code", equalTo("method_not_allowed")));
        as(ada).contentType("text/plain")
                .body("hello")
                .post(VACANCIES)
                .then()
                .statusCode(415)
                .body(json("code", equalTo("media_type_unsupported")));
    }

    @Test
    void repeatsTheSameAnswerForTheSameIdempotencyKey() {
        String key = UUID.randomUUID().toString();

        String first =
                once(key, VACANCY).statusCode(201).extract().as(Json.class).get("id");
        once(key, VACANCY)
                .statusCode(201)
                .header("Idempotency-Replayed", "true")
                .header("Location", endsWith(VACANCIES + "/" + first))
                .body(json("id", equalTo(first)));
        once(key, Map.of("company", "Other", "description", "text"))
                .statusCode(422)
                .body(json("code", equalTo("idempotency_key_reused")));
        as(ada).get(VACANCIES).then().body(json("items", hasSize(1)));
    }

    @Test
    void keepsNoAnswerInTheClearBehindAnIdempotencyKey() throws Exception {
        String key = UUID.randomUUID().toString();
        once(key, Map.of("company", "Canary Corp", "description", "text")).statusCode(201);

        var stored = AppRole.query("vacancy", ada, "select encode(answer, 'escape') as answer from idempotency_key")
                .get(0);

        assertThat(stored.get("answer").toString()).isNotEmpty().doesNotContain("Canary");
    }

    private ValidatableResponse once(String key, Map<String, String> body) {
        return collect(as(ada).header("Idempotency-Key", key), body);
    }
}
