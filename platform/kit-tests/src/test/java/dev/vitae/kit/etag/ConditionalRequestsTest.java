package dev.vitae.kit.etag;

import static dev.vitae.kit.probe.Api.as;
import static dev.vitae.testkit.Json.json;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.kit.KitTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@KitTest
class ConditionalRequestsTest {

    private final UUID ada = UUID.randomUUID();

    @Test
    void sendsARepresentationOnce() {
        as(ada).get("/probe/versions/3").then().statusCode(200).header("ETag", "\"v3\"");

        as(ada).header("If-None-Match", "\"v3\"")
                .get("/probe/versions/3")
                .then()
                .statusCode(304);
        as(ada).header("If-None-Match", "\"v2\"")
                .get("/probe/versions/3")
                .then()
                .statusCode(200);
    }

    @Test
    void refusesAChangeThatDoesNotSayWhatItChanges() {
        as(ada).put("/probe/versions/3").then().statusCode(428).body(json("code", equalTo("if_match_missing")));
    }

    /** A weak tag never matches here (RFC 9110 §13.1.1). */
    @ParameterizedTest
    @ValueSource(strings = {"\"v2\"", "\"v33\"", "W/\"v3\"", "v3", "\"v2\", \"v4\""})
    void refusesAChangeOfAnotherVersion(String ifMatch) {
        as(ada).header("If-Match", ifMatch)
                .put("/probe/versions/3")
                .then()
                .statusCode(412)
                .body(json("code", equalTo("stale")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"v3\"", "*", "\"v2\", \"v3\""})
    void changesTheVersionThatWasRead(String ifMatch) {
        as(ada).header("If-Match", ifMatch)
                .put("/probe/versions/3")
                .then()
                .statusCode(200)
                .header("ETag", "\"v4\"");
    }
}
