package dev.vitae.sharing.gateway;

import dev.vitae.kit.problem.Problem;
import dev.vitae.sharing.guesses.PasscodeTries;
import dev.vitae.sharing.passcodes.Passcodes;
import dev.vitae.sharing.shares.ShareToken;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Gives whoever knows a share's passcode a pass for half an hour. Every try of a link that asks for one counts, by the address it
 * comes from and by the link, before anything is computed.
 */
@ApplicationScoped
public class UnlockShare {

    private static final String LOCK = "select passcode, pass from share_lock($1)";

    private final Pool pool;
    private final Passcodes passcodes;
    private final PasscodeTries tries;

    public UnlockShare(Pool pool, Passcodes passcodes, PasscodeTries tries) {
        this.pool = pool;
        this.passcodes = passcodes;
        this.tries = tries;
    }

    /** The pass; empty where no passcode opens anything. Fails with 403 {@code passcode_wrong}, 429 and 503. */
    Uni<Optional<String>> unlock(ShareToken token, String address, String passcode) {
        return lock(token)
                .chain(lock -> lock.map(it -> tries.count(token.hash(), address).chain(() -> pass(it, passcode)))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Lock>> lock(ShareToken token) {
        return pool.preparedQuery(LOCK)
                .execute(Tuple.of(Buffer.buffer(token.hash())))
                .map(rows -> {
                    RowIterator<Row> row = rows.iterator();
                    return row.hasNext() ? Optional.of(Lock.of(row.next())) : Optional.empty();
                });
    }

    private Uni<Optional<String>> pass(Lock lock, String passcode) {
        return passcodes.opens(passcode, lock.passcode()).map(right -> {
            if (!right) {
                throw new Problem(403, "passcode_wrong", "That is not the passcode of this link.");
            }
            return Optional.of(lock.pass());
        });
    }

    /** @param passcode sealed */
    private record Lock(String passcode, String pass) {
        static Lock of(Row row) {
            return new Lock(row.getString("passcode"), row.getString("pass"));
        }
    }
}
