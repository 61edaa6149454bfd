package dev.vitae.resume.skillresume;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.serviceFor;
import static dev.vitae.resume.Api.uploadSample;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.resume.Members;
import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ResumeServiceTest
class SkillResumeTest {

    private static final String GENERATIONS = "vitae.generation.generation";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();
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
    void showsTheSkillsOfTheResumesBeforeAnyWasUsed() {
        uploadSample(ada, "cv.pdf");

        Json skillResume = read(ada);

        assertThat(skillResume.getString("header.fullName")).isEqualTo("Ada Brennan");
        assertThat(skillResume.getString("header.location")).isEqualTo("Dublin, Ireland");
        assertThat(skillResume.getInt("totals.resumes")).isEqualTo(1);
        assertThat(skillResume.getInt("totals.skills")).isEqualTo(3);
        assertThat(skillResume.getInt("totals.uses")).isZero();
        assertThat(skillResume.getString("categories[0].category")).isEqualTo("Technical");
        assertThat(skillResume.getList("categories[0].skills[*].name"))
                .containsExactly("Apache Kafka", "Java", "PostgreSQL");
        assertThat(skillResume.getInt("skillResumeVersion")).isPositive();
    }

    @Test
    void namesASkillOfTwoResumesOnce() {
        uploadSample(ada, "cv.pdf");
        uploadSample(ada, "cv-2.pdf");

        Json skillResume = read(ada);

        assertThat(skillResume.getInt("totals.resumes")).isEqualTo(2);
        assertThat(skillResume.getInt("totals.skills")).isEqualTo(3);
    }

    @Test
    void isEmptyForWhoHasUploadedNothing() {
        as(ada).get("/api/v1/skill-resume")
                .then()
                .statusCode(200)
                .body(json("totals.skills", equalTo(0)))
                .body(json("totals.resumes", equalTo(0)))
                .body(json("categories", hasSize(0)))
                .body(json("skillResumeVersion", equalTo(0)));
    }

