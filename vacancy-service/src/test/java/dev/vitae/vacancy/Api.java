package dev.vitae.vacancy;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** The service as its clients and its neighbours see it. */
final class Api {

    static final String VACANCIES = "/api/v1/vacancies";
    static final Map<String, String> VACANCY =
            Map.of("company", "Acme", "jobPosition", "Backend Engineer", "description", "You write Java.");

    private static final ObjectMapper JSON = new ObjectMapper();

    private Api() {}

    static RequestSpecification as(UUID user) {
        return given().auth().oauth2(TestTokens.person(user));
    }

    /** As a service with that scope, in the name of that person. */
    static RequestSpecification service(String scope, UUID actingFor) {
        return given().auth()
                .oauth2(TestTokens.service("generation", scope))
                .header("Vitae-Acting-For", actingFor.toString());
    }

    static ValidatableResponse collect(UUID user, Map<String, String> body) {
        return collect(as(user), body);
    }

    static ValidatableResponse collect(RequestSpecification request, Map<String, String> body) {
        return request.contentType(ContentType.JSON).body(body).post(VACANCIES).then();
    }

    /** Collects {@link #VACANCY}; answers its id. */
    static String collected(UUID user) {
        return collect(user, VACANCY).statusCode(201).extract().as(Json.class).get("id");
    }

    static ValidatableResponse vacancy(UUID user, String id) {
        return as(user).get(VACANCIES + "/" + id).then();
    }

    /** An event of generation-service about a person's vacancy: its own sample, with other members where they matter. */
    static CloudEvent event(String key, String type, UUID user, String vacancy, Map<String, Object> members) {
        ObjectNode payload;
        try {
            payload = (ObjectNode) JSON.readTree(Contracts.sample("generation", type));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no sample of " + type, e);
        }
        payload.put("vacancyId", vacancy).put("userId", user.toString());
        members.forEach(payload::putPOJO);
        return CloudEvent.of(key, type, "/generation-service", payload.toString());
    }
}
