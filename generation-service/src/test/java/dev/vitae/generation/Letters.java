package dev.vitae.generation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.kit.idempotency.Idempotency;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;

/** What a person does with the letter of one generation. */
record Letters(Person person, String generation) {

    String address() {
        return "/api/v1/generations/" + generation + "/cover-letter";
    }

    ValidatableResponse ask(Map<String, ?> body) {
        return person.request()
                .contentType(ContentType.JSON)
                .body(body)
                .post(address())
                .then();
    }

    ValidatableResponse ask(Map<String, ?> body, String key) {
        return person.request()
                .header(Idempotency.HEADER, key)
                .contentType(ContentType.JSON)
                .body(body)
                .post(address())
                .then();
    }

    /** @param ifMatch null for none */
    ValidatableResponse write(String ifMatch, Map<String, ?> words) {
        RequestSpecification request = person.request().contentType(ContentType.JSON);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .body(words)
                .put(address())
                .then();
    }

    JsonNode see() {
        return person.sees(address());
    }

    String tag() {
        return person.request().get(address()).header("ETag");
    }

    JsonNode await(String status) {
        return person.awaits(address(), status);
    }

    JsonNode written() {
        ask(Map.of()).statusCode(202);
        return await("completed");
    }
}
