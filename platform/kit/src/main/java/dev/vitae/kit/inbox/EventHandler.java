package dev.vitae.kit.inbox;

import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;

/** What one event type changes here, inside the transaction that also records the event as seen. */
@FunctionalInterface
public interface EventHandler {

    Uni<Void> handle(SqlTx tx, IncomingEvent event);
}
