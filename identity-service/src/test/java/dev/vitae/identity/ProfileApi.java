package dev.vitae.identity;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The profile of one signed-in person, over HTTP. */
record ProfileApi(String token) {

    static final String PATH = "/api/v1/me/profile";
    static final String PICTURE = PATH + "/picture";

    /** Somebody who has just signed in for the first time. */
    static ProfileApi ofSomeone() {
        return new ProfileApi(Accounts.signInForToken(Person.someone()));
    }

    /** A body that breaks no rule and leaves nothing missing. */
    static Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        body.put("firstName", "Ada");
        body.put("lastName", "Lovelace");
        body.put("email", "ada@example.com");
        body.put("country", "DE");
        body.put("searchRegion", "Berlin and around");
        body.put("workFormat", "remote");
        body.put("languages", List.of(Map.of("language", "English", "level", "native")));
        return body;
    }

    static Map<String, Object> bodyWith(String member, Object value) {
        Map<String, Object> body = body();
        body.put(member, value);
        return body;
    }

    RequestSpecification as() {
        return given().auth().oauth2(token);
    }

    ValidatableResponse show() {
        return as().get(PATH).then();
    }

    String tag() {
        return show().statusCode(200).extract().header("ETag");
    }

    /** The first time. */
    ValidatableResponse write(Object body) {
        return as().contentType("application/json").body(body).put(PATH).then();
    }

    ValidatableResponse rewrite(Object body) {
        return as().contentType("application/json")
                .header("If-Match", tag())
                .body(body)
                .put(PATH)
                .then();
    }

    ValidatableResponse patch(String changes) {
        return as().contentType("application/merge-patch+json")
                .header("If-Match", tag())
                .body(changes)
                .patch(PATH)
                .then();
    }

    ValidatableResponse upload(byte[] file, String type) {
        return as().contentType(type).body(file).put(PICTURE).then();
    }

    byte[] picture() {
        return as().get(PICTURE)
                .then()
                .statusCode(200)
                .contentType("image/jpeg")
                .extract()
                .asByteArray();
    }
}
