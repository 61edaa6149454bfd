package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.TestTokens;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators are told of everybody's generations. */
@GenerationServiceTest
class OutcomesTest {

    private static final String ALL = "/api/v1/generation-outcomes";

    private final UUID root = UUID.randomUUID();

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    @Test
    void sayWhyAGenerationFailedAndNothingOfWhatItIsMadeFrom() {
        // Given
        Person ada = Person.known(resumes, vacancies).withResumeServiceFailingAfterTheRequest(404);
        String id = ada.awaits(ada.asks(), "failed").get("id").asText();

        // When
        Json one = admin().get(ALL + "/" + id).then().statusCode(200).extract().as(Json.class);

        // Then
        assertThat(one.getString("failureCode")).isEqualTo("resume_gone");
        assertThat(one.getString("status")).isEqualTo("failed");
        assertThat(one.getString("userId")).isEqualTo(ada.id.toString());
        assertThat(one.<String>getList("stages[*].stage")).first().isEqualTo("queued");
        assertThat(one.<String>getList("stages[*].stage")).last().isEqualTo(one.getString("stage"));
        admin().queryParam("status", "failed")
                .queryParam("failureCode", "resume_gone")
                .get(ALL)
                .then()
                .body(json("items[*].id", hasItem(id)));
        admin().queryParam("status", "completed")
                .get(ALL)
                .then()
                .body(json("items[?(@.id == '" + id + "')].id", equalTo(List.of())));
    }

    @Test
    void holdNothingThatSomebodyWrote() {
        JsonNode done = Person.known(resumes, vacancies).tailors();

        String told = admin().get(ALL + "/" + done.get("id").asText())
                .then()
                .statusCode(200)
                .body(json("durationMs", notNullValue()))
                .extract()
                .asString();

        assertThat(told)
                .doesNotContain(done.at("/content/personalInfo/fullName").asText())
                .doesNotContain("content", "match", "guard");
    }

    @Test
    void leadOnPageByPage() {
        Person ada = Person.known(resumes, vacancies);
        ada.tailors();
        ada.tailors();

        Json first = admin().queryParam("limit", 1).get(ALL).as(Json.class);
        Json second = admin().queryParam("limit", 1)
                .queryParam("cursor", first.getString("next"))
                .get(ALL)
                .as(Json.class);

        assertThat(second.getString("items[0].createdAt")).isLessThanOrEqualTo(first.getString("items[0].createdAt"));
        assertThat(second.getString("items[0].id")).isNotEqualTo(first.getString("items[0].id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"public", "friend"})
    void areForAdminsAlone(String role) {
        var person = given().auth().oauth2(TestTokens.person(root, role));

        person.get(ALL).then().statusCode(403);
        person.get(ALL + "/" + UUID.randomUUID()).then().statusCode(403);
        given().get(ALL).then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"status, done, status_invalid", "failureCode, No, failure_code_invalid", "limit, 0, limit_invalid"})
    void refuseAFilterThatIsNone(String parameter, String value, String code) {
        admin().queryParam(parameter, value).get(ALL).then().statusCode(400).body(json("code", equalTo(code)));
        admin().get(ALL + "/" + UUID.randomUUID()).then().statusCode(404);
    }

    /** The column's wall is the database's: the code could not show content if it wanted to. */
    @Test
    void comeByViewsAlone() throws SQLException {
        Person ada = Person.known(resumes, vacancies);
        ada.tailors();
        Map<String, String> asAdmin =
                Map.of("vitae.actor", "person", "vitae.user_id", root.toString(), "vitae.role", "super_admin");
        Map<String, String> asFriend =
                Map.of("vitae.actor", "person", "vitae.user_id", ada.id.toString(), "vitae.role", "friend");
        AppRole database = AppRole.of("generation");

        assertThat(database.read(asAdmin, "select * from generations")).isEmpty();
        assertThat(database.read(asAdmin, "select * from generation_events")).isEmpty();
        assertThat(database.read(asAdmin, "select * from generation_outcomes where user_id = '" + ada.id + "'"))
                .hasSize(1);
        assertThat(database.read(asFriend, "select * from generation_outcomes")).isEmpty();
        assertThat(database.read(asFriend, "select * from generation_stages")).isEmpty();
        assertThatThrownBy(() -> database.read(asAdmin, "select content from generation_outcomes"))
                .hasMessageContaining("content");
    }

    private RequestSpecification admin() {
        return given().auth().oauth2(TestTokens.person(root, "super_admin"));
    }
}
