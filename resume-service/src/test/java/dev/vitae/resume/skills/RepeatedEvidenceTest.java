package dev.vitae.resume.skills;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.testkit.Events;
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

/** However often, in whichever order and by how many at once it is told: what was done counts once. */
@ResumeServiceTest
class RepeatedEvidenceTest {

    @Inject
    TenantSession session;

    @Inject
    SkillEvidence evidence;

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
    void endsWithTheSameHoweverOftenAndInWhichOrderItIsTold() throws SQLException {
        // Given
        List<Told.Of> told = Told.eightOperations(ada);
        telling.publish(told);
        telling.awaitOperations(ada, 8);
        var known = KeptEvidence.of(ada);
        forgetEverything();

        // When
        List<Told.Of> otherwise = new ArrayList<>(told);
        Collections.reverse(otherwise);
        for (Told.Of one : otherwise) {
            telling.publish(List.of(one, one.again(), one));
        }
        telling.publish(told);
        telling.awaitTurn();

        // Then
        assertThat(KeptEvidence.of(ada)).isEqualTo(known);
    }

    /** The inbox keeps what it has seen for a month; topics are kept for good. */
    @Test
    void changesNothingAndTellsNobodyWhenItIsToldAgainAfterTheInboxHasForgotten() throws SQLException {
        List<Told.Of> told = Told.eightOperations(ada);
        telling.publish(told);
        telling.awaitOperations(ada, 8);
        var known = KeptEvidence.of(ada);
        String version = text("select version::text from skill_resume");

        Rows.run("delete from inbox where consumer = 'skill-uses'");
        telling.publish(told);
        telling.awaitTurn();

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

    private void forgetEverything() throws SQLException {
        Rows.run("delete from inbox where consumer = 'skill-uses'");
        for (String table : List.of("skill_operations", "skill_usage", "skill_activity", "skill_resume")) {
            Rows.run("delete from " + table + " where user_id = '" + ada + "'");
        }
    }

    private String text(String select) throws SQLException {
        return Rows.text(select + " where user_id = '" + ada + "'");
    }
}
