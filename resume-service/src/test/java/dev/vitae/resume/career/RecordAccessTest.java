package dev.vitae.resume.career;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.career.Records.EDUCATION;
import static dev.vitae.resume.career.Records.EXPERIENCE;
import static dev.vitae.resume.career.Records.SKILLS;
import static dev.vitae.resume.career.Records.add;
import static dev.vitae.resume.career.Records.list;
import static dev.vitae.resume.career.Records.patch;
import static dev.vitae.resume.career.Records.put;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.testkit.TestTokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see and change a record, and on which state of it. */
@ResumeServiceTest
class RecordAccessTest {

    private static final Map<String, Object> ALL_KINDS =
            Map.of("name", "Java", "title", "t", "company", "c", "school", "s");

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {SKILLS, EXPERIENCE, EDUCATION})
    void hidesRecordsFromEverybodyElse(String path) {
        String hers = path + "/" + add(ada, path, ALL_KINDS);

        as(bob).get(hers).then().statusCode(404).body(json("code", equalTo("not_found")));
        put(bob, hers, "*", ALL_KINDS).statusCode(404);
        patch(bob, hers, "*", ALL_KINDS).statusCode(404);
        as(bob).delete(hers).then().statusCode(404);
        assertThat(list(bob, path, "id")).isEmpty();
        given().get(hers).then().statusCode(401);
        as(ada).get(hers).then().statusCode(200);
        as(ada).get(path + "/42").then().statusCode(404).body(json("code", equalTo("not_found")));
    }

    @ParameterizedTest
    @ValueSource(strings = {SKILLS, EXPERIENCE, EDUCATION})
    void asksForTheStateThatTheChangeIsMadeOn(String path) {
        String hers = path + "/" + add(ada, path, ALL_KINDS);

        put(ada, hers, null, ALL_KINDS).statusCode(428).body(json("code", equalTo("if_match_missing")));
        patch(ada, hers, null, Map.of()).statusCode(428);
        put(ada, hers, "\"v7\"", ALL_KINDS).statusCode(412).body(json("code", equalTo("stale")));
        patch(ada, hers, "\"v7\"", Map.of()).statusCode(412);
        put(ada, hers, "\"v0\"", ALL_KINDS).statusCode(200).header("ETag", "\"v0\"");
        as(ada).header("If-None-Match", "\"v0\"").get(hers).then().statusCode(304);
    }

    @Test
    void letsOneOfManyChangesOfOneStateThrough() {
        String hers = EXPERIENCE + "/" + add(ada, EXPERIENCE, ALL_KINDS);

        List<CompletableFuture<Integer>> answers = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> patch(ada, hers, "\"v0\"", Map.of("title", "t" + i))
                        .extract()
                        .statusCode()))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).sorted())
                .containsExactly(200, 412, 412, 412, 412, 412, 412, 412, 412, 412);
        as(ada).get(hers).then().header("ETag", "\"v1\"");
    }

    @Test
    void handsRecordsOutWithEverythingOfTheirPerson() {
        for (String path : List.of(SKILLS, EXPERIENCE, EDUCATION)) {
            add(ada, path, ALL_KINDS);
            add(bob, path, ALL_KINDS);
        }

        String export = given().auth()
                .oauth2(TestTokens.service("identity", "person.export"))
                .header("Vitae-Acting-For", ada.toString())
                .accept("application/x-ndjson")
                .get("/internal/personal-data")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(export.lines().filter(line -> line.contains(ada.toString())))
                .anyMatch(line -> line.contains("\"user_skills\"") && line.contains("Java"))
                .anyMatch(line -> line.contains("\"user_work_experience\"") && line.contains("\"company\":\"c\""))
                .anyMatch(line -> line.contains("\"user_education\"") && line.contains("\"school\":\"s\""));
        assertThat(export).doesNotContain(bob.toString());
    }
}
