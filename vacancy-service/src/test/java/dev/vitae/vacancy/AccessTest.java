package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.VACANCIES;
import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.Api.collected;
import static dev.vitae.vacancy.Api.service;
import static dev.vitae.vacancy.Api.vacancy;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dev.vitae.testkit.TestTokens;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who sees what, over HTTP. */
@VacancyServiceTest
class AccessTest {

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    @Test
    void showsNothingOfAVacancyToSomebodyElse() {
        String id = collected(ada);

        vacancy(bob, id).statusCode(404).body(json("code", equalTo("not_found")));
        as(bob).get(VACANCIES).then().statusCode(200).body(json("items", hasSize(0)));
    }

    @Test
    void refusesWhoeverIsNotSignedIn() {
        given().get(VACANCIES).then().statusCode(401).body(json("code", equalTo("token_missing")));
        with(TestTokens.expired(ada)).statusCode(401).body(json("code", equalTo("token_expired")));
        for (String token : new String[] {
            TestTokens.wrongAudience(ada),
            TestTokens.wrongIssuer(ada),
            TestTokens.unknownKey(ada),
            TestTokens.forged(ada),
            TestTokens.unsigned(ada)
        }) {
            with(token)
                    .statusCode(401)
                    .contentType("application/problem+json")
                    .body(json("code", equalTo("token_invalid")));
        }
    }

    @Test
    void doesNotLetAServiceInWithoutItsScopeOrItsPerson() {
        String id = collected(ada);
        String internal = "/internal/vacancies/" + id;

        service("vacancy.read", ada).get(internal).then().statusCode(200).body(json("company", equalTo("Acme")));
        service("vacancy.read", bob).get(internal).then().statusCode(404);
        service("resume.read", ada).get(internal).then().statusCode(403).body(json("code", equalTo("forbidden")));
        as(ada).get(internal).then().statusCode(403);
        service("vacancy.read", ada).get(VACANCIES).then().statusCode(403);
        given().auth()
                .oauth2(TestTokens.service("generation", "vacancy.read"))
                .get(internal)
                .then()
                .statusCode(400)
                .body(json("code", equalTo("acting_for_missing")));
    }

    private static ValidatableResponse with(String token) {
        return given().auth().oauth2(token).get(VACANCIES).then();
    }
}
