package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.Api.collected;
import static dev.vitae.vacancy.JobsApi.JOBS;
import static dev.vitae.vacancy.JobsApi.job;
import static dev.vitae.vacancy.JobsApi.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.StubService.Answer;
import dev.vitae.testkit.StubService.Outage;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was sent with an application; its owners answer as their contracts say, to whom they know alone. */
@VacancyServiceTest
class SentTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Stub("generation")
    StubService generations;

    @Stub("resume")
    StubService resumes;

    @Stub("sharing")
    StubService shares;

    private final JobsApi ada = JobsApi.ofSomebody();
    private final UUID subject = UUID.randomUUID();
    private String id;

    @BeforeEach
    void trackAJob() {
        id = ada.tracked(job("Engineer", "Acme", "applied"));
    }

    @AfterEach
    void forgetNeighbours() {
        generations.reset();
        resumes.reset();
        shares.reset();
    }

    @Test
    void notesTheCurrentVersionOfAGeneratedResumeWithItsScoreForGood() {
        knowGenerated("current", 3, 81);

        note(Map.of("kind", "generated_resume", "id", subject))
                .statusCode(200)
                .body(json("version", equalTo(1)))
                .body(json("sent.kind", equalTo("generated_resume")))
                .body(json("sent.id", equalTo(subject.toString())))
                .body(json("sent.version", equalTo(3)))
                .body(json("sent.matchScore", equalTo(81)))
                .body(json("sent.sentAt", notNullValue()));

        generations.reset();
        ada.job(id).body(json("sent.version", equalTo(3)));
        ada.replace(id, ada.etag(id), job("Engineer", "Beta", "applied"))
                .body(json("sent.version", equalTo(3)))
                .body(json("sent.matchScore", equalTo(81)));
        ada.list("sort=-score").body(json("items[0].sent.version", equalTo(3)));
    }

    @Test
    void notesTheVersionThatIsNamed() {
        knowGenerated("2", 2, null);

        note(Map.of("kind", "generated_resume", "id", subject, "version", 2))
                .statusCode(200)
                .body(json("sent.version", equalTo(2)))
                .body(json("sent.matchScore", nullValue()));
    }

    @Test
    void takesTheLastScoreOfTheVacancyWhereTheVersionHasNone() throws Exception {
        String vacancy = collected(ada.user());
        String job = ada.tracked(with(job("Engineer", "Acme", "saved"), "vacancyId", vacancy));
        AppRole.of("vacancy")
                .write(
                        Map.of("vitae.actor", "consumer"),
                        "insert into vacancy_scores (vacancy_id, user_id, generation_id, match_score_before, "
                                + "match_score_after, generated_at) values ('" + vacancy + "', '" + ada.user()
                                + "', uuidv7(), 40, 66, now())");
        know(
                resumes,
                "/internal/resumes/" + subject + "/versions/current",
                "resume",
                "resume-version",
                body -> body.put("versionNumber", 7));

        note(ada, job, ada.etag(job), Map.of("kind", "resume", "id", subject))
                .statusCode(200)
                .body(json("sent.version", equalTo(7)))
                .body(json("sent.matchScore", equalTo(66)));
    }

    @Test
    void notesWhatAShareShows() {
        UUID share = UUID.randomUUID();
        know(shares, "/internal/shares/" + share, "sharing", "share", body -> body.put("subjectId", subject.toString())
                .put("subjectVersion", 4));
        knowGenerated("4", 4, 72);

        note(Map.of("kind", "share", "id", share))
                .statusCode(200)
                .body(json("sent.kind", equalTo("share")))
                .body(json("sent.version", equalTo(4)))
                .body(json("sent.matchScore", equalTo(72)));
        note(Map.of("kind", "share", "id", share, "version", 3))
                .statusCode(404)
                .body(json("code", equalTo("share_not_found")));
    }

    @Test
    void refusesAShareThatShowsNothingAnyMore() {
        UUID share = UUID.randomUUID();
        know(shares, "/internal/shares/" + share, "sharing", "share", body -> body.remove("subjectVersion"));

        note(Map.of("kind", "share", "id", share)).statusCode(409).body(json("code", equalTo("share_ended")));
    }

    @ParameterizedTest
    @CsvSource({"generated_resume, generated_resume_not_found", "resume, resume_not_found", "share, share_not_found"})
    void refusesWhatItsOwnerDoesNotKnow(String kind, String code) {
        note(Map.of("kind", kind, "id", subject))
                .statusCode(404)
                .body(json("code", equalTo(code)))
                .body(json("errors[0].pointer", equalTo("/id")));
        ada.job(id).body(json("sent", nullValue())).body(json("version", equalTo(0)));
    }

    @ParameterizedTest
    @CsvSource({
        "generated_resume, generation_service_unavailable",
        "resume, resume_service_unavailable",
        "share, sharing_service_unavailable"
    })
    void saysWhichNeighbourIsAway(String kind, String code) {
        generations.suffer(Outage.REFUSED);
        resumes.suffer(Outage.UNAVAILABLE);
        shares.suffer(Outage.REFUSED);

        note(Map.of("kind", kind, "id", subject)).statusCode(503).body(json("code", equalTo(code)));
        ada.job(id).body(json("sent", nullValue())).body(json("version", equalTo(0)));
    }

    @Test
    void forgetsWhatWasNoted() {
        knowGenerated("current", 1, 50);
        note(Map.of("kind", "generated_resume", "id", subject)).statusCode(200);
        String noted = ada.etag(id);

        note(Map.of("kind", "generated_resume", "id", subject)).statusCode(200).header("ETag", equalTo(noted));
        as(ada.user()).delete(JOBS + "/" + id + "/sent").then().statusCode(428);
        as(ada.user())
                .header("If-Match", noted)
                .delete(JOBS + "/" + id + "/sent")
                .then()
                .statusCode(200)
                .body(json("sent", nullValue()))
                .body(json("version", equalTo(2)));
    }

    @Test
    void asksNobodyForAJobThatIsSomebodyElsesOrWasChanged() {
        knowGenerated("current", 1, 50);
        String stale = ada.etag(id);
        ada.patch(id, "{\"excitementLevel\": 1}").statusCode(200);

        note(JobsApi.ofSomebody(), id, "*", Map.of("kind", "generated_resume", "id", subject))
                .statusCode(404);
        note(ada, id, stale, Map.of("kind", "generated_resume", "id", subject)).statusCode(412);
        note(Map.of("kind", "letter", "id", subject)).statusCode(422);

        assertThat(generations.requests()).isEmpty();
    }

    private void knowGenerated(String asked, int version, Integer score) {
        know(
                generations,
                "/internal/generated-resumes/" + subject + "/versions/" + asked + "/score",
                "generation",
                "generated-resume-score",
                body -> {
                    body.put("versionNumber", version);
                    if (score == null) {
                        body.remove("matchScore");
                    } else {
                        body.put("matchScore", score);
                    }
                });
    }

    /** The sample of a neighbour, changed where it matters, for a service that acts for Ada. */
    private void know(StubService neighbour, String path, String service, String contract, Change change) {
        ObjectNode answer;
        try {
            answer = (ObjectNode) MAPPER.readTree(Contracts.http(service, contract));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no sample of " + contract, e);
        }
        change.to(answer);
        neighbour.answer("GET", path, request -> {
            boolean theirs = ada.user().toString().equals(request.headers().get("vitae-acting-for"))
                    && request.headers().getOrDefault("authorization", "").startsWith("Bearer ");
            return theirs ? Answer.json(200, answer.toString()) : Answer.problem(404, "not_found");
        });
    }

    private interface Change {
        void to(ObjectNode body);
    }

    private ValidatableResponse note(Map<String, ?> body) {
        return note(ada, id, ada.etag(id), body);
    }

    private static ValidatableResponse note(JobsApi person, String job, String etag, Map<String, ?> body) {
        return as(person.user())
                .contentType(ContentType.JSON)
                .header("If-Match", etag)
                .body(body)
                .put(JOBS + "/" + job + "/sent")
                .then();
    }
}
