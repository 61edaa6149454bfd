package dev.vitae.e2e;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.local.Stack;
import dev.vitae.testkit.Json;
import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a posting that somebody has copied to an application that is kept track of. */
@ExtendWith(TheStack.class)
class ApplicationTest {

    private static final Duration EVENTS = Duration.ofSeconds(60);
    private static final LocalDate DEADLINE = LocalDate.now(ZoneOffset.UTC).plusDays(20);
    private static final String POSTING =
            """
            Backend Developer (Java)
            Northwind Robotics GmbH · Hamburg
            Salary: 65,000 – 80,000 EUR per year
            Apply by %s

            What you will do
            • Build services in Java with Quarkus and PostgreSQL, and events with Apache Kafka
            • Run them on Kubernetes together with the team

            What you bring
            • Several years of experience with Java and SQL
            • Good English
            """
                    .formatted(DEADLINE);

    @Test
    void keepsTrackOfWhatWasSentForACopiedPosting(Stack stack) {
        // Given a vacancy as it was read from the text, and a résumé tailored to it
        Person ada = Person.signedIn(stack.baseUrl());
        String resume = ada.uploadsTheSampleResume();
        Json proposal = send(ada, "/api/v1/vacancies/import", Map.of("text", POSTING), 200);
        assertThat(proposal.getString("company")).isEqualTo("Northwind Robotics GmbH");
        assertThat(proposal.getString("jobPosition")).contains("Backend Developer");
        assertThat(proposal.getString("deadline")).isEqualTo(DEADLINE.toString());
        assertThat(proposal.getString("salary.currency")).isEqualTo("EUR");
        String vacancy =
                send(ada, "/api/v1/vacancies", confirmed(proposal), 201).getString("id");
        Json generation = ada.awaitsCompletionOf(ada.asksFor(resume, vacancy));

        // When she keeps the posting in sight, and applies
        Json saved = send(
                ada,
                "/api/v1/jobs",
                Map.of(
                        "jobTitle",
                        "Backend Developer",
                        "company",
                        "Northwind",
                        "status",
                        "saved",
                        "vacancyId",
                        vacancy),
                201);
        String job = "/api/v1/jobs/" + saved.getString("id");
        change(ada, job + "/sent", Map.of("kind", "generated_resume", "id", generation.getString("generatedResumeId")));
        String feed = send(ada, "/api/v1/jobs/calendar", Map.of(), 201).getString("url");
        String due = "DTSTART;VALUE=DATE:" + DEADLINE.toString().replace("-", "");
        assertThat(calendar(feed)).contains(due);
        String tag = ada.http().get(job).header("ETag");
        ada.http()
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(Map.of("status", "applied"))
                .post(job + "/move")
                .then()
                .statusCode(200);

        // Then board, statistics and agenda say so at once
        assertThat(ada.read(job).getInt("sent.version")).isEqualTo(generation.getInt("versionNumber"));
        assertThat(ada.read(job).getInt("sent.matchScore")).isEqualTo(generation.getInt("matchScoreAfter"));
        assertThat(ada.read("/api/v1/jobs/board").<Integer>getList("columns[?(@.status == 'applied')].jobs"))
                .containsExactly(1);
        assertThat(ada.read("/api/v1/jobs/statistics").getInt("answers.applied"))
                .isEqualTo(1);
        assertThat(ada.read("/api/v1/jobs/agenda").<String>getList("items[*].on"))
                .containsExactly(DEADLINE.toString());

        // and her calendar, which has no more than a secret address, reminds her no longer
        assertThat(calendar(feed)).doesNotContain(due);

        // and the vacancy may go: its generations go with it, what was sent stays
        ada.http().delete("/api/v1/vacancies/" + vacancy).then().statusCode(204);
        await().atMost(EVENTS)
                .until(() -> ada.http()
                                .get("/api/v1/generations/" + generation.getString("id"))
                                .statusCode()
                        == 404);
        assertThat(ada.read(job).getMap("$")).doesNotContainKey("vacancyId").containsKey("sent");
        ada.http()
                .get("/api/v1/generated-resumes/" + generation.getString("generatedResumeId") + "/versions/1")
                .then()
                .statusCode(200);
    }

    /** As a calendar reads it, signed in nowhere. */
    private static String calendar(String feed) {
        return given().get(feed).then().statusCode(200).extract().asString();
    }

    /** What she confirms of what was read. */
    private static Map<String, Object> confirmed(Json proposal) {
        Map<String, Object> vacancy = new HashMap<>();
        for (String member :
                new String[] {"company", "jobPosition", "location", "deadline", "language", "description"}) {
            vacancy.put(member, proposal.getString(member));
        }
        vacancy.put("salary", proposal.getString("salary.text"));
        vacancy.put("source", "text");
        return vacancy;
    }

    private static Json send(Person person, String path, Map<String, ?> body, int status) {
        return person.http()
                .contentType(ContentType.JSON)
                .body(body)
                .post(path)
                .then()
                .statusCode(status)
                .extract()
                .as(Json.class);
    }

    private static void change(Person person, String path, Map<String, ?> body) {
        String tag = person.http().get(path.replaceFirst("/sent$", "")).header("ETag");
        person.http()
                .contentType(ContentType.JSON)
                .header("If-Match", tag)
                .body(body)
                .put(path)
                .then()
                .statusCode(200);
    }
}
