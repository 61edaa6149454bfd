package dev.vitae.resume.skills;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.uploadSample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was done on the platform counts once, whatever becomes of the events that tell of it. */
@ResumeServiceTest
class EvidenceTest {

    @Inject
    TenantSession session;

    @Inject
    SkillEvidence evidence;

    private final UUID ada = UUID.randomUUID();
    private Events events;

    @BeforeEach
    void connect() {
        events = Events.connect();
    }

    @AfterEach
    void disconnect() {
        events.close();
    }

    @Test
    void keepsWhatWasDoneWithEachSkill() throws SQLException {
        publish(eightOperations());

        awaitOperations(ada, 8);
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
        publish(List.of(
                Told.reading(ada, "2026-04-01T10:00:00Z", "Java"),
                Told.generation(ada, "2026-01-01T10:00:00Z", "Java")));

        awaitOperations(ada, 2);
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
    void endsWithTheSameHoweverOftenAndInWhichOrderItIsTold() throws SQLException {
        // Given
        List<Told.Of> told = eightOperations();
        publish(told);
        awaitOperations(ada, 8);
        var known = KeptEvidence.of(ada);
        forgetEverything();

        // When
        List<Told.Of> otherwise = new ArrayList<>(told);
        Collections.reverse(otherwise);
        for (Told.Of one : otherwise) {
            publish(List.of(one, one.again(), one));
        }
        publish(told);
        awaitTurn();

        // Then
        assertThat(KeptEvidence.of(ada)).isEqualTo(known);
    }

    /** The inbox keeps what it has seen for a month; topics are kept for good. */
    @Test
    void changesNothingAndTellsNobodyWhenItIsToldAgainAfterTheInboxHasForgotten() throws SQLException {
        List<Told.Of> told = eightOperations();
        publish(told);
        awaitOperations(ada, 8);
        var known = KeptEvidence.of(ada);
        String version = text("select version::text from skill_resume");

        Rows.run("delete from inbox where consumer = 'skill-uses'");
        publish(told);
        awaitTurn();

        assertThat(KeptEvidence.of(ada)).isEqualTo(known);
        assertThat(text("select version::text from skill_resume")).isEqualTo(version);
    }

    /** Batches that meet the same people, and operations, in different order. */
    @Test
    void countsOnceWhatSeveralReplicasAreToldAtOnce() throws SQLException {
        List<UUID> people = Stream.generate(UUID::randomUUID).limit(6).toList();
        List<SkillOperation> operations = people.stream()
                .flatMap(person -> IntStream.range(0, 10).mapToObj(i -> operation(person, i)))
                .toList();
        Random random = new Random(7);
        List<Uni<List<SkillResumeChanged>>> batches = IntStream.range(0, 24)
                .mapToObj(i -> {
                    List<SkillOperation> batch = new ArrayList<>(operations);
                    Collections.shuffle(batch, random);
                    return session.onConnection(Caller.consumer(), tx -> evidence.add(tx, batch.subList(0, 40)));
                })
                .toList();

        Uni.join().all(batches).usingConcurrencyOf(6).andFailFast().await().atMost(Duration.ofSeconds(30));

        String whose =
                "where user_id in ('" + people.stream().map(UUID::toString).collect(Collectors.joining("', '")) + "')";
        assertThat(Rows.number("select count(*) from skill_operations " + whose))
                .isEqualTo(60);
        for (String counts : List.of("skill_usage", "skill_activity", "skill_resume")) {
            String columns = "select user_id, generations, resumes, exports from ";
            assertThat(Rows.number("select count(*) from (%1$s%2$s %3$s except all %1$s%2$s_counted %3$s) difference"
                            .formatted(columns, counts, whose)))
                    .as(counts)
                    .isZero();
        }
        assertThat(Rows.number("select sum(generations)::int from skill_usage " + whose))
                .isEqualTo(120);
    }

    private static SkillOperation operation(UUID person, int number) {
        UUID id = UUID.nameUUIDFromBytes((person + " " + number).getBytes(StandardCharsets.UTF_8));
        List<NamedSkill> skills = NamedSkill.of(
                List.of(SkillKey.of(person, "Java"), SkillKey.of(person, "Skill " + number % 3)), List.of());
        return new SkillOperation(
                person,
                SkillOperation.Kind.GENERATION,
                id,
                null,
                Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofDays(20L * number)),
                null,
                null,
                null,
                id,
                null,
                null,
                null,
                null,
                null,
                skills);
    }

