package dev.vitae.resume.skills.rebuild;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.resume.Api;
import dev.vitae.resume.ResumeServiceTest;
import dev.vitae.resume.Rows;
import dev.vitae.resume.skills.KeptEvidence;
import dev.vitae.resume.skills.Told;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.arc.ClientProxy;
import io.quarkus.test.junit.QuarkusMock;
import io.restassured.specification.RequestSpecification;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The topics say once more what was done, and everything is as it was. */
@ResumeServiceTest
class SkillRebuildTest {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";
    private static final Set<String> FINAL = Set.of("done", "failed");

    @Inject
    ReadHistory history;

    private final UUID ada = UUID.randomUUID();
    /** Comes after everybody else whom tests know. */
    private final UUID zoe =
            UUID.fromString("ffffffff-ffff-4fff-bfff-" + ada.toString().substring(24));

    private Events events;

    @BeforeEach
    void bothHaveEvidence() throws SQLException {
        events = Events.connect();
        for (UUID person : List.of(ada, zoe)) {
            publish(Told.generation(person, "2026-01-01T10:00:00Z", "Java", "SQL", "Go"));
            publish(Told.generation(person, "2026-02-01T10:00:00Z", "Java"));
            publish(Told.reading(person, "2026-02-02T10:00:00Z", "Java", "SQL"));
            publish(Told.documentExport(person, "2026-03-01T10:00:00Z", "SQL"));
            awaitOperations(person, 4);
        }
    }

    @AfterEach
    void forgetThem() throws SQLException {
        events.close();
        Rows.run("delete from skill_rebuilds where status in ('waiting', 'reading', 'comparing')");
        erase(zoe);
    }

    @Test
    void changesNothingWhereNothingIsWrong() throws SQLException {
        var known = KeptEvidence.of(ada);
        untilAllIsAsToldBefore();

        Json rebuild = rebuild();

        assertThat(rebuild.getString("status")).isEqualTo("done");
        assertThat(rebuild.getInt("changed")).isZero();
        assertThat(rebuild.getInt("events")).isGreaterThanOrEqualTo(8);
        assertThat(rebuild.getInt("people")).isGreaterThanOrEqualTo(2);
        assertThat(KeptEvidence.of(ada)).isEqualTo(known);
        assertThat(Rows.number("select count(*) from skill_rebuild_operations")).isZero();
    }

    @Test
    void repairsWhateverWasDamaged() throws SQLException {
        // Given
        untilAllIsAsToldBefore();
        String known = KeptEvidence.digest();
        damage("update skill_usage set generations = generations + 5, last_used_at = null where user_id = '%s'", ada);
        damage("update skill_evidence set share = 7 where user_id = '%s' and kind = 'generation'", ada);
        damage("delete from skill_evidence where user_id = '%s' and kind = 'export'", ada);
        damage("update skill_operations set vacancy_id = uuidv7() where user_id = '%s' and kind = 'generation'", ada);
        damage("update skill_activity set exports = 9, month = '2020-01-01' where user_id = '%s' and exports = 1", ada);
        damage("delete from skill_operations where user_id = '%s' and kind <> 'resume'", zoe);
        damage("delete from skill_usage where user_id = '%s'", zoe);
        damage("delete from skill_resume where user_id = '%s'", zoe);
        damage(
                "insert into skill_operations (user_id, kind, operation_id, occurred_at) "
                        + "values ('%s', 'export', uuidv7(), now())",
                zoe);
        damage(
                "insert into skill_usage (user_id, skill_key, generations, last_seen_at) "
                        + "values ('%s', repeat('a', 64), 3, now())",
                zoe);
        assertThat(KeptEvidence.digest()).isNotEqualTo(known);
        int version = version(ada);

        // When
        Json rebuild = rebuild();

        // Then
        assertThat(KeptEvidence.digest()).isEqualTo(known);
        assertThat(rebuild.getInt("changed")).isEqualTo(2);
        assertThat(version(ada)).isEqualTo(version + 1);
        events.await("vitae.resume.skill-resume", all -> all.stream()
                .anyMatch(e -> e.key().equals(ada.toString())
                        && Json.of(e.data()).getInt("skillResumeVersion") == version + 1));
    }

    @Test
    void keepsWhatIsToldMeanwhile() throws SQLException {
        untilAllIsAsToldBefore();
        meanwhile(() -> {
            publish(Told.generation(ada, "2026-04-01T10:00:00Z", "Java"));
            awaitOperations(ada, 5);
        });

        Json rebuild = rebuild();

        assertThat(rebuild.getInt("changed")).isZero();
        assertThat(KeptEvidence.operations(ada)).isEqualTo(5);
        assertThat(Rows.number("select generations from skill_resume where user_id = '" + ada + "'"))
                .isEqualTo(3);
    }

    @Test
    void leavesTheErasedErased() throws SQLException {
        erase(ada);

        assertThat(rebuild().getString("status")).isEqualTo("done");

        assertThat(Rows.none(ada)).isTrue();
        assertThat(KeptEvidence.operations(zoe)).isEqualTo(4);
    }

    @Test
    void readsAnewAfterAProcessThatDiedReading() throws SQLException {
        UUID id = UUID.randomUUID();
        Rows.run("insert into skill_rebuild_operations (user_id, kind, operation_id, occurred_at, skills) "
                + "values ('" + ada + "', 'export', uuidv7(), now(), '[]')");
        Rows.run("insert into skill_rebuilds (id, status, started_at) values ('%s', 'reading', now())".formatted(id));

        takeUp(id);

        assertThat(awaitEnd(id).getString("status")).isEqualTo("done");
        assertThat(KeptEvidence.operations(ada)).isEqualTo(4);
    }

