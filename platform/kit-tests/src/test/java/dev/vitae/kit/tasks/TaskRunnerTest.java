package dev.vitae.kit.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vitae.kit.KitTest;
import dev.vitae.kit.OnContext;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.probe.Probe;
import dev.vitae.kit.probe.ProbeTask;
import dev.vitae.kit.probe.Probes;
import dev.vitae.kit.session.LeaseLost;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.testkit.AppRole;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.net.SocketException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@KitTest
class TaskRunnerTest {

    @Inject
    TenantSession session;

    @Inject
    Probes probes;

    @Inject
    Vertx vertx;

    @Inject
    TaskTable table;

    private final UUID ada = UUID.randomUUID();
    private final UUID subject = UUID.randomUUID();

    @Test
    void doesTheWorkAfterTheCommit() {
        enqueue();

        await().untilAsserted(() -> assertThat(words()).containsExactly("done " + subject));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void triesAgainAfterAFailure() {
        ProbeTask.FAILURES.put(subject, 1);

        enqueue();

        await().untilAsserted(() -> assertThat(words()).containsExactly("done " + subject));
    }

    @Test
    void givesUpWhereAPersonCanSeeIt() {
        ProbeTask.FAILURES.put(subject, 99);

        enqueue();

        await().untilAsserted(() -> assertThat(words()).containsExactly("gave up " + subject));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void givesUpOnceTheDatabaseIsBack() {
        for (Throwable passing : List.of(
                new SocketException("away"), new PgException("deadlock detected", "ERROR", "40P01", "as prescribed"))) {
            UUID each = UUID.randomUUID();
            ProbeTask.FAILURES.put(each, 99);
            ProbeTask.LAST_WORDS.put(each, passing);

            enqueue(each);

            await().untilAsserted(() -> assertThat(words()).contains("gave up " + each));
        }
    }

    @Test
    void triesAgainItselfWhatItAloneHasInMemory() {
        ProbeTask.FAILURES.put(subject, 1);

        here("probe.say");

        // Nobody else may take it up during the pause.
        await().pollInterval(Duration.ofMillis(20)).untilAsserted(() -> assertThat(AppRole.of("kit")
                        .read(
                                Map.of("vitae.actor", "worker"),
                                "select leased_until > clock_timestamp() + interval '5 seconds' as held from task "
                                        + "where last_error is not null and subject_id = '" + subject + "'"))
                .containsExactly(Map.of("held", true)));
        await().untilAsserted(() -> assertThat(words()).containsExactly("done " + subject));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void takesUpWorkWhoseProcessHasDied() throws SQLException {
        // A task that another process had begun when it died: its lease ends in a moment.
        AppRole.of("kit")
                .write(
                        Map.of("vitae.actor", "worker"),
                        "insert into task (id, kind, subject_id, user_id, attempts, leased_until) values (uuidv7(), 'probe.say', '"
                                + subject + "', '" + ada + "', 1, clock_timestamp() + interval '1 second')");

        await().untilAsserted(() -> assertThat(words()).containsExactly("done " + subject));
    }

    @Test
    void doesItselfWhatItAloneHasInMemory() throws SQLException {
        here("probe.say");

        await().untilAsserted(() -> assertThat(words()).containsExactly("done " + subject));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void isHeldByItsProcessFromTheStart() throws SQLException {
        here("somebody.else");

        assertThat(AppRole.of("kit")
                        .read(
                                Map.of("vitae.actor", "worker"),
                                "select attempts, leased_until > clock_timestamp() + interval '5 seconds' as held "
                                        + "from task where subject_id = '" + subject + "'"))
                .containsExactly(Map.of("attempts", 1, "held", true));
    }

    @Test
    void givesUpWhatHangsEveryTime() {
        ProbeTask.HANGS.put(subject, 99);

        enqueue();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(words()).containsExactly("gave up " + subject));
    }

    @Test
    void givesUpWhatEndsItsProcessEveryTime() throws SQLException {
        // Begun as often as its handler allows, by processes that died of it.
        AppRole.of("kit")
                .write(
                        Map.of("vitae.actor", "worker"),
                        "insert into task (id, kind, subject_id, user_id, attempts, leased_until) values (uuidv7(), 'probe.say', '"
                                + subject + "', '" + ada + "', 2, clock_timestamp())");

        await().untilAsserted(() -> assertThat(words()).containsExactly("gave up " + subject));
        assertThat(tasks()).isEmpty();
    }

    @Test
    void leavesTheLeaseOfALaterAttemptAlone() throws SQLException {
        UUID id = UUID.randomUUID();
        AppRole.of("kit")
                .write(
                        Map.of("vitae.actor", "worker"),
                        "insert into task (id, kind, subject_id, user_id, attempts, leased_until) values ('" + id
                                + "', 'somebody.else', '" + subject + "', '" + ada
                                + "', 2, clock_timestamp() + interval '1 hour')");
        LeasedTask stale = new LeasedTask(id, "somebody.else", subject, ada, "{}", Map.of(), 1);

        table.renew(List.of(stale), Duration.ofHours(3)).await().atMost(Duration.ofSeconds(10));
        table.handBack(List.of(stale)).await().atMost(Duration.ofSeconds(10));

        assertThat(AppRole.of("kit")
                        .read(
                                Map.of("vitae.actor", "worker"),
                                "select leased_until between now() + interval '30 minutes' and now() + interval '2 hours' "
                                        + "as untouched from task where id = '" + id + "'"))
                .extracting(row -> row.get("untouched"))
                .containsExactly(true);
    }

    @Test
    void undoesTheResultOfWhoeverLostTheLease() throws SQLException {
        UUID id = UUID.randomUUID();
        AppRole.of("kit")
                .write(
                        Map.of("vitae.actor", "worker"),
                        "insert into task (id, kind, subject_id, user_id, attempts) values ('" + id
                                + "', 'somebody.else', '" + subject + "', '" + ada + "', 2)");
        LeasedTask stale = new LeasedTask(id, "somebody.else", subject, ada, "{}", Map.of(), 1);

        assertThatThrownBy(() -> OnContext.run(
                        vertx,
                        () -> session.inTransaction(
                                stale.caller(), tx -> probes.persistAndFlush(new Probe(ada, "late " + subject))
                                        .chain(() -> tx.complete(stale)))))
                .hasRootCauseInstanceOf(LeaseLost.class);

        assertThat(words()).isEmpty();
    }

    @Test
    void isHeldByWhoeverHasTheLeaseAlone() throws SQLException {
        UUID id = UUID.randomUUID();
        AppRole.of("kit")
                .write(
                        Map.of("vitae.actor", "worker"),
                        "insert into task (id, kind, subject_id, user_id, attempts) values ('" + id
                                + "', 'somebody.else', '" + subject + "', '" + ada + "', 2)");
        LeasedTask stale = new LeasedTask(id, "somebody.else", subject, ada, "{}", Map.of(), 1);
        LeasedTask own = new LeasedTask(id, "somebody.else", subject, ada, "{}", Map.of(), 2);

        session.onConnection(own.caller(), tx -> tx.hold(own)).await().atMost(Duration.ofSeconds(10));

        assertThatThrownBy(() -> session.onConnection(stale.caller(), tx -> tx.hold(stale))
                        .await()
                        .atMost(Duration.ofSeconds(10)))
                .isInstanceOf(LeaseLost.class);
        assertThat(tasks()).hasSize(1);
    }

    private void enqueue() {
        enqueue(subject);
    }

    private void enqueue(UUID subject) {
        Caller caller = Caller.person(ada, Optional.empty(), Set.of());
        OnContext.run(vertx, () -> session.inTransaction(caller, tx -> tx.enqueue(Task.of("probe.say", subject, ada))));
    }

    private void here(String kind) {
        Caller caller = Caller.person(ada, Optional.empty(), Set.of());
        OnContext.run(vertx, () -> session.inTransaction(caller, tx -> tx.enqueueHere(Task.of(kind, subject, ada))));
    }

    private List<String> words() throws SQLException {
        return AppRole.query("kit", ada, "select word from probe").stream()
                .map(row -> row.get("word").toString())
                .toList();
    }

    private List<Map<String, Object>> tasks() {
        try {
            return AppRole.of("kit")
                    .read(Map.of("vitae.actor", "worker"), "select id from task where subject_id = '" + subject + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
