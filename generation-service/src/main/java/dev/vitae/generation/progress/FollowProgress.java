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

/** A person watches a generation, a run of a resource, or an answer of the assistant, as it goes on, or picks a broken stream up where it ended. */
@ApplicationScoped
public class FollowProgress {

    private final TenantSession session;
    private final ProgressFeed feed;

    FollowProgress(TenantSession session, ProgressFeed feed) {
        this.session = session;
        this.feed = feed;
    }

    /**
     * Before a stream is opened, for what has these ids ({@link Subject#parameters}). Fails with 404 when there is no such thing or it is somebody else's, with 429
     * {@code too_many_at_once} while the person follows as many as they may; of requests at the same moment some more may pass.
     */
    public Uni<Void> admit(Caller caller, Subject subject, UUID... ids) {
        return feed.admits(caller.id())
                ? reached(caller, subject, ids).replaceWithVoid()
                : Uni.createFrom().failure(PlacesPerPerson::tooManyAtOnce);
    }

    /**
     * What happened after {@code lastSeen} and what happens from now on, until a final stage; empty items are
     * heartbeats. For whoever was admitted.
     */
    public Uni<Multi<Optional<Progress>>> follow(Caller caller, Subject subject, long lastSeen, UUID... ids) {
        return reached(caller, subject, ids).map(reached -> {
            boolean nothingMore = lastSeen >= reached.seq() && reached.stage().isFinal();
            // A number from nowhere must not hide what comes.
            return nothingMore
                    ? Multi.createFrom().empty()
                    : feed.follow(caller.id(), ids[0], Math.min(lastSeen, reached.seq()));
        });
    }

    private Uni<Reached> reached(Caller caller, Subject subject, UUID... ids) {
        return session.onConnection(caller, tx -> tx.query(subject.reached(), (Object[]) ids))
                .map(FollowProgress::reached);
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
