package dev.vitae.resume.templates;

import static dev.vitae.resume.Api.as;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.template.Template;
import dev.vitae.document.template.Templates;
import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which templates people are offered, and who decides that. */
@ResumeServiceTest
class TemplatesTest {

    private static final String PATH = "/api/v1/templates";
    private static final String MODERN = PATH + "/modern";

    private final UUID ada = UUID.randomUUID();
    private final UUID admin = UUID.randomUUID();

    @AfterEach
    void asItWas() throws SQLException {
        Rows.run("update templates set is_active = true, name = 'Modern' where slug = 'modern'");
    }

    @Test
    void offersEveryTemplateOfTheCode() {
        Json page = as(ada).get(PATH).then().statusCode(200).extract().as(Json.class);

        assertThat(page.<String>getList("items[*].slug"))
                .isEqualTo(Templates.all().stream().map(Template::slug).toList());
        assertThat(page.<String>getList("items[*].name"))
                .isEqualTo(Templates.all().stream().map(Template::name).toList());
        assertThat(page.<Object>getList("items[*].schema")).containsOnlyNulls();
        given().get(PATH).then().statusCode(401);
    }

    @Test
    void leadsFromPageToPage() {
        List<String> slugs = new ArrayList<>();
        String next = PATH + "?limit=5";
        while (next != null) {
            var answer = as(ada).get(next).then().statusCode(200).extract();
            slugs.addAll(answer.as(Json.class).getList("items[*].slug"));
            String link = answer.header("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        assertThat(slugs).isEqualTo(Templates.all().stream().map(Template::slug).toList());
        as(ada).get(PATH + "?limit=0").then().statusCode(400).body(json("code", equalTo("limit_invalid")));
        as(ada).get(PATH + "?cursor=x").then().statusCode(400).body(json("code", equalTo("cursor_invalid")));
    }

    @Test
    void saysWhichOptionsATemplateTakes() throws JsonProcessingException {
        ObjectMapper mapper = new ObjectMapper();
        for (Template template : Templates.all()) {
            String shown = as(ada).get(PATH + "/" + template.slug())
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();

            assertThat(mapper.readTree(shown).get("schema")).isEqualTo(template.schema());
        }
    }

    @Test
    void showsOneThatTheClientHasAlreadyOnceOnly() {
        String tag = as(ada).get(MODERN)
                .then()
                .statusCode(200)
                .body(json("previewUrl", equalTo(MODERN + "/preview.png")))
                .body(json("isActive", equalTo(true)))
                .extract()
                .header("ETag");

        as(ada).header("If-None-Match", tag).get(MODERN).then().statusCode(304);
        as(ada).get(PATH + "/none").then().statusCode(404).body(json("code", equalTo("not_found")));
    }

    @Test
    void offersNoTemplateThatWasDeactivatedAndStillShowsIt() {
        patch(admin, "super_admin", "*", Map.of("isActive", false))
                .statusCode(200)
                .body(json("isActive", equalTo(false)))
                .body(json("name", equalTo("Modern")));

        as(ada).get(PATH).then().statusCode(200).body(not(containsString("\"modern\"")));
        as(ada).get(MODERN).then().statusCode(200).body(json("isActive", equalTo(false)));
        as(ada).get(MODERN + "/preview.png?width=100").then().statusCode(200);

        patch(admin, "super_admin", "*", Map.of("isActive", true)).statusCode(200);
        as(ada).get(PATH).then().statusCode(200).body(containsString("\"modern\""));
    }

    @Test
    void asksForTheStateThatTheChangeIsMadeOn() {
        String tag = as(ada).get(MODERN).then().extract().header("ETag");

        patch(admin, "super_admin", null, Map.of("name", "New")).statusCode(428);
        String changed = patch(admin, "super_admin", tag, Map.of("name", " New "))
                .statusCode(200)
                .body(json("name", equalTo("New")))
                .extract()
                .header("ETag");
        patch(admin, "super_admin", tag, Map.of("name", "Newer"))
                .statusCode(412)
                .body(json("code", equalTo("stale")));
        as(ada).get(MODERN).then().header("ETag", changed).body(json("name", equalTo("New")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "friend"})
    void letsNobodyButAdminsDecide(String role) {
        patch(ada, role, "*", Map.of("isActive", false)).statusCode(403).body(json("code", equalTo("forbidden")));

        as(ada).get(MODERN).then().body(json("isActive", equalTo(true)));
    }

    @Test
    void knowsNoneByANameThatNobodyCouldKeep() {
        for (String path : List.of("/%00", "/modern%00", "/%00/preview.png")) {
            as(ada).urlEncodingEnabled(false)
                    .get(PATH + path)
                    .then()
                    .statusCode(404)
                    .body(json("code", equalTo("not_found")));
        }
    }

    @Test
    void refusesWhatCannotBeKept() {
        patch(admin, "super_admin", "*", Map.of("name", "Classic"))
                .statusCode(409)
                .body(json("code", equalTo("template_name_taken")))
                .body(json("errors[0].pointer", equalTo("/name")));
        for (String name : List.of(" ", "n".repeat(101), "two\nlines")) {
            patch(admin, "super_admin", "*", Map.of("name", name))
                    .statusCode(422)
                    .body(json("errors[0].pointer", equalTo("/name")));
        }
        patch(admin, "super_admin", "*", "{\"isActive\": null}")
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/isActive")));
        patch(admin, "super_admin", "*", "[]").statusCode(400);
        patch(admin, "super_admin", "*", Map.of("slug", "other", "schema", Map.of()))
                .statusCode(200)
                .body(json("slug", equalTo("modern")))
                .body(json("schema.type", equalTo("object")))
                .body(json("schema.properties", not(nullValue())));
    }

    private static ValidatableResponse patch(UUID user, String role, String ifMatch, Object changes) {
        var request = given().auth()
                .oauth2(TestTokens.person(user, role))
                .contentType("application/merge-patch+json")
                .body(changes);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .patch(MODERN)
                .then();
    }
}
