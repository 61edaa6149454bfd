package dev.vitae.generation.progress;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Passes progress on to all followers on this replica with one query for all of them, however many they are and
 * whichever replica does the work. Without followers it asks nothing.
 */
@ApplicationScoped
public class ProgressFeed {

    private static final Logger LOG = Logger.getLogger(ProgressFeed.class);
    static final Duration POLL = Duration.ofMillis(200);
    private static final String NEW =
            "select e.subject_id, e.subject, e.seq, e.stage, e.data::text as data, e.created_at "
                    + "from unnest($1::uuid[], $2::bigint[]) as wanted (subject_id, after) "
                    + "join progress_events e on e.subject_id = wanted.subject_id and e.seq > wanted.after "
                    + "order by e.subject_id, e.seq";

    // Rows of events go with what they are about, which has one from the start.
    private static final String GONE = "select wanted.id from unnest($1::uuid[]) as wanted (id) "
            + "where not exists (select from progress_events e where e.subject_id = wanted.id)";

    private final TenantSession session;
    private final Vertx vertx;
    private final Duration heartbeat;
    private final Duration longest;
    private final int perPerson;
    private final Set<Follower> followers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean polling = new AtomicBoolean();

    ProgressFeed(TenantSession session, Vertx vertx, ProgressConfig config) {
        this.session = session;
        this.vertx = vertx;
        this.heartbeat = config.heartbeat();
        this.longest = config.longest();
        this.perPerson = config.perPerson();
    }

    void start(@Observes StartupEvent event) {
        vertx.setPeriodic(POLL.toMillis(), ignored -> poll());
        vertx.setPeriodic(heartbeat.toMillis(), ignored -> beat());
    }

    /** Whether a person may open one more stream on this replica. */
    boolean admits(UUID person) {
        return followers.stream()
                        .filter(follower -> follower.person().equals(person))
                        .count()
                < perPerson;
    }

    /**
     * What happens after {@code seq}, until a final stage that nothing follows, until its subject is gone, or for as long as
     * a stream may be open; an empty item is a heartbeat.
     *
     * @param subjectId of what the follower may see: checked by whoever calls this
     */
    Multi<Optional<Progress>> follow(UUID person, UUID subjectId, long seq) {
        return Multi.createFrom().emitter(emitter -> {
            Follower follower = new Follower(person, subjectId, seq, emitter);
            followers.add(follower);
            emitter.onTermination(() -> followers.remove(follower));
        });
    }

    private void beat() {
        if (followers.isEmpty()) {
            return;
        }
        Instant now = Instant.now();
        followers.forEach(Follower::beat);
        followers.stream()
                .filter(follower -> follower.isOlderThan(longest, now))
                .forEach(Follower::end);
        List<Follower> asking = List.copyOf(followers);
        UUID[] subjects = asking.stream().map(Follower::subjectId).toArray(UUID[]::new);
        session.onConnection(Caller.relay(), tx -> tx.query(GONE, (Object) subjects))
                .subscribe()
                .with(
                        rows -> rows.forEach(row -> endOf(asking, row.getUUID("id"))),
                        failure -> LOG.warnf("what is gone not read: %s", failure.toString()));
    }

    private static void endOf(List<Follower> asking, UUID gone) {
        asking.stream().filter(follower -> follower.subjectId().equals(gone)).forEach(Follower::end);
    }

    private void poll() {
        if (followers.isEmpty() || !polling.compareAndSet(false, true)) {
            return;
        }
        List<Follower> asking = List.copyOf(followers);
        news(asking)
                .onTermination()
                .invoke(() -> polling.set(false))
                .subscribe()
                .with(
                        rows -> {
                            rows.forEach(row -> tell(asking, progress(row)));
                            asking.forEach(Follower::toldAll);
                        },
                        failure -> LOG.warnf("progress not read: %s", failure.toString()));
    }

    private Uni<RowSet<Row>> news(List<Follower> asking) {
        UUID[] subjects = asking.stream().map(Follower::subjectId).toArray(UUID[]::new);
        Long[] after = asking.stream().map(Follower::after).toArray(Long[]::new);
        return session.onConnection(Caller.relay(), tx -> tx.query(NEW, subjects, after));
    }

    private static void tell(List<Follower> asking, Progress progress) {
        asking.forEach(follower -> follower.tell(progress));
    }

    private static Progress progress(Row row) {
        return Progress.of(
                Subject.valueOf(row.getString("subject").toUpperCase(Locale.ROOT)),
                row.getUUID("subject_id"),
                row.getLong("seq"),
                Stage.of(row.getString("stage")),
                row.getString("data"),
                row.getOffsetDateTime("created_at").toInstant());
    }
}
