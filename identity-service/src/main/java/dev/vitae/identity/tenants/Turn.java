package dev.vitae.identity.tenants;

import dev.vitae.kit.session.Tx;
import io.smallrye.mutiny.Uni;

/**
 * Transactions that count before they change take turns: whoever waits here reads, afterwards, what the one before has
 * committed. A turn ends with its transaction.
 */
public final class Turn {

    private Turn() {}

    /** To be called before anything is read. @param of what the turn is about */
    public static Uni<Void> take(Tx tx, String of) {
        return tx.takeTurn("vitae.tenants/" + of);
    }
}
