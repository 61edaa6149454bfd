package dev.vitae.kit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.kit.KitTest;
import dev.vitae.kit.OnContext;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.outbox.Event;
import dev.vitae.kit.probe.Probe;
import dev.vitae.kit.probe.Probes;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Events;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@KitTest
class TransactionTest {

    private static final String TOPIC = "vitae.kit.said";
    private static final String ADD = "update probe set word = word || cast($1 as text) where user_id = vitae_user()";

    @Inject
    TenantSession session;

    @Inject
    Probes probes;

    @Inject
    Vertx vertx;

    private final UUID ada = UUID.randomUUID();
    private final Caller caller = Caller.person(ada, Optional.empty(), Set.of("public"));
    private final String word = "word " + UUID.randomUUID();

    @Test
    void keepsTheRowAndSendsItsEvent() {
        OnContext.run(vertx, () -> session.inTransaction(caller, tx -> say(tx)));

        assertThat(words(ada)).containsExactly(word);
        try (Events events = Events.connect()) {
            assertThat(events.awaitOne(TOPIC, ada.toString(), "WordSaid").headers())
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_source", "/kit-service")
                    .containsEntry("content-type", "application/json")
                    .containsKeys("ce_id", "ce_time");
        }
    }

    @Test
    void leavesNeitherRowNorEventWhenItsWorkFails() throws SQLException {
        assertThatThrownBy(() -> OnContext.run(
                        vertx,
                        () -> session.inTransaction(caller, tx -> say(tx).chain(
                                        () -> Uni.createFrom().failure(new IllegalStateException("late"))))))
                .hasMessageContaining("late");

        assertThat(words(ada)).isEmpty();
        assertThat(outboxOf(ada)).isEmpty();
    }

    @Test
    void leavesNeitherRowNorEventWhenTheDatabaseRefusesTheRow() throws SQLException {
        UUID bob = UUID.randomUUID();
        Caller other = Caller.person(bob, Optional.empty(), Set.of());

        // The event is written first, then the word breaks a constraint of the table.
        assertThatThrownBy(() -> OnContext.run(
                        vertx,
                        () -> session.inTransaction(other, tx -> tx.publish(said(bob))
                                .chain(() -> probes.persistAndFlush(new Probe(bob, "refused"))))))
                .isNotNull();

        assertThat(outboxOf(bob)).isEmpty();
        assertThat(words(bob)).isEmpty();
    }

    /** Who reads them in the order of their times must not take the earlier change for the newer. */
    @Test
    void givesEachEventTheTimeAtWhichItWasLeft() throws SQLException {
        OnContext.run(
                vertx,
                () -> session.inTransaction(caller, tx -> tx.publish(said(ada)).chain(() -> tx.publish(said(ada)))));

        assertThat(AppRole.of("kit")
                        .read(
                                Map.of("vitae.actor", "relay"),
                                "select count(distinct created_at) as times from outbox where key = '" + ada + "'"))
                .containsExactly(Map.of("times", 2L));
    }

    @Test
    void doesTheSameOverThePgClient() throws SQLException {
        assertThatThrownBy(() -> OnContext.run(
                        vertx,
                        () -> session.onConnection(caller, tx -> write(tx)
                                .chain(() -> tx.publish(said(ada)))
                                .chain(() -> Uni.createFrom().failure(new IllegalStateException("late"))))))
                .hasMessageContaining("late");

        assertThat(words(ada)).isEmpty();
        assertThat(outboxOf(ada)).isEmpty();
    }

    @Test
    void leavesNoRowWhenTheOutboxRefusesItsEvent() throws SQLException {
        Event elsewhere = Event.of("not a topic of ours", ada, "WordSaid", Map.of());

        // The outbox row goes out together with COMMIT, which must not keep what came before.
        assertThatThrownBy(() -> OnContext.run(
                        vertx,
                        () -> session.onConnection(caller, tx -> write(tx).chain(() -> tx.publish(elsewhere)))))
                .hasMessageContaining("outbox_topic_check");

        assertThat(words(ada)).isEmpty();
        assertThat(outboxOf(ada)).isEmpty();
    }

