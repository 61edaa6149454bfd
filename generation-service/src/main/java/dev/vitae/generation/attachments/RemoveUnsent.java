package dev.vitae.generation.attachments;

import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.session.TenantSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Removes pictures that nobody has sent within a day, a batch in a row, each in its person's name. */
@ApplicationScoped
public class RemoveUnsent {

    private static final Logger LOG = Logger.getLogger(RemoveUnsent.class);
    static final int BATCH = 200;

    private static final String UNSENT = "select id, user_id from attachments where message_id is null "
            + "and created_at <= now() - interval '1 day' order by created_at limit " + BATCH;

    private static final String REMOVE =
            """
            with gone as (
              delete from attachments where id = $1 and message_id is null and created_at <= now() - interval '1 day'
              returning file_id)
            delete from stored_file f using gone where f.id = gone.file_id""";

    private final TenantSession session;

    RemoveUnsent(TenantSession session) {
        this.session = session;
    }

    @Scheduled(every = "30m", delayed = "4m", identity = "attachments-unsent")
    public Uni<Void> sweep() {
        return session.onConnection(Caller.relay(), tx -> tx.query(UNSENT)).chain(unsent -> Multi.createFrom()
                .iterable(unsent)
                .onItem()
                .transformToUniAndConcatenate(this::remove)
                .collect()
                .with(Collectors.summingInt(removed -> removed))
                .chain(removed ->
                        unsent.size() < BATCH || removed == 0 ? Uni.createFrom().voidItem() : sweep()));
    }

    /** One that fails keeps no other waiting. */
    private Uni<Integer> remove(Row unsent) {
        return session.onConnection(
                        Caller.worker(unsent.getUUID("user_id")), tx -> tx.execute(REMOVE, unsent.getUUID("id")))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "an unsent picture stays: %s", failure.getClass().getName()))
                .onFailure()
                .recoverWithItem(0);
    }
}
