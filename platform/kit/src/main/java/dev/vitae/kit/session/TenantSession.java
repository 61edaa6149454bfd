package dev.vitae.kit.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.caller.Caller;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The one way into the database: every transaction first says who it is for, so row-level security shows that person's
 * rows and nothing else. The settings end with the transaction; a statement outside one sees nothing.
 */
@ApplicationScoped
public class TenantSession {

    /** Refuses a person who is erased, with SQLSTATE VT401. */
    private static final String SETTINGS = "select vitae_begin($1, $2, $3, $4)";

    private final Pool pool;
    private final ObjectMapper json;
    private final Wakeups wakeups;

    public TenantSession(Pool pool, ObjectMapper json, Wakeups wakeups) {
        this.pool = pool;
        this.json = json;
        this.wakeups = wakeups;
    }

    /** Runs {@code work} in one transaction of the session that Panache repositories use. */
    public <T> Uni<T> inTransaction(Caller caller, Function<Tx, Uni<T>> work) {
        return Panache.withTransaction(() -> Panache.getSession().chain(session -> begin(session, caller)
                        .chain(tx -> work.apply(tx).map(result -> new Done<>(tx, result)))))
                .invoke(done -> wakeups.after(done.tx()))
                .map(Done::result);
    }

    /** Runs {@code work} in one transaction of the pg client. */
    public <T> Uni<T> onConnection(Caller caller, Function<SqlTx, Uni<T>> work) {
        return Uni.createFrom()
                .deferred(
                        () -> UniHelper.toUni(pool.getDelegate().getConnection().compose(connection -> {
                            SqlTx tx = new SqlTx(SqlConnection.newInstance(connection), json);
                            return tx.run(SETTINGS, settings(caller), () -> UniHelper.toFuture(work.apply(tx)))
                                    .map(result -> new Done<>(tx, result))
                                    .onComplete(ended -> connection.close());
                        })))
                .invoke(done -> wakeups.after(done.tx()))
                .map(Done::result);
    }

    private Uni<Tx> begin(Mutiny.Session session, Caller caller) {
        var query = session.createNativeQuery(SETTINGS.replace('$', '?'), Boolean.class);
        Object[] settings = settings(caller);
        for (int i = 0; i < settings.length; i++) {
            query.setParameter(i + 1, settings[i]);
        }
        return query.getSingleResult().map(ignored -> new PanacheTx(session, json));
    }

    private static Object[] settings(Caller caller) {
        return new Object[] {
            caller.actor().setting(),
            caller.userId().map(UUID::toString).orElse(""),
            caller.tenantId().map(UUID::toString).orElse(""),
            String.join(",", caller.roles())
        };
    }

    private record Done<T>(Tx tx, T result) {}
}
