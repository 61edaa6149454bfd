package dev.vitae.resume.skillresume;

import static dev.vitae.resume.Api.as;
import static dev.vitae.resume.Api.uploadSample;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.resume.career.Records;
import dev.vitae.resume.skills.Told;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the one answer says, and that its parts fit together. */
@ResumeServiceTest
class SkillResumeAnswerTest {

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
    void namesTheJobThatGoesOn() {
        uploadSample(ada, "cv.pdf");

        assertThat(read().getString("header.jobTitle")).isEqualTo("Senior Backend Engineer");
    }

    @Test
    void showsTwelveMonthsAndZerosWhereNothingHappened() {
        YearMonth now = YearMonth.now(ZoneOffset.UTC);
        tell(now.atDay(1) + "T00:00:00Z", "Java");
        tell(now.minusMonths(3).atEndOfMonth() + "T23:59:59Z", "Java");
        tell(now.minusMonths(11).atDay(1) + "T00:00:00Z", "Java");
        tell(now.minusMonths(12).atEndOfMonth() + "T23:59:59Z", "Java");

        Json read = awaitGenerations(4);

        List<String> months = read.getList("activity[*].month");
        assertThat(months)
                .hasSize(12)
                .startsWith(now.minusMonths(11).toString())
                .endsWith(now.toString());
        assertThat(read.getList("activity[*].generations")).containsExactly(1, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1);
        assertThat(read.getList("activity[*].exports")).containsOnly(0);
    }

    @Test
    void reckonsTimeAndMoneyFromWhatWasDoneAndShowsHow() {
        tell("2026-03-01T10:00:00Z", "Java");
        tell("2026-03-02T10:00:00Z", "Java", "Rust");
        Records.add(ada, Records.SKILLS, Map.of("name", "Java"));

        Json read = awaitGenerations(2);

        // 90 minutes at 40 euros an hour.
        assertThat(read.getInt("totals.minutesSaved")).isEqualTo(90);
        assertThat(read.getInt("totals.valueMicros")).isEqualTo(60_000_000);
        assertThat(read.getString("totals.currency")).isEqualTo("EUR");
        assertThat(read.getMap("basis"))
                .containsEntry("settings", "default")
                .containsEntry("minutesPerOperation", Map.of("parse", 20, "generate", 45, "export", 5))
                .containsEntry("operations", Map.of("parse", 0, "generate", 2, "export", 0))
                .containsEntry("hourlyRateMicros", 40_000_000)
                .containsEntry("currency", "EUR")
                .containsEntry("formula", "skill-quality-1");
        assertThat(read.getString("basis.estimate"))
                .startsWith("An estimate: 45 minutes")
                .endsWith("40.00 EUR an hour.");
        // All of the first and half of the second one, 67.5.
        assertThat(skill(read, "Java").getInt("minutesSaved")).isEqualTo(68);
    }

    @Test
    void earnsABadgeThatShowsItsWorking() {
        uploadSample(ada, "cv.pdf");
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int day = 0; day < 30; day++) {
            tell(today.minusDays(day) + "T00:00:00Z", "Apache Kafka");
        }
        awaitGenerations(30);
        awaitReading("Apache Kafka");
        assertThat(skill(read(), "Apache Kafka").getString("quality.tier")).isEqualTo("silver");
        assertThat(skill(read(), "Apache Kafka").<Object>get("rating")).isNull();

        Colleagues.rate(ada, "Apache Kafka", 5, 5, 5, 5, 5, 4);

        Json kafka = skill(read(), "Apache Kafka");
        assertThat(new BigDecimal(kafka.getString("rating.average"))).isEqualByComparingTo("4.83");
        assertThat(kafka.getInt("rating.count")).isEqualTo(6);
        assertThat(kafka.getString("quality.tier")).isEqualTo("gold");
        assertThat(kafka.getInt("quality.score"))
                .isEqualTo(kafka.<Map<String, Object>>get("quality.parts").values().stream()
                        .map(part -> new BigDecimal(part.toString()))
                        .reduce(new BigDecimal("0.5"), BigDecimal::add)
                        .intValue());
        assertThat(skill(read(), "PostgreSQL").getString("quality.tier")).isEqualTo("unrated");
    }

    @Test
    void refersToTheBestEvidenceOfEachSkill() {
        for (int day = 1; day <= 5; day++) {
            tell("2026-03-0" + day + "T10:00:00Z", "Java");
        }
        String resume = uploadSample(ada, "cv.pdf");
        awaitGenerations(5);
        awaitReading("Apache Kafka");

        Json read = read();
        Json java = skill(read, "Java");
        assertThat(java.getList("bestEvidence[*].at"))
                .containsExactly("2026-03-05T10:00:00Z", "2026-03-04T10:00:00Z", "2026-03-03T10:00:00Z");
        assertThat(java.getMap("bestEvidence[0]"))
                .containsEntry("kind", "generation")
                .containsKeys("vacancyId", "generatedResumeId", "matchScoreBefore", "matchScoreAfter")
                .doesNotContainKey("employments");
        Json kafka = skill(read, "Apache Kafka");
        assertThat(kafka.getMap("bestEvidence[0]"))
                .containsEntry("kind", "resume")
                .containsEntry("resumeId", resume)
                .containsEntry("employments", List.of(0));
    }

    @Test
    void suggestsWhatHasLainIdleForAYear() throws SQLException {
        Records.add(ada, Records.SKILLS, Map.of("name", "Java"));
        Records.add(ada, Records.SKILLS, Map.of("name", "Rust"));
        Records.add(ada, Records.SKILLS, Map.of("name", "Cobol"));
        Records.add(ada, Records.SKILLS, Map.of("name", "Zig"));
        Rows.run("update user_skills set created_at = now() - interval '800 days' where name <> 'Zig' and user_id = '"
                + ada + "'");
        tell(Instant.now().minus(Duration.ofDays(366)).toString(), "Rust");
        tell(Instant.now().minus(Duration.ofDays(364)).toString(), "Java");

        Json read = awaitGenerations(2);

        assertThat(read.getList("suggestions.unused[*].name")).containsExactly("Cobol", "Rust");
        assertThat(read.<Object>get("suggestions.unused[0].lastUsedAt")).isNull();
        assertThat(read.getString("suggestions.unused[1].lastUsedAt")).isNotNull();
    }

    private void tell(String time, String... skills) {
        Told.Of told = Told.generation(ada, time, skills);
        events.publish(told.topic(), told.event());
    }

    private Json read() {
        return as(ada).get("/api/v1/skill-resume")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
    }

    private Json awaitGenerations(int generations) {
        return await().atMost(Duration.ofSeconds(30))
                .until(this::read, found -> found.getInt("totals.generations") == generations);
    }

    private void awaitReading(String skill) {
        await().atMost(Duration.ofSeconds(30)).until(() -> skill(read(), skill).getInt("resumes") == 1);
    }

    private static Json skill(Json skillResume, String name) {
        return SkillsOf.named(skillResume, name);
    }
}
