package dev.vitae.kit.people;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Who got another role or was erased while an access token of theirs may still be alive: few people, in memory, read from
 * this service's own database every two seconds. {@link IdentityEvents} writes them there.
 */
@ApplicationScoped
public class RecentChanges {

    /** @param role what they are now; empty for somebody who is gone */
    public record Change(Instant at, Optional<String> role) {}

    private static final Logger LOG = Logger.getLogger(RecentChanges.class);

    /** A little longer than any access token lives. */
    private static final String LATELY = "now() - interval '15 minutes'";

    private final TenantSession session;
    private volatile Map<UUID, Change> changes = Map.of();

    public RecentChanges(TenantSession session) {
        this.session = session;
    }

    /** What became of that person lately. */
    public Optional<Change> of(UUID user) {
        return Optional.ofNullable(changes.get(user));
    }

    /** While the database is away, what is known stays. */
    @Scheduled(every = "2s", identity = "recent-changes")
    Uni<Void> read() {
        return session.onConnection(
                        Caller.relay(),
                        tx -> tx.query("select user_id, role, changed_at from role_changes where changed_at > " + LATELY
                                + " union all select user_id, null, erased_at from erased_users where erased_at > "
                                + LATELY))
                .invoke(rows -> {
                    Map<UUID, Change> read = new HashMap<>();
                    rows.forEach(row -> read.merge(
                            row.getUUID(0),
                            new Change(
                                    row.get(OffsetDateTime.class, 2).toInstant(),
                                    Optional.ofNullable(row.getString(1))),
                            (one, other) -> one.role().isEmpty() ? one : other));
                    changes = read;
                })
                .replaceWithVoid()
                .onFailure()
                .invoke(e -> LOG.debug("recent changes of people not read", e))
                .onFailure()
                .recoverWithNull();
    }
}