    @Test
    void countsAGenerationOnceHoweverOftenItIsDelivered() {
        // Given
        uploadSample(ada, "cv.pdf");
        CloudEvent event = generation(ada, "2026-02-03T10:00:00Z", "Java", "Apache Kafka");

        events.publish(GENERATIONS, event);
        awaitGenerations(ada, 1);

        // When
        events.publish(GENERATIONS, event);
        events.publish(GENERATIONS, event);
        // On the same key, so in the same partition: once it counts, what came before has been seen.
        CloudEvent last = generation(ada, "2026-02-03T11:00:00Z", "Java");
        events.publish(GENERATIONS, new CloudEvent(event.key(), last.headers(), last.data()));

        // Then
        Json skillResume = await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> read(ada),
                        found -> found.getString("categories[0].skills[0].lastUsedAt")
                                        .startsWith("2026-02-03T11")
                                && found.getInt("basis.operations.parse") == 1);
        assertThat(skillResume.getInt("totals.generations")).isEqualTo(2);
        assertThat(skillResume.getInt("totals.uses")).isEqualTo(3);
        assertThat(skillResume.getInt("totals.minutesSaved")).isEqualTo(110);
        assertThat(skillResume.getString("categories[0].skills[0].name")).isEqualTo("Java");
        assertThat(skillResume.getInt("categories[0].skills[0].uses")).isEqualTo(2);
        assertThat(skillResume.<Integer>getList("categories[0].skills[*].minutesSaved"))
                .satisfies(minutes -> assertThat(
                                minutes.stream().mapToInt(Integer::intValue).sum())
                        .isBetween(109, 111));
    }

    @Test
    void endsWithTheSameNumbersInAnyOrder() {
        uploadSample(ada, "cv.pdf");

        events.publish(GENERATIONS, generation(ada, "2026-03-01T10:00:00Z", "Java", "PostgreSQL"));
        events.publish(GENERATIONS, generation(ada, "2026-01-01T10:00:00Z", "Java"));
        events.publish(GENERATIONS, generation(ada, "2026-02-01T10:00:00Z", "PostgreSQL"));

        Json skillResume = awaitGenerations(ada, 3);
        assertThat(skillResume.getList("categories[0].skills[*].name"))
                .containsExactly("Java", "PostgreSQL", "Apache Kafka");
        assertThat(skillResume.getList("categories[0].skills[*].uses")).containsExactly(2, 2, 0);
        assertThat(skillResume.getList("categories[0].skills[*].lastUsedAt"))
                .containsExactly("2026-03-01T10:00:00Z", "2026-03-01T10:00:00Z", null);
    }

    @Test
    void countsASkillThatIsNamedOnlyLater() {
        events.publish(GENERATIONS, generation(ada, "2026-03-01T10:00:00Z", "Java"));
        awaitGenerations(ada, 1);

        uploadSample(ada, "cv.pdf");

        assertThat(read(ada).getList("categories[0].skills[?(@.name == 'Java')].uses"))
                .containsExactly(1);
    }

    @Test
    void tellsOthersThatItHasChanged() throws IOException {
        uploadSample(ada, "cv.pdf");
        events.publish(GENERATIONS, generation(ada, "2026-03-01T10:00:00Z", "Java"));

        var changes = events
                .await(
                        "vitae.resume.skill-resume",
                        all -> all.stream()
                                        .filter(e -> e.key().equals(ada.toString()))
                                        .count()
                                == 3)
                .stream()
                .filter(e -> e.key().equals(ada.toString()))
                .toList();

        assertThat(changes).extracting(CloudEvent::type).containsOnly("SkillResumeChanged");
        // By the upload, by the reading and by the generation as evidence.
        for (int change = 0; change < 3; change++) {
            assertThat(JSON.readTree(changes.get(change).data())
                            .get("skillResumeVersion")
                            .asLong())
                    .isEqualTo(change + 1);
        }
        assertThat(read(ada).getInt("skillResumeVersion")).isEqualTo(3);
    }

    @Test
    void putsAPoisonedEventAsideAndGoesOn() throws Exception {
        CloudEvent noUser = new CloudEvent(
                ada.toString(), generation(ada, "2026-03-01T10:00:00Z", "Java").headers(), "{\"skillKeys\":[]}");
        ObjectNode badKey = payload(ada);
        badKey.putArray("skillKeys").add("Java");
        CloudEvent unknownKey = generation(ada, "2026-03-01T10:00:00Z", "Java");
        unknownKey = new CloudEvent(ada.toString(), unknownKey.headers(), badKey.toString());

        events.publish(GENERATIONS, noUser);
        events.publish(GENERATIONS, unknownKey);
        events.publish(GENERATIONS, generation(ada, "2026-03-01T10:00:00Z", "Java"));

        awaitGenerations(ada, 1);
        var letters = events.await(
                GENERATIONS + ".dlq",
                all -> all.stream().filter(e -> e.key().equals(ada.toString())).count() == 2);
        assertThat(letters).filteredOn(e -> e.key().equals(ada.toString())).allSatisfy(letter -> assertThat(
                        letter.headers())
                .containsKeys("vitae-dlq-cause", "vitae-dlq-consumer"));
    }

    @Test
    void showsNobodyTheSkillsOfAnother() throws Exception {
        uploadSample(ada, "cv.pdf");
        events.publish(GENERATIONS, generation(ada, "2026-03-01T10:00:00Z", "Java"));
        awaitGenerations(ada, 1);

        assertThat(read(bob).getInt("totals.skills")).isZero();
        assertThat(read(bob).getInt("totals.uses")).isZero();
        assertThat(read(bob).getMap("header")).isEmpty();
        serviceFor(bob).get("/internal/skill-resume").then().statusCode(200).body(json("totals.skills", equalTo(0)));
        assertThat(Rows.of(bob)).containsEntry("skill_usage", 0);
    }

    @Test
    void saysWhenASkillCameAndLastChanged() {
        uploadSample(ada, "cv.pdf");
        Json before = read(ada);

        events.publish(GENERATIONS, generation(ada, "2026-03-01T10:00:00Z", "Java"));
        Json after = awaitGenerations(ada, 1);

        String java = "categories[0].skills[0].";
        assertThat(after.getString(java + "name")).isEqualTo("Java");
        assertThat(after.getString(java + "createdAt")).isEqualTo(before.getString(java + "createdAt"));
        assertThat(Instant.parse(after.getString(java + "updatedAt")))
                .isAfter(Instant.parse(before.getString(java + "updatedAt")));
    }

    @Test
    void givesAServiceWhatItsContractSays() throws IOException {
        uploadSample(ada, "cv.pdf");
        events.publish(GENERATIONS, generation(ada, "2026-03-01T10:00:00Z", "Java"));
        awaitGenerations(ada, 1);
        Colleagues.rate(ada, "Java", 5, 4);

        JsonNode answer = JSON.readTree(serviceFor(ada)
                .get("/internal/skill-resume")
                .then()
                .statusCode(200)
                .extract()
                .asString());

        assertThat(Members.of(answer)).isEqualTo(Members.of(JSON.readTree(Contracts.http("resume", "skill-resume"))));
        assertThat(answer.toString()).doesNotContain("in confidence");
    }

    private static Json read(UUID user) {
        return as(user).get("/api/v1/skill-resume")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
    }

    private static Json awaitGenerations(UUID user, int generations) {
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> read(user), found -> found.getInt("totals.generations") == generations);
    }

    /** The sample of the producer's contract, about this person. */
    private static CloudEvent generation(UUID user, String time, String... skills) {
        ObjectNode payload = payload(user);
        var keys = payload.putArray("skillKeys");
        List.of(skills).forEach(skill -> keys.add(dev.vitae.resume.skills.SkillKey.of(user, skill)));
        return CloudEvent.of(
                        payload.get("generationId").asText(),
                        "GenerationCompleted",
                        "/generation-service",
                        payload.toString())
                .with("ce_time", time);
    }

    private static ObjectNode payload(UUID user) {
        try {
            ObjectNode payload = (ObjectNode) JSON.readTree(Contracts.sample("generation", "GenerationCompleted"));
            return payload.put("userId", user.toString())
                    .put("generationId", UUID.randomUUID().toString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