    @Test
    void runsWhatComesLastAfterTheRestAndInItsOrder() {
        OnContext.run(
                vertx,
                () -> session.onConnection(caller, tx -> tx.last(ADD, ", last")
                        .chain(() -> tx.last(ADD, " of all"))
                        .chain(() -> write(tx))));

        assertThat(words(ada)).containsExactly(word + ", last of all");
    }

    @Test
    void leavesNeitherRowNorEventWhenTheDatabaseRefusesWhatComesLast() throws SQLException {
        // It goes out together with COMMIT, as the outbox rows do.
        assertThatThrownBy(() -> OnContext.run(
                        vertx,
                        () -> session.onConnection(caller, tx -> write(tx)
                                .chain(() -> tx.publish(said(ada)))
                                .chain(() -> tx.last("select cast($1 as text)::int", "a word")))))
                .hasMessageContaining("invalid input syntax for type integer");

        assertThat(words(ada)).isEmpty();
        assertThat(outboxOf(ada)).isEmpty();
    }

    @Test
    void tellsTheFirstFailureAndLeavesTheConnectionUsable() {
        // More often than there are connections: one left inside its transaction would be met again.
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> OnContext.run(
                            vertx, () -> session.onConnection(caller, tx -> tx.execute("select no_such_column"))))
                    .hasMessageContaining("no_such_column");
        }

        UUID user = OnContext.run(
                vertx,
                () -> session.onConnection(caller, tx -> tx.query("select vitae_user()")
                        .map(rows -> rows.iterator().next().getUUID(0))));
        assertThat(user).isEqualTo(ada);
    }

    @Test
    void showsEachPersonTheirOwnRowsOverOnePool() {
        UUID bob = UUID.randomUUID();
        OnContext.run(vertx, () -> session.inTransaction(caller, tx -> say(tx)));

        // Many transactions of two people over the same few connections.
        for (int i = 0; i < 40; i++) {
            assertThat(words(i % 2 == 0 ? ada : bob)).hasSize(i % 2 == 0 ? 1 : 0);
        }
    }

    @Test
    void keepsTheTimesAndHandsThemBack() {
        List<Probe> seen = OnContext.run(
                vertx,
                () -> session.inTransaction(caller, tx -> probes.persistAndFlush(new Probe(ada, word))
                        .map(List::of)));
        Probe created = seen.get(0);
        assertThat(created.createdAt()).isNotNull();

        Probe changed = OnContext.run(
                vertx,
                () -> session.inTransaction(caller, tx -> probes.findById(created.id())
                        .invoke(probe -> probe.say(word + "!"))
                        .call(probe -> probes.flush()
                                .chain(() -> io.quarkus.hibernate.reactive.panache.Panache.getSession())
                                .chain(open -> open.refresh(probe)))));

        assertThat(changed.version()).isEqualTo(created.version() + 1);
        assertThat(changed.updatedAt()).isAfter(created.updatedAt());
        assertThat(changed.createdAt()).isEqualTo(created.createdAt());
    }

    @Test
    void letsNoStatementAndNoOpenTransactionLastForEver() {
        List<String> limits = OnContext.run(
                vertx,
                () -> session.onConnection(caller, tx -> tx.query("select setting from pg_settings where name in "
                                + "('statement_timeout', 'idle_in_transaction_session_timeout')")
                        .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                                .map(row -> row.getString(0))
                                .toList())));

        assertThat(limits).containsExactly("30000", "30000");
    }

    private Uni<Void> say(Tx tx) {
        return probes.persistAndFlush(new Probe(ada, word)).chain(() -> tx.publish(said(ada)));
    }

    private Uni<Integer> write(SqlTx tx) {
        return tx.execute("insert into probe (id, user_id, word) values ($1, $2, $3)", UUID.randomUUID(), ada, word);
    }

    private static Event said(UUID user) {
        return Event.of(TOPIC, user, "WordSaid", Map.of("userId", user));
    }

    private List<String> words(UUID user) {
        Caller who = Caller.person(user, Optional.empty(), Set.of());
        return OnContext.run(
                vertx,
                () -> session.inTransaction(who, tx -> probes.listAll()
                        .map(all -> all.stream().map(Probe::word).toList())));
    }

    private static List<Map<String, Object>> outboxOf(UUID user) throws SQLException {
        return AppRole.of("kit")
                .read(Map.of("vitae.actor", "relay"), "select * from outbox where key = '" + user + "'");
    }
}
