package dev.vitae.resume.builder;

import static dev.vitae.resume.Api.patch;
import static dev.vitae.resume.Api.resume;
import static dev.vitae.resume.Api.uploadSample;
import static dev.vitae.resume.builder.Documents.create;
import static dev.vitae.resume.builder.Documents.list;
import static dev.vitae.resume.builder.Documents.post;
import static dev.vitae.resume.builder.Documents.read;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.resume.career.Records;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.StubService.Answer;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A document may begin with what something else of its person says. */
@ResumeServiceTest
class SourcesTest {

    @Stub("generation")
    StubService generations;

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    @AfterEach
    void forget() {
        generations.reset();
    }

    @Test
    void saysWhatAResumeSaysNow() {
        String id = uploadSample(ada, "cv.pdf");
        patch(ada, id, "{\"content\": {\"summary\": \"In short.\"}}").statusCode(200);

        String document = create(ada, Map.of("title", "Copy", "source", Map.of("resumeId", id)));

        assertThat(read(ada, document).getMap("resumeData"))
                .isEqualTo(resume(ada, id).getMap("content"))
                .containsEntry("summary", "In short.");
        post(bob, Map.of("source", Map.of("resumeId", id)))
                .statusCode(404)
                .body(json("code", equalTo("resume_not_found")))
                .body(json("errors[0].pointer", equalTo("/source/resumeId")));
        assertThat(list(bob, Map.of(), "id")).isEmpty();
    }

    @Test
    void saysWhatTheCareerRecordsSay() {
        Records.add(ada, Records.SKILLS, Map.of("name", "Kafka"));
        Records.add(ada, Records.SKILLS, Map.of("name", "Java"));
        Records.add(
                ada,
                Records.EXPERIENCE,
                Map.of("title", "Clerk", "company", "Nordwind", "startDate", "2010-04-15", "location", "Leipzig"));
        Records.add(
                ada,
                Records.EXPERIENCE,
                Map.of("title", "Engineer", "company", "Harbour", "startDate", "2019-03-01", "isCurrent", true));
        Records.add(
                ada,
                Records.EDUCATION,
                Map.of("school", "TCD", "degree", "BSc", "startDate", "2005-09-01", "endDate", "2009-06-30"));
        Records.add(bob, Records.SKILLS, Map.of("name", "Cobol"));

        Json data = read(ada, create(ada, Map.of("source", Map.of("careerRecords", true))));

        assertThat(data.<String>getList("resumeData.skills")).containsExactly("Java", "Kafka");
        assertThat(data.<Object>getList("resumeData.experience"))
                .isEqualTo(List.of(
                        Map.of("company", "Harbour", "position", "Engineer", "startDate", "2019-03"),
                        Map.of(
                                "company",
                                "Nordwind",
                                "position",
                                "Clerk",
                                "startDate",
                                "2010-04",
                                "endDatePrecision",
                                "unknown")));
        assertThat(data.<Object>getList("resumeData.education"))
                .isEqualTo(List.of(
                        Map.of("institution", "TCD", "degree", "BSc", "startDate", "2005-09", "endDate", "2009-06")));
        assertThat(data.<Object>getList("resumeData.sections[*].entries[*]"))
                .isEqualTo(List.of("Clerk, Nordwind: Leipzig"));
        assertThat(data.getMap("resumeData.personalInfo")).isEmpty();
    }

    @Test
    void saysAsMuchOfTheCareerRecordsAsAResumeMay() throws SQLException {
        Rows.run("insert into user_work_experience (id, user_id, title, company, start_date, description) "
                + "select uuidv7(), '%s', 't' || i, 'c', date '2000-01-01' + i, 'd' from generate_series(1, 150) i"
                        .formatted(ada));

        assertThat(read(ada, create(ada, Map.of("source", Map.of("careerRecords", true))))
                        .<Object>getList("resumeData.experience[*].position"))
                .hasSize(100)
                .startsWith("t150");

        Rows.run("update user_work_experience set description = repeat('d', 9000) where user_id = '%s'".formatted(ada));
        post(ada, Map.of("source", Map.of("careerRecords", true)))
                .statusCode(422)
                .body(json("errors[0].pointer", equalTo("/source/careerRecords")));
    }

    @Test
    void saysWhatAGenerationSays() throws JsonProcessingException {
        ObjectNode sample = (ObjectNode) new ObjectMapper().readTree(Contracts.http("generation", "generation"));
        UUID generation = knows(sample);

        String document = create(ada, Map.of("source", Map.of("generationId", generation)));

        assertThat(read(ada, document).getMap("resumeData"))
                .isEqualTo(Json.of(sample.toString()).getMap("content"));
        post(bob, Map.of("source", Map.of("generationId", generation)))
                .statusCode(404)
                .body(json("code", equalTo("generation_not_found")))
                .body(json("errors[0].pointer", equalTo("/source/generationId")));
    }

    @Test
    void waitsForAGenerationThatHasNotCompleted() throws JsonProcessingException {
        ObjectNode sample = (ObjectNode) new ObjectMapper().readTree(Contracts.http("generation", "generation"));
        sample.put("status", "running").remove("content");

        post(ada, Map.of("source", Map.of("generationId", knows(sample))))
                .statusCode(409)
                .body(json("code", equalTo("generation_not_completed")));
    }

    @Test
    void asksToComeBackWhileGenerationServiceIsAway() {
        for (StubService.Outage outage : List.of(StubService.Outage.UNAVAILABLE, StubService.Outage.REFUSED)) {
            generations.suffer(outage);

            post(ada, Map.of("source", Map.of("generationId", UUID.randomUUID())))
                    .statusCode(503)
                    .header("Retry-After", "5")
                    .body(json("code", equalTo("generation_service_unavailable")));
        }
        assertThat(list(ada, Map.of(), "id")).isEmpty();
    }

    @Test
    void isOneOrNone() {
        String id = uploadSample(ada, "cv.pdf");

        for (Map<String, Object> wrong : List.<Map<String, Object>>of(
                Map.of("source", Map.of()),
                Map.of("source", Map.of("careerRecords", false)),
                Map.of("source", Map.of("resumeId", id, "careerRecords", true)),
                Map.of("source", Map.of("resumeId", id), "resumeData", Map.of()))) {
            post(ada, wrong).statusCode(422).body(json("errors[*].pointer", equalTo(List.of("/source"))));
        }
        post(ada, "{\"source\": null}").statusCode(201).body(json("resumeData.summary", nullValue()));
    }

    /** To everybody but a service that acts for Ada there is no such generation. */
    private UUID knows(ObjectNode answer) {
        UUID id = UUID.randomUUID();
        answer.put("id", id.toString());
        generations.answer("GET", "/internal/generations/" + id, request -> {
            boolean hers = ada.toString().equals(request.headers().get("vitae-acting-for"))
                    && request.headers().getOrDefault("authorization", "").startsWith("Bearer ");
            return hers ? Answer.json(200, answer.toString()) : Answer.problem(404, "not_found");
        });
        return id;
    }
}
