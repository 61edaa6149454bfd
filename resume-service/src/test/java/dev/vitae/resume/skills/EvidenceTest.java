package dev.vitae.resume.skills;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.uploadSample;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept of what was done on the platform with somebody's skills. */
@ResumeServiceTest
class EvidenceTest {

    private final UUID ada = UUID.randomUUID();
    private Events events;
    private Telling telling;

    @BeforeEach
    void connect() {
        events = Events.connect();
        telling = new Telling(events, ada);
    }

    @AfterEach
    void disconnect() {
        events.close();
    }

    @Test
    void keepsWhatWasDoneWithEachSkill() throws SQLException {
        telling.publish(Told.eightOperations(ada));

        telling.awaitOperations(ada, 8);
        assertThat(usage("Java")).isEqualTo("2 generations, 2 readings (1 at work), 4 exports; 2026-03-31, 2026-05-01");
        assertThat(usage("SQL")).isEqualTo("1 generations, 1 readings (1 at work), 0 exports; 2026-02-01, 2026-05-01");
        assertThat(usage("Go")).isEqualTo("0 generations, 1 readings (0 at work), 0 exports; never, 2026-04-01");
        assertThat(text(
                        "select generation_share || ' ' || resume_share || ' ' || export_share from skill_usage",
                        "Java"))
                .isEqualTo("1500000 1000000 3000000");
        assertThat(text(
                        "select string_agg(month || ' ' || generations || ' ' || resumes || ' ' || exports, ', ' order by month) "
                                + "from skill_activity"))
                .isEqualTo("2026-01-01 1 0 1, 2026-02-01 1 0 0, 2026-03-01 0 0 3, 2026-04-01 0 1 0, 2026-05-01 0 1 0");
        assertThat(text("select generations || ' ' || resumes || ' ' || exports from skill_resume"))
                .isEqualTo("2 2 4");
    }

    @Test
    void saysWhatItWasAbout() throws SQLException {
        telling.publish(List.of(
                Told.reading(ada, "2026-04-01T10:00:00Z", "Java"),
                Told.generation(ada, "2026-01-01T10:00:00Z", "Java")));

        telling.awaitOperations(ada, 2);
        assertThat(text(
                        "select string_agg(kind || ' ' || strength || ' ' || employments::text, ', ' order by strength desc) from skill_evidence",
                        "Java"))
                .isEqualTo("generation 4 {}, resume 3 {1,3}");
        assertThat(text(
                        "select (vacancy_id is not null and generated_resume_id is not null and operation_id = generation_id) "
                                + "|| ' ' || version_number || ' ' || match_score_before || ' ' || match_score_after from skill_operations",
                        "generation"))
                .isEqualTo("true 1 58 74");
        assertThat(text("select (resume_id is not null) || ' ' || version_number from skill_operations", "resume"))
                .isEqualTo("true 1");
    }

    @Test
    void countsAnExportFromBeforeExportsNamedSkills() throws SQLException {
        Told.Of export = Told.resumeExport(ada, "2026-01-01T10:00:00Z", "Java");
        CloudEvent old = new CloudEvent(
                export.event().key(),
                export.event().headers(),
                export.event().data().replaceFirst(",\"skillKeys\":\\[[^]]*]", ""));
        assertThat(old.data()).doesNotContain("skillKeys");

        telling.publish(List.of(new Told.Of(export.topic(), old)));

        telling.awaitOperations(ada, 1);
        assertThat(text("select exports::text from skill_resume")).isEqualTo("1");
        assertThat(Rows.number("select count(*) from skill_evidence where user_id = '" + ada + "'"))
                .isZero();
    }

    @Test
    void keepsNothingOfWhoIsErased() throws SQLException {
        Rows.run("insert into erased_users (user_id, erasure_id) values ('" + ada + "', uuidv7())");

        telling.publish(Told.eightOperations(ada));
        telling.awaitTurn();

        assertThat(Rows.none(ada)).isTrue();
    }

    @Test
    void putsOperationsAsideThatCannotBe() throws SQLException {
        Told.Of good = Told.generation(ada, "2026-01-01T10:00:00Z", "Java");
        Told.Of impossible = Told.generation(ada, "2026-01-01T10:00:00Z", "Java");
        CloudEvent score = new CloudEvent(
                ada.toString(),
                impossible.event().headers(),
                impossible.event().data().replaceFirst("\"matchScoreAfter\":\\d+", "\"matchScoreAfter\":101"));
        Told.Of unnamed = Told.generation(ada, "2026-01-01T10:00:00Z", "Java");
        CloudEvent noId = new CloudEvent(
                ada.toString(),
                unnamed.event().headers(),
                unnamed.event().data().replaceFirst("\"generationId\":\"[^\"]*\",", ""));

        telling.publish(List.of(new Told.Of(Told.GENERATIONS, score), new Told.Of(Told.GENERATIONS, noId), good));

        telling.awaitOperations(ada, 1);
        assertThat(events.await(
                        Told.GENERATIONS + ".dlq",
                        all -> all.stream()
                                        .filter(e -> e.key().equals(ada.toString()))
                                        .count()
                                == 2))
                .isNotEmpty();
        assertThat(text("select generations::text from skill_resume")).isEqualTo("1");
    }

    @Test
    void findsTheEmploymentsOfAResumeThatNameASkill() throws SQLException {
        String id = uploadSample(ada, "cv.pdf");

        CloudEvent parsed = events.awaitOne(Told.RESUMES, id, "ResumeParsed");

        Json resume = Json.of(parsed.data());
        assertThat(resume.getList("employments[?(@.skillKey == '" + SkillKey.of(ada, "Apache Kafka") + "')].entries"))
                .containsExactly(List.of(0));
        assertThat(resume.getInt("versionNumber")).isEqualTo(1);
        telling.awaitOperations(ada, 1);
        assertThat(text("select employments::text from skill_evidence", "Apache Kafka"))
                .isEqualTo("{0}");
    }

    @Test
    void countsTheSkillsThatAnExportedFileNames() throws SQLException {
        String id = uploadSample(ada, "cv.pdf");
        String version = "/api/v1/resumes/" + id + "/versions/1/export?format=markdown";

        as(ada).get("/api/v1/resumes/" + id + "/export").then().statusCode(200);
        as(ada).get(version).then().statusCode(200);
        as(ada).get(version + "&hiddenSections=skills").then().statusCode(200);

        telling.awaitOperations(ada, 4);
        assertThat(text("select exports::text from skill_resume")).isEqualTo("3");
        assertThat(text("select exports::text from skill_usage", "Java")).isEqualTo("2");
    }

    private String usage(String skill) throws SQLException {
        return text(
                "select generations || ' generations, ' || resumes || ' readings (' || resumes_with_work || ' at work), ' || "
                        + "exports || ' exports; ' || coalesce((last_used_at at time zone 'UTC')::date::text, 'never') || ', ' "
                        + "|| (last_seen_at at time zone 'UTC')::date from skill_usage",
                skill);
    }

    private String text(String select) throws SQLException {
        return Rows.text(select + " where user_id = '" + ada + "'");
    }

    /** @param which a skill's name, or of operations their kind */
    private String text(String select, String which) throws SQLException {
        String column = select.contains("from skill_operations") ? "kind" : "skill_key";
        String value = column.equals("kind") ? which : SkillKey.of(ada, which);
        return Rows.text(select + " where user_id = '%s' and %s = '%s'".formatted(ada, column, value));
    }
}
