package dev.vitae.resume.career;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.patch;
import static dev.vitae.resume.Api.upload;
import static dev.vitae.resume.Api.uploadSample;
import static dev.vitae.resume.career.Records.SKILLS;
import static dev.vitae.resume.career.Records.add;
import static dev.vitae.resume.career.Records.list;
import static dev.vitae.resume.career.Records.post;
import static dev.vitae.resume.career.Records.reorder;
import static dev.vitae.resume.career.Records.skill;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.resume.SampleFiles;
import dev.vitae.testkit.Json;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a person says they can do. */
@ResumeServiceTest
class SkillsTest {

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    @Test
    void keepsASkillWithItsDefaults() {
        String location = post(ada, SKILLS, Map.of("name", " Quarkus "))
                .statusCode(201)
                .header("ETag", "\"v0\"")
                .body(json("name", equalTo("Quarkus")))
                .body(json("category", equalTo("Technical")))
                .body(json("proficiency", nullValue()))
                .extract()
                .header("Location");

        as(ada).get(location)
                .then()
                .statusCode(200)
                .header("ETag", "\"v0\"")
                .body(json("name", equalTo("Quarkus")))
                .body(json("version", equalTo(0)));
    }

    @Test
    void isOpenToColleaguesUntilItIsClosed() {
        String id = post(ada, SKILLS, Map.of("name", "Java"))
                .body(json("openToColleagues", equalTo(true)))
                .extract()
                .as(Json.class)
                .get("id");

        Records.patch(ada, SKILLS + "/" + id, "*", Map.of("openToColleagues", false));
        Records.patch(ada, SKILLS + "/" + id, "*", Map.of("name", "JAVA"));
        as(ada).get(SKILLS + "/" + id).then().body(json("openToColleagues", equalTo(false)));

        Records.put(ada, SKILLS + "/" + id, "*", Map.of("name", "Java")).body(json("openToColleagues", equalTo(true)));
    }

    @Test
    void hasANameOnceWhateverItsCase() {
        String java = add(ada, SKILLS, Map.of("name", "Java"));
        String kotlin = add(ada, SKILLS, Map.of("name", "Kotlin"));

        post(ada, SKILLS, Map.of("name", "JAVA"))
                .statusCode(409)
                .body(json("code", equalTo("skill_exists")))
                .body(json("errors[0].pointer", equalTo("/name")));
        Records.patch(ada, SKILLS + "/" + kotlin, "*", Map.of("name", "java"))
                .statusCode(409)
                .body(json("code", equalTo("skill_exists")));
        Records.patch(ada, SKILLS + "/" + java, "*", Map.of("name", "JAVA"))
                .statusCode(200)
                .body(json("name", equalTo("JAVA")));
        post(bob, SKILLS, Map.of("name", "Java")).statusCode(201);
    }

