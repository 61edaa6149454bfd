package dev.vitae.sharing.guesses;

import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Counts who tries a passcode, and of which link, in the database and so for all processes. */
@ApplicationScoped
public class PasscodeTries {

    private static final String TRY = "select passcode_try($1, $2, $3)";

    private final Pool pool;
    private final int most;

    PasscodeTries(Pool pool, @ConfigProperty(name = "vitae.passcodes.tries-per-minute") int most) {
        this.pool = pool;
        this.most = most;
    }

    /**
     * Counts one more. Fails with 429 once there were too many within a minute.
     *
     * @param link the hash of its token
     * @param who an address, or a person
     */
    public Uni<Void> count(byte[] link, String who) {
        return pool.preparedQuery(TRY)
                .execute(Tuple.of(Buffer.buffer(link), who, most))
                .invoke(rows -> {
                    int seconds = rows.iterator().next().getInteger(0);
                    if (seconds > 0) {
                        throw tooMany(seconds);
                    }
                })
                .replaceWithVoid();
    }

    private static Problem tooMany(int seconds) {
        return new Problem(
                429,
                "too_many_attempts",
                "Too many passcodes were tried, of this link or from here. Wait as long as Retry-After says.",
                List.of(),
                Map.of("Retry-After", String.valueOf(seconds)));
    }
}
