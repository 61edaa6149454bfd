package dev.vitae.sharing.gateway;

import dev.vitae.kit.caller.PerMinute;
import dev.vitae.kit.problem.Problem;
import dev.vitae.sharing.passcodes.Passcodes;
import dev.vitae.sharing.shares.ShareToken;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives whoever knows a share's passcode a pass for half an hour. Every try counts, by the address it comes from and by the
 * link, before anything is looked up or computed.
 */
@ApplicationScoped
public class UnlockShare {

    private static final String LOCK = "select passcode, pass from share_lock($1)";

    private final Pool pool;
    private final Passcodes passcodes;
    private final PerMinute ofLink;
    private final PerMinute ofAddress;

    public UnlockShare(
            Pool pool, Passcodes passcodes, @ConfigProperty(name = "vitae.passcodes.tries-per-minute") int most) {
        this.pool = pool;
        this.passcodes = passcodes;
        this.ofLink = new PerMinute(most, "This link was tried very often. Wait as long as Retry-After says.");
        this.ofAddress = new PerMinute(most, "Too many passcodes came from here. Wait as long as Retry-After says.");
    }

    /** The pass; empty where no passcode opens anything. Fails with 403 {@code passcode_wrong}, 429 and 503. */
    Uni<Optional<String>> unlock(ShareToken token, String address, String passcode) {
        Optional<Problem> tooOften =
                ofAddress.count(address).or(() -> ofLink.count(HexFormat.of().formatHex(token.hash())));
        return tooOften.isPresent()
                ? Uni.createFrom().failure(tooOften.get())
                : lock(token).chain(lock -> lock.map(it -> pass(it, passcode))
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