    @Test
    void isKeptOnceHoweverManyAskForItAtOnce() {
        List<CompletableFuture<Integer>> answers = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        post(ada, SKILLS, Map.of("name", "Java")).extract().statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).sorted())
                .containsExactly(201, 409, 409, 409, 409, 409, 409, 409, 409, 409);
    }

    @Test
    void isAddedOnceForAnIdempotencyKey() {
        for (int i = 0; i < 2; i++) {
            as(ada).header("Idempotency-Key", "key-" + ada)
                    .contentType("application/json")
                    .body(Map.of("name", "Java"))
                    .post(SKILLS)
                    .then()
                    .statusCode(201);
        }

        assertThat(list(ada, SKILLS, "name")).containsExactly("Java");
    }

    @Test
    void isListedByNameUntilItIsGivenAPlace() {
        add(ada, SKILLS, Map.of("name", "docker"));
        String java = add(ada, SKILLS, Map.of("name", "Java"));
        add(ada, SKILLS, Map.of("name", "Ada"));
        String rust = add(ada, SKILLS, Map.of("name", "Rust"));
        assertThat(list(ada, SKILLS, "name")).containsExactly("Ada", "docker", "Java", "Rust");

        List<String> order = reorder(ada, SKILLS, List.of(rust, java));

        assertThat(list(ada, SKILLS, "name")).containsExactly("Rust", "Java", "Ada", "docker");
        assertThat(list(ada, SKILLS, "id")).isEqualTo(order);
        as(ada).get(SKILLS + "/" + rust).then().header("ETag", "\"v1\"");
        reorder(ada, SKILLS, List.of());
        assertThat(list(ada, SKILLS, "name")).containsExactly("Ada", "docker", "Java", "Rust");
    }

    @Test
    void isFoundByCategory() {
        add(ada, SKILLS, Map.of("name", "Java"));
        add(ada, SKILLS, Map.of("name", "Negotiation", "category", "Soft skills"));

        as(ada).queryParam("category", "Soft skills")
                .get(SKILLS)
                .then()
                .statusCode(200)
                .body(json("items[*].name", equalTo(List.of("Negotiation"))));
    }

    @Test
    void isShownInTheSkillsResumeWhichIsTold() {
        String id = add(ada, SKILLS, Map.of("name", "Java", "category", "Languages"));
        skillResume(ada, 1).body(json("categories[0].skills[*].name", equalTo(List.of("Java"))));

        Records.patch(ada, SKILLS + "/" + id, "*", Map.of("name", "Kotlin"));
        skillResume(ada, 2).body(json("categories[0].skills[*].name", equalTo(List.of("Kotlin"))));

        Records.patch(ada, SKILLS + "/" + id, "*", Map.of("name", "Kotlin"));
        as(ada).delete(SKILLS + "/" + id).then().statusCode(204);
        skillResume(ada, 3).body(json("totals.skills", equalTo(0)));
    }

    @Test
    void staysAwayOnceRemovedUntilAResumeNamesItAnew() {
        String resume = uploadSample(ada, "cv.pdf");
        String java = skill(ada, "Java");
        as(ada).delete(SKILLS + "/" + java).then().statusCode(204);

        patch(ada, resume, "{\"content\": {\"skills\": [\"Java\", \"Watercolours\"]}}")
                .statusCode(200);
        assertThat(list(ada, SKILLS, "name")).containsExactly("Apache Kafka", "PostgreSQL", "Watercolours");

        patch(ada, resume, "{\"content\": {\"skills\": [\"Watercolours\"]}}").statusCode(200);
        patch(ada, resume, "{\"content\": {\"skills\": [\"Java\"]}}").statusCode(200);
        assertThat(list(ada, SKILLS, "name")).contains("Java");
    }

    @Test
    void staysAwayOnceRemovedAlsoWhenTheFileIsReadAnew() throws SQLException {
        String resume = uploadSample(ada, "cv.pdf");
        String java = skill(ada, "Java");
        as(ada).delete(SKILLS + "/" + java).then().statusCode(204);
        Rows.run("update resumes set parser_version = 0 where id = '" + resume + "'");

        upload(ada, "cv.pdf", SampleFiles.pdf("cv.pdf")).statusCode(200);

        assertThat(Rows.number("select parser_version from resumes where id = '" + resume + "'"))
                .isPositive();
        assertThat(list(ada, SKILLS, "name")).containsExactly("Apache Kafka", "PostgreSQL");
    }

    @Test
    void areAtMostFiveHundredAlsoOfResumes() throws SQLException {
        Rows.run(
                """
                insert into user_skills (id, user_id, name, skill_key)
                select uuidv7(), '%s', 'Skill ' || i, encode(sha256(('s' || i)::bytea), 'hex')
                from generate_series(1, 498) i"""
                        .formatted(ada));

        uploadSample(ada, "cv.pdf");

        as(ada).get("/api/v1/skill-resume")
                .then()
                .body(json("totals.skills", equalTo(500)))
                .body(json("categories[*].skills[*].name", hasItem("Apache Kafka")));
        post(ada, SKILLS, Map.of("name", "One more")).statusCode(409).body(json("code", equalTo("record_limit")));
    }

    private static io.restassured.response.ValidatableResponse skillResume(UUID user, int version) {
        return as(user).get("/api/v1/skill-resume")
                .then()
                .statusCode(200)
                .body(json("skillResumeVersion", equalTo(version)));
    }

    @Test
    void refusesACategoryThatNoSkillCanHave() {
        refused("category=%00", "character_not_allowed");
        refused("category=" + "x".repeat(101), "category_invalid");
        as(ada).get(SKILLS + "?category=" + "x".repeat(100)).then().statusCode(200);
    }

    @Test
    void refusesACursorThatNamesNoSkill() {
        as(ada).get(SKILLS + "?cursor=" + cursor("Java")).then().statusCode(200);
        refused("cursor=" + cursor("\\u0000"), "cursor_invalid");
    }

    @Test
    void isSentInABodyOfItsSize() {
        post(ada, SKILLS, "{\"name\": \"Java\"}" + " ".repeat(64 * 1024))
                .statusCode(413)
                .body(json("code", equalTo("body_too_large")));
    }

    private void refused(String query, String code) {
        as(ada).urlEncodingEnabled(false)
                .get(SKILLS + "?" + query)
                .then()
                .statusCode(400)
                .body(json("code", equalTo(code)));
    }

    private static String cursor(String name) {
        String place =
                "{\"current\": false, \"start\": \"2020-01-01\", \"position\": 1, \"name\": \"%s\", \"id\": \"%s\"}";
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(place.formatted(name, UUID.randomUUID()).getBytes(StandardCharsets.UTF_8));
    }
}