    @Test
    void countsAnExportFromBeforeExportsNamedSkills() throws SQLException {
        Told.Of export = Told.resumeExport(ada, "2026-01-01T10:00:00Z", "Java");
        CloudEvent old = new CloudEvent(
                export.event().key(),
                export.event().headers(),
                export.event().data().replaceFirst(",\"skillKeys\":\\[[^]]*]", ""));
        assertThat(old.data()).doesNotContain("skillKeys");

        publish(List.of(new Told.Of(export.topic(), old)));

        awaitOperations(ada, 1);
        assertThat(text("select exports::text from skill_resume")).isEqualTo("1");
        assertThat(Rows.number("select count(*) from skill_evidence where user_id = '" + ada + "'"))
                .isZero();
    }

    @Test
    void keepsNothingOfWhoIsErased() throws SQLException {
        Rows.run("insert into erased_users (user_id, erasure_id) values ('" + ada + "', uuidv7())");

        publish(eightOperations());
        awaitTurn();

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

        publish(List.of(new Told.Of(Told.GENERATIONS, score), new Told.Of(Told.GENERATIONS, noId), good));

        awaitOperations(ada, 1);
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
        awaitOperations(ada, 1);
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

        awaitOperations(ada, 4);
        assertThat(text("select exports::text from skill_resume")).isEqualTo("3");
        assertThat(text("select exports::text from skill_usage", "Java")).isEqualTo("2");
    }

    /** Two of each kind; Java in all of them. */
    private List<Told.Of> eightOperations() {
        return List.of(
                Told.generation(ada, "2026-01-01T00:00:00Z", "Java"),
                Told.generation(ada, "2026-02-01T10:00:00Z", "SQL", "Java"),
                Told.reading(ada, "2026-04-01T10:00:00Z", "Java", "Go"),
                Told.reading(ada, "2026-05-01T10:00:00Z", "SQL", "Java"),
                Told.resumeExport(ada, "2026-03-01T10:00:00Z", "Java"),
                Told.documentExport(ada, "2026-01-31T23:59:59Z", "Java", "Rust"),
                Told.generationExport(ada, "2026-03-01T10:00:00Z", "Java", "Rust"),
                Told.versionExport(ada, "2026-04-01T00:30:00+02:00", "Java"));
    }

    private void publish(List<Told.Of> told) {
        told.forEach(
                one -> events.publish(one.topic(), one.onKey(ada.toString()).event()));
    }

    /** What is published after it on the same keys has been seen: so has all before. */
    private void awaitTurn() {
        UUID last = UUID.randomUUID();
        publish(List.of(
                Told.generation(last, "2026-01-01T00:00:00Z", "Java"),
                Told.reading(last, "2026-01-01T00:00:00Z", "Java"),
                Told.resumeExport(last, "2026-01-01T00:00:00Z", "Java"),
                Told.generationExport(last, "2026-01-01T00:00:00Z", "Java")));
        awaitOperations(last, 4);
    }

    private static void awaitOperations(UUID user, int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> KeptEvidence.operations(user) == count);
    }

    private void forgetEverything() throws SQLException {
        Rows.run("delete from inbox where consumer = 'skill-uses'");
        for (String table : List.of("skill_operations", "skill_usage", "skill_activity", "skill_resume")) {
            Rows.run("delete from " + table + " where user_id = '" + ada + "'");
        }
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
