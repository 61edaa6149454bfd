package dev.vitae.kit.session;

import dev.vitae.kit.database.SqlFailure;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.impl.ContextInternal;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Prepared statements that only read, asked on event loops: each has a connection of its own, on which questions follow each other
 * without waiting for answers. Nothing is shared between loops, and nobody waits for a free connection. What a loop is asked in
 * one turn goes out together, which the server reads, answers and ends as one: a busy loop's questions cost less than single ones,
 * and none waits for another to come. Those that go together fail together.
 */
public final class PipelinedRead {

    /** SQLSTATE: the server shuts down, or somebody has ended the connection. */
    private static final String ENDED_BY_SERVER = "57P01";

    /** Questions that go together: the first answer waits for the last, and all of them are in memory at once. */
    private static final int MOST_TOGETHER = 16;

    private final Map<Thread, Lane> lanes = new ConcurrentHashMap<>();
    private final Vertx vertx;
    private final PgConnectOptions server;
    private final List<String> statements;
    private final long sign;

    /** @param seconds after which a quiet connection shows that it still answers */
    PipelinedRead(Vertx vertx, PgConnectOptions server, List<String> statements, int seconds) {
        this.vertx = vertx;
        this.server = server;
        this.statements = List.copyOf(statements);
        this.sign = TimeUnit.SECONDS.toMillis(seconds);
    }

    /**
     * The rows, on the event loop that asks. A lost connection is made anew, and what it had not answered is asked once more;
     * fails where that is in vain too, or the statement takes too long.
     *
     * @param statement which of them, from 0
     */
    public Future<RowSet<Row>> ask(int statement, Tuple values) {
        Lane lane = lanes.get(Thread.currentThread());
        return (lane == null ? lanes.computeIfAbsent(Thread.currentThread(), thread -> new Lane()) : lane)
                .ask(statement, values);
    }

    /** The connection of one event loop, and touched by that thread alone. */
    private final class Lane {

        // Not the request's own context, which ends with it.
        private final ContextInternal loop = (ContextInternal) VertxContext.getRootContext(vertx.getOrCreateContext());
        // By statement: what this turn of the loop asks.
        private final Questions[] asked = new Questions[statements.size()];
        private Future<Connected> connected;

        private record Connected(PgConnection connection, List<PreparedQuery<RowSet<Row>>> queries) {}

        Lane() {
            loop.runOnContext(ignored -> vertx.setPeriodic(sign, timer -> giveSign()));
        }

        Future<RowSet<Row>> ask(int statement, Tuple values) {
            Questions together = asked[statement];
            if (together == null || together.size() == MOST_TOGETHER) {
                Questions begun = new Questions(statement);
                asked[statement] = begun;
                // After whatever else has reached this loop.
                loop.runOnContext(ignored -> send(begun));
                together = begun;
            }
            return together.add(values);
        }

        private void send(Questions questions) {
            if (asked[questions.statement()] == questions) {
                asked[questions.statement()] = null;
            }
            Future<Connected> used = connected();
            execute(used, questions)
                    .recover(failure -> {
                        if (!isLost(failure)) {
                            return Future.failedFuture(failure);
                        }
                        forget(used);
                        return execute(connected(), questions);
                    })
                    .onComplete(answered -> questions.answer(loop, answered));
        }

        private Future<RowSet<Row>> execute(Future<Connected> to, Questions questions) {
            return to.succeeded()
                    ? questions.ask(to.result().queries())
                    : to.compose(it -> questions.ask(it.queries()));
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
                List<Future<PreparedStatement>> prepared =
                        statements.stream().map(connection::prepare).toList();
                return Future.all(prepared)
                        .map(all -> new Connected(connection, queries(prepared)))
                        .onFailure(failure -> connection.close());
            });
        }

        private static List<PreparedQuery<RowSet<Row>>> queries(List<Future<PreparedStatement>> prepared) {
            return prepared.stream()
                    .map(statement -> statement.result().query())
                    .toList();
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
