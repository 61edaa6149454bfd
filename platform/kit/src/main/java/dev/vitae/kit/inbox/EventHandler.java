package dev.vitae.kit.inbox;

import dev.vitae.kit.session.SqlTx;
import dev.vitae.kit.session.Trace;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** What events of one type change here, inside the transaction that also records them as seen. */
@FunctionalInterface
public interface EventHandler {

    /** @param events of one type, in their order; at least one */
    Uni<Void> handle(SqlTx tx, List<IncomingEvent> events);

    /** Takes events one after another, each in its own trace: its log records and the events it publishes belong there. */
    static EventHandler each(BiFunction<SqlTx, IncomingEvent, Uni<Void>> handler) {
        return (tx, events) -> Inbox.each(events, event -> {
            tx.continueTrace(event.trace());
            return Trace.within(event.trace(), () -> handler.apply(tx, event));
        });
    }

    /** One statement for every event, all in one round trip. */
    static EventHandler statement(String sql, Function<IncomingEvent, Object[]> parameters) {
        return (tx, events) -> tx.batch(sql, events.stream().map(parameters).toList());
    }
}
