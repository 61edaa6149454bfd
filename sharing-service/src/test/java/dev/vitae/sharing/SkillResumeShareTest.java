package dev.vitae.sharing;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.Json;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

@SharingServiceTest
class SkillResumeShareTest extends SharingTest {

    @Test
    void showsTheSkillsWithTheirUses() throws Exception {
        ObjectNode skills = Neighbours.skillResume();
        ((ObjectNode) skills.at("/categories/0")).put("category", "Data & <b>messaging</b>");
        neighbours.skillResume(ada, 3, skills);
        String token = created(Map.of("kind", "skill_resume")).shareToken();

        String page = visit(token).then().statusCode(200).extract().asString();
        Response pdf = visit(token + ".pdf");
        Response json = visit(token, "application/json");

        assertThat(page)
                .contains("Ada Brennan", "Senior Backend Engineer", "Dublin, Ireland")
                .contains("Apache Kafka", "used twice", "last Feb 2026", "rated 4.5 of 5 by 6 colleagues")
                .contains("class=\"badge silver\">Silver<", "class=\"badge bronze\">Bronze<")
                .doesNotContain("Unrated", "unrated")
                .contains("3 skills, put forward 3 times in 2 tailored résumés.", "4 February 2026")
                .contains("About 1.8 hours of work saved: an estimate", "last twelve months", "<b>3</b> <span>Feb")
                .contains("Data &amp; &lt;b&gt;messaging&lt;/b&gt;")
                .doesNotContain("<script");
        try (var document = Loader.loadPDF(pdf.then().statusCode(200).extract().asByteArray())) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Ada Brennan", "Senior Backend Engineer", "About 1.8 hours of work saved")
                    .contains("Apache Kafka (Silver) – used twice, last Feb 2026; rated 4.5 of 5 by 6 colleagues")
                    .contains("PostgreSQL – not used yet", "Feb 2026: 3");
        }
        json.then()
                .statusCode(200)
                .body(json("categories[0].skills[0].name", equalTo("Apache Kafka")))
                .body(json("categories[0].skills[0].uses", equalTo(2)))
                .body(json("categories[0].skills[0].tier", equalTo("silver")))
                .body(json("categories[0].skills[0].rating.count", equalTo(6)))
                .body(json("activity[11].generations", equalTo(2)))
                .body(json("totals.minutesSaved", equalTo(110)));
    }

    @Test
    void tellsStrangersOnlyWhatItKnowsToBeForThem() {
        ObjectNode skills = Neighbours.skillResume();
        ((ObjectNode) skills.get("header")).put("email", "ada@example.com");
        ((ObjectNode) skills.at("/categories/0/skills/0"))
                .putArray("bestEvidence")
                .add("ev-1");
        ((ObjectNode) skills.get("totals")).put("valueMicros", 4_242_424_242L);
        skills.putObject("suggestions").putArray("wanted").add("Cobol");
        neighbours.skillResume(ada, 3, skills);
        String token = created(Map.of("kind", "skill_resume")).shareToken();

        for (String accept : List.of("text/html", "application/json")) {
            assertThat(visit(token, accept).asString())
                    .contains("Apache Kafka")
                    .doesNotContain("ada@example.com", "skillKey", "ev-1", "4242424242", "Cobol");
        }
    }

    @Test
    void aNewShareReplacesTheEarlierOne() throws Exception {
        Created earlier = created(Map.of("kind", "skill_resume"));

        Created later = created(Map.of("kind", "skill_resume"));

        visit(earlier.shareToken()).then().statusCode(404);
        visit(later.shareToken()).then().statusCode(200);
        as(ada).get("/api/v1/shares/" + earlier.id()).then().body(json("status", equalTo("revoked")));
        assertThat(documents(earlier)).isEmpty();
        assertThat(documents(later)).hasSize(1);
    }

    @Test
    void revokingAndReplacingAtOnceBothSucceed() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        for (int round = 0; round < 5; round++) {
            Created earlier = created(Map.of("kind", "skill_resume"));
            Callable<Integer> revoke =
                    () -> as(ada).delete("/api/v1/shares/" + earlier.id()).statusCode();
            Callable<Integer> replace =
                    () -> share(Map.of("kind", "skill_resume")).extract().statusCode();

            List<Integer> answers =
                    threads
                            .invokeAll(List.of(revoke, replace, revoke, replace, revoke, replace, revoke, replace))
                            .stream()
                            .map(SharingTest::done)
                            .toList();

            assertThat(answers).containsExactly(204, 201, 204, 201, 204, 201, 204, 201);
        }
        threads.shutdown();
    }

    @Test
    void manyCreatedAtOnceLeaveOneInForce() throws Exception {
        Callable<String> create = this::createdOnceThereIsRoom;

        var threads = Executors.newFixedThreadPool(50);
        List<String> tokens = threads
                .invokeAll(IntStream.range(0, 50).mapToObj(i -> create).toList())
                .stream()
                .map(SharingTest::done)
                .toList();
        threads.shutdown();

        assertThat(tokens).hasSize(50).doesNotHaveDuplicates();
        assertThat(tokens.stream().filter(token -> visit(token).statusCode() == 200))
                .hasSize(1);
        List<String> states =
                as(ada).get("/api/v1/shares?limit=100").as(Json.class).getList("items[*].status");
        assertThat(states).hasSize(50).filteredOn("active"::equals).hasSize(1);
    }

    /** Who finds too many waiting already is asked to come back. */
    private String createdOnceThereIsRoom() {
        ExtractableResponse<Response> answer;
        do {
            answer = share(Map.of("kind", "skill_resume")).extract();
        } while (answer.statusCode() == 503);
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.as(Json.class).get("shareToken");
    }
}
