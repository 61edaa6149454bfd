package dev.vitae.kit.session;

import dev.vitae.kit.database.SqlFailure;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * A prepared statement that only reads, asked on event loops: each has a connection of its own, on which questions follow each other
 * without waiting for answers. Nothing is shared between loops, and nobody waits for a free connection.
 */
public final class PipelinedRead {

    /** SQLSTATE: the server shuts down, or somebody has ended the connection. */
    private static final String ENDED_BY_SERVER = "57P01";

    private final Map<Thread, Lane> lanes = new ConcurrentHashMap<>();
    private final Vertx vertx;
    private final PgConnectOptions server;
    private final String sql;
    private final long sign;

    /** @param seconds after which a quiet connection shows that it still answers */
    PipelinedRead(Vertx vertx, PgConnectOptions server, String sql, int seconds) {
        this.vertx = vertx;
        this.server = server;
        this.sql = sql;
        this.sign = TimeUnit.SECONDS.toMillis(seconds);
    }

    /**
     * The rows, on the event loop that asks. A lost connection is made anew, and what it had not answered is asked once more;
     * fails where that is in vain too, or the statement takes too long.
     */
    public Future<RowSet<Row>> ask(Tuple values) {
        Lane lane = lanes.get(Thread.currentThread());
        return (lane == null ? lanes.computeIfAbsent(Thread.currentThread(), thread -> new Lane()) : lane).ask(values);
    }

    /** The connection of one event loop, and touched by that thread alone. */
    private final class Lane {

        // Not the request's own context, which ends with it.
        private final Context loop = VertxContext.getRootContext(vertx.getOrCreateContext());
        private Future<Connected> connected;

        private record Connected(PgConnection connection, PreparedQuery<RowSet<Row>> query) {}

        Lane() {
            loop.runOnContext(ignored -> vertx.setPeriodic(sign, timer -> giveSign()));
        }

        Future<RowSet<Row>> ask(Tuple values) {
            Future<Connected> used = connected();
            return execute(used, values).recover(failure -> {
                if (!isLost(failure)) {
                    return Future.failedFuture(failure);
                }
                forget(used);
                return execute(connected(), values);
            });
        }

        private Future<RowSet<Row>> execute(Future<Connected> to, Tuple values) {
            return to.succeeded()
                    ? to.result().query().execute(values)
                    : to.compose(it -> it.query().execute(values));
        }

        private Future<Connected> connected() {
            if (connected == null) {
                Promise<Connected> made = Promise.promise();
                Future<Connected> future = made.future();
                connected = future;
                loop.runOnContext(ignored -> connect(future).onComplete(made));
                future.onFailure(failure -> forget(future));
            }
            return connected;
        }

        private Future<Connected> connect(Future<Connected> future) {
            return PgConnection.connect(vertx, server).compose(connection -> {
                connection.closeHandler(ignored -> forget(future));
                return connection
                        .prepare(sql)
                        .map(PreparedStatement::query)
                        .map(query -> new Connected(connection, query))
                        .onFailure(failure -> connection.close());
            });
        }

        private void forget(Future<Connected> lost) {
            if (connected == lost) {
                connected = null;
            }
        }

        /** Nothing on a connection means that its server hangs. */
        private void giveSign() {
            if (connected != null && connected.succeeded()) {
                connected.result().connection().query("select 1").execute();
            }
        }

        /** Whatever the server has not refused. */
        private static boolean isLost(Throwable failure) {
            return SqlFailure.behind(failure)
                    .map(refusal -> refusal.state().equals(ENDED_BY_SERVER))
                    .orElse(true);
        }
    }
}
