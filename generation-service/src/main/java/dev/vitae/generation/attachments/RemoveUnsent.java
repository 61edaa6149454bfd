package dev.vitae.generation.attachments;

import dev.vitae.generation.sweeps.DueRows;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Removes pictures that nobody has sent within a day. */
@ApplicationScoped
public class RemoveUnsent {

    private static final int DAYS = 1;

    private static final String UNSENT = "select id, user_id from attachments where message_id is null "
            + "and created_at <= now() - make_interval(days => $1) order by created_at limit " + DueRows.BATCH;

    private static final String REMOVE =
            """
            with gone as (
              delete from attachments
              where id = $1 and message_id is null and created_at <= now() - make_interval(days => $2)
              returning file_id)
            delete from stored_file f using gone where f.id = gone.file_id""";

    private final DueRows due;

    RemoveUnsent(DueRows due) {
        this.due = due;
    }

    @Scheduled(every = "30m", delayed = "4m", identity = "attachments-unsent")
    public Uni<Void> sweep() {
        return due.sweep("attachments", UNSENT, REMOVE, DAYS);
    }
}
