package dev.vitae.sharing.forks;

import dev.vitae.kit.problem.Problem;
import dev.vitae.sharing.forks.InternalForksResource.Permit;
import dev.vitae.sharing.guesses.Misses;
import dev.vitae.sharing.guesses.PasscodeTries;
import dev.vitae.sharing.passcodes.Passcodes;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Tells whether, and of what, somebody who has a link may make a resource of their own. It counts as an access. */
@ApplicationScoped
public class PermitFork {

    private static final String FORK = "select resource_id, owner_id, passcode from share_fork($1, $2, $3)";

    private final Pool pool;
    private final Misses misses;
    private final PasscodeTries tries;
    private final Passcodes passcodes;

    PermitFork(Pool pool, Misses misses, PasscodeTries tries, Passcodes passcodes) {
        this.pool = pool;
        this.misses = misses;
        this.tries = tries;
        this.passcodes = passcodes;
    }

    /**
     * Fails with the same 404 for whatever opens nothing, shows no resource, or lets nobody fork it; with 403
     * {@code passcode_required} and {@code passcode_wrong}, with 429 for who tries too often, and with 503.
     *
     * @param passcode null where none was given
     */
    Uni<Permit> permit(UUID person, byte[] tokenHash, String passcode) {
        Misses.Asking asking = misses.asks(() -> "person/" + person);
        return asking.refusal().isPresent()
                ? Uni.createFrom().failure(asking.refusal().get())
                : ask(person, tokenHash, null)
                        .chain(found -> found.filter(Found::isLocked)
                                .map(locked -> unlocked(person, tokenHash, passcode, locked.passcode()))
                                .orElseGet(() -> Uni.createFrom().item(found)))
                        .map(found -> found.orElseThrow(() -> asking.missed().orElseGet(Problem::notFound)))
                        .onTermination()
                        .invoke(asking::over)
                        .map(found -> new Permit(found.resource(), found.owner()));
    }

    private Uni<Optional<Found>> unlocked(UUID person, byte[] tokenHash, String given, String sealed) {
        if (given == null) {
            throw new Problem(403, "passcode_required", "This link asks for a passcode. Send it as passcode.");
        }
        return tries.count(tokenHash, "person/" + person)
                .chain(() -> passcodes.opens(given, sealed))
                .chain(right -> {
                    if (!right) {
                        throw new Problem(403, "passcode_wrong", "That is not the passcode of this link.");
                    }
                    return ask(person, tokenHash, sealed);
                })
                // It was changed at that very moment.
                .map(found -> found.filter(it -> !it.isLocked()));
    }

    private Uni<Optional<Found>> ask(UUID person, byte[] tokenHash, String proved) {
        return pool.preparedQuery(FORK)
                .execute(Tuple.of(Buffer.buffer(tokenHash), person, proved))
                .map(rows -> {
                    RowIterator<Row> row = rows.iterator();
                    return row.hasNext() ? Optional.of(Found.of(row.next())) : Optional.empty();
                });
    }

    /** @param passcode sealed, of what is locked; then there is nothing else */
    private record Found(UUID resource, UUID owner, String passcode) {
        static Found of(Row row) {
            return new Found(row.getUUID("resource_id"), row.getUUID("owner_id"), row.getString("passcode"));
        }

        boolean isLocked() {
            return passcode != null;
        }
    }
}
