package dev.vitae.resume.career;

import static dev.vitae.resume.Api.as;

import dev.vitae.testkit.Json;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Career records as their person's clients see them. */
public final class Records {

    public static final String SKILLS = "/api/v1/skills";
    public static final String EXPERIENCE = "/api/v1/experience";
    public static final String EDUCATION = "/api/v1/education";

    private Records() {}

    public static ValidatableResponse post(UUID user, String path, Object body) {
        return as(user).contentType("application/json").body(body).post(path).then();
    }

    /** Adds one; answers its id. */
    public static String add(UUID user, String path, Object body) {
        return post(user, path, body).statusCode(201).extract().as(Json.class).get("id");
    }

    public static ValidatableResponse put(UUID user, String path, String ifMatch, Object body) {
        var request = as(user).contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(path)
                .then();
    }

    public static ValidatableResponse patch(UUID user, String path, String ifMatch, Object changes) {
        var request = as(user).contentType("application/merge-patch+json").body(changes);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch(path)
                .then();
    }

    /** Puts these into an order; answers the order of all. */
    public static List<String> reorder(UUID user, String path, List<String> ids) {
        return put(user, path + "/order", null, Map.of("ids", ids))
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("ids");
    }

    /** The id of that skill. */
    public static String skill(UUID user, String name) {
        List<String> ids =
                as(user).get(SKILLS).then().extract().as(Json.class).get("items[?(@.name == '" + name + "')].id");
        return ids.get(0);
    }

    /** One member of all that are listed on the first page, in their order. */
    public static List<Object> list(UUID user, String path, String member) {
        return as(user).get(path)
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("items[*]." + member);
    }
}
