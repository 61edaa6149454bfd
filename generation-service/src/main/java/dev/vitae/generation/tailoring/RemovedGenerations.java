package dev.vitae.generation.tailoring;

import dev.vitae.generation.tailoring.GenerationDeleted.Reason;
import dev.vitae.kit.session.SqlTx;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;

/** Tells of generations that a statement has removed, in its transaction. */
final class RemovedGenerations {

    private RemovedGenerations() {}

    /** @param gone their {@code id}, {@code user_id} and {@code tenant_id} */
    static Uni<Void> tell(SqlTx tx, RowSet<Row> gone, Reason reason) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (Row row : gone) {
            told = told.chain(() -> tx.publish(GenerationDeleted.event(
                    row.getUUID("id"), row.getUUID("user_id"), row.getUUID("tenant_id"), reason)));
        }
        return told;
    }
}
