package dev.vitae.generation.progress;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.Problem;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.work.PlacesPerPerson;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** A person watches a generation, or a run of a resource, as it goes on, or picks a broken stream up where it ended. */
@ApplicationScoped
public class FollowProgress {

    private final TenantSession session;
    private final ProgressFeed feed;

    FollowProgress(TenantSession session, ProgressFeed feed) {
        this.session = session;
        this.feed = feed;
    }

    /**
     * What happened after {@code lastSeen} and what happens from now on, until a final stage; empty items are
     * heartbeats. Fails with 404 when there is no such thing or it is somebody else's, with 429 {@code too_many_at_once}
     * while the person follows as many as they may.
     */
    public Uni<Multi<Optional<Progress>>> follow(Caller caller, Subject subject, UUID id, long lastSeen) {
        if (!feed.admits(caller.id())) {
            return Uni.createFrom().failure(PlacesPerPerson::tooManyAtOnce);
        }
        return session.onConnection(caller, tx -> tx.query(subject.reached(), id))
                .map(FollowProgress::reached)
                .map(reached -> {
                    boolean nothingMore =
                            lastSeen >= reached.seq() && reached.stage().isFinal();
                    // A number from nowhere must not hide what comes.
                    return nothingMore
                            ? Multi.createFrom().empty()
                            : feed.follow(caller.id(), id, Math.min(lastSeen, reached.seq()));
                });
    }

    private static Reached reached(RowSet<Row> rows) {
        if (rows.size() == 0) {
            throw Problem.notFound();
        }
        Row row = rows.iterator().next();
        return new Reached(row.getLong("seq"), Stage.of(row.getString("stage")));
    }

    private record Reached(long seq, Stage stage) {}
}
