package dev.vitae.identity.tenants;

import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;

/**
 * Transactions that count before they change take turns: whoever waits here reads, afterwards, what the one before has
 * committed. A turn ends with its transaction.
 */
public final class Turn {

    private static final String TAKE =
            "with turn as materialized (select pg_advisory_xact_lock(hashtextextended($1, 0))) select from turn";

    private Turn() {}

    /** To be called before anything is read. @param of what the turn is about */
    public static Uni<Void> take(Tx tx, String of) {
        return tx.execute(TAKE, "vitae.tenants/" + of).replaceWithVoid();
    }
}