    @Test
    void goesOnAfterAProcessThatDiedComparing() throws SQLException {
        UUID id = UUID.randomUUID();
        Rows.run(
                "insert into skill_rebuild_operations select o.*, (select jsonb_agg(jsonb_build_object('key', skill_key, "
                        + "'share', share, 'employments', employments)) from skill_evidence e where e.user_id = o.user_id "
                        + "and e.operation_id = o.operation_id) from skill_operations o where user_id = '" + zoe + "'");
        Rows.run("insert into skill_rebuilds (id, status, started_at, compared_to, events, people, changed) values "
                + "('%s', 'comparing', now(), 'ffffffff-ffff-4fff-bfff-000000000000', 8, 5, 1)".formatted(id));
        var known = KeptEvidence.of(zoe);
        damage("update skill_usage set generations = 7 where user_id = '%s'", ada);
        damage("update skill_usage set generations = 7 where user_id = '%s'", zoe);

        takeUp(id);

        Json rebuild = awaitEnd(id);
        assertThat(rebuild.getInt("people")).isEqualTo(6);
        assertThat(rebuild.getInt("changed")).isEqualTo(2);
        assertThat(KeptEvidence.of(zoe)).isEqualTo(known);
        assertThat(Rows.number("select max(generations) from skill_usage where user_id = '" + ada + "'"))
                .isEqualTo(7);
    }

    @Test
    void changesNothingWhereTheTopicsAreEmptyAndEvidenceIsNot() throws SQLException {
        var known = KeptEvidence.of(ada);
        mock(() -> Uni.createFrom().item(0L));

        Json rebuild = rebuild();

        assertThat(rebuild.getString("status")).isEqualTo("failed");
        assertThat(rebuild.getString("failureCode")).isEqualTo("history_incomplete");
        assertThat(KeptEvidence.of(ada)).isEqualTo(known);
    }

    @Test
    void isAskedForByAdminsAlone() {
        Api.as(ada).post("/api/v1/skill-rebuilds").then().statusCode(403);
        Api.as(ada).get("/api/v1/skill-rebuilds/" + ada).then().statusCode(403);
        given().post("/api/v1/skill-rebuilds").then().statusCode(401);
        admin().get("/api/v1/skill-rebuilds/" + ada).then().statusCode(404).body(json("code", equalTo("not_found")));
    }

    @Test
    void joinsTheOneThatIsUnderWay() throws SQLException {
        UUID underWay = UUID.randomUUID();
        Rows.run("insert into skill_rebuilds (id, status) values ('" + underWay + "', 'reading')");

        admin().post("/api/v1/skill-rebuilds")
                .then()
                .statusCode(202)
                .header("Location", endsWith("/api/v1/skill-rebuilds/" + underWay))
                .body(json("status", equalTo("reading")));
    }

    private static void erase(UUID person) throws SQLException {
        Rows.run("insert into erased_users (user_id, erasure_id) values ('" + person + "', uuidv7())");
        for (String table : List.of("skill_operations", "skill_usage", "skill_activity", "skill_resume", "outbox")) {
            String column = table.equals("outbox") ? "payload ->> 'userId'" : "user_id";
            Rows.run("delete from %s where %s = '%s'".formatted(table, column, person));
        }
    }

    /** Other tests leave rows that no event told of, and events that are still on their way. */
    private void untilAllIsAsToldBefore() {
        await().atMost(Duration.ofSeconds(60))
                .until(
                        SkillRebuildTest::rebuild,
                        done -> done.getString("status").equals("done") && done.getInt("changed") == 0);
    }

    private static Json rebuild() {
        String location = admin().post("/api/v1/skill-rebuilds")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        return awaitEnd(UUID.fromString(location.substring(location.lastIndexOf('/') + 1)));
    }

    private static Json awaitEnd(UUID id) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> admin().get("/api/v1/skill-rebuilds/" + id)
                                .then()
                                .statusCode(200)
                                .extract()
                                .as(Json.class),
                        found -> FINAL.contains(found.getString("status")));
    }

    /** As its task would be found after 15 seconds. */
    private static void takeUp(UUID rebuild) throws SQLException {
        Rows.run("insert into task (id, kind, subject_id, user_id, attempts, leased_until) "
                + "values (uuidv7(), 'skill-rebuild', '%s', '%s', 1, clock_timestamp())".formatted(rebuild, NOBODY));
    }

    /** Before the end of the reading, and after what it can see. */
    private void meanwhile(Runnable work) {
        ReadHistory real = ClientProxy.unwrap(history);
        mock(() -> real.stage().call(() -> Uni.createFrom()
                .voidItem()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .invoke(work)));
    }

    private static void mock(Supplier<Uni<Long>> stage) {
        QuarkusMock.installMockForType(
                new ReadHistory(null, null, null, Map.of(), List.of(), new SimpleMeterRegistry()) {
                    @Override
                    Uni<Long> stage() {
                        return stage.get();
                    }
                },
                ReadHistory.class);
    }

    private static RequestSpecification admin() {
        return given().auth().oauth2(TestTokens.person(UUID.randomUUID(), "super_admin"));
    }

    private void publish(Told.Of told) {
        events.publish(told.topic(), told.event());
    }

    private static void awaitOperations(UUID user, int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> KeptEvidence.operations(user) == count);
    }

    private static void damage(String sql, UUID user) throws SQLException {
        Rows.run(sql.formatted(user));
    }

    private static int version(UUID user) throws SQLException {
        return Rows.number("select version from skill_resume where user_id = '" + user + "'");
    }
}
