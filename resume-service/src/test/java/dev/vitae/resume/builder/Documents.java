package dev.vitae.resume.builder;

import static dev.vitae.resume.Api.as;

import dev.vitae.resume.Rows;
import dev.vitae.testkit.Json;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Builder documents as their person's clients see them. */
public final class Documents {

    public static final String PATH = "/api/v1/builder-documents";

    private Documents() {}

    public static ValidatableResponse post(UUID user, Object body) {
        return as(user).contentType("application/json").body(body).post(PATH).then();
    }

    /** Makes one; answers its address. */
    public static String create(UUID user, Object body) {
        return PATH + "/"
                + post(user, body).statusCode(201).extract().as(Json.class).get("id");
    }

    public static Json read(UUID user, String document) {
        return as(user).get(document).then().statusCode(200).extract().as(Json.class);
    }

    public static ValidatableResponse put(UUID user, String document, String ifMatch, Object body) {
        var request = as(user).contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put(document)
                .then();
    }

    public static ValidatableResponse patch(UUID user, String document, String ifMatch, Object changes) {
        var request = as(user).contentType("application/merge-patch+json").body(changes);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch(document)
                .then();
    }

    /** One member of all that a list with these parameters shows on its first page. */
    static List<Object> list(UUID user, Map<String, ?> parameters, String member) {
        return as(user).queryParams(parameters)
                .get(PATH)
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("items[*]." + member);
    }

    /** As a super_admin decides. */
    static void offer(String template, boolean active) throws SQLException {
        Rows.run("update templates set is_active = " + active + " where slug = '" + template + "'");
    }
}
