package dev.vitae.usage;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.TestTokens;
import io.restassured.response.Response;
import java.util.UUID;

/** Settings as a super_admin sees and sets them. */
final class Settings {

    private Settings() {}

    static Response get(UUID admin, String key) {
        return given().auth().oauth2(TestTokens.person(admin, "super_admin")).get("/api/v1/system-config/{key}", key);
    }

    static Response put(UUID admin, String key, String ifMatch, String value) {
        return given().auth()
                .oauth2(TestTokens.person(admin, "super_admin"))
                .header("If-Match", ifMatch)
                .contentType("application/json")
                .body("{\"value\":" + value + "}")
                .put("/api/v1/system-config/{key}", key);
    }

    /** @param value JSON */
    static void put(UUID admin, String key, String value) {
        put(admin, key, get(admin, key).header("ETag"), value).then().statusCode(200);
    }

    static void putDefault(UUID admin, String key) {
        JsonNode setting = get(admin, key).as(JsonNode.class);
        if (!setting.get("value").equals(setting.get("defaultValue"))) {
            put(admin, key, setting.get("defaultValue").toString());
        }
    }

    static Response history(UUID admin, String key, String parameter, String value) {
        return given().auth()
                .oauth2(TestTokens.person(admin, "super_admin"))
                .queryParam(parameter, value)
                .get("/api/v1/system-config/{key}/history", key);
    }

    static Response rollback(UUID admin, String key, String ifMatch, int version) {
        return given().auth()
                .oauth2(TestTokens.person(admin, "super_admin"))
                .header("If-Match", ifMatch)
                .contentType("application/json")
                .body("{\"version\":" + version + "}")
                .post("/api/v1/system-config/{key}/rollback", key);
    }
}
