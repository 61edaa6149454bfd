package dev.vitae.kit.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A transaction of the reactive pg client: for projections, hot reads and the kit's own tables.
 *
 * <p>A connection answers in order, so what does not depend on an answer is sent without waiting for it: BEGIN, the
 * settings and the first statement together, and what comes last ({@link #last}, the outbox rows) together with COMMIT. After a
 * statement that failed the server refuses all others, and answers COMMIT with a rollback.
 */
public final class SqlTx extends Tx {

    private final SqlConnection connection;
    private final List<Last> last = new ArrayList<>();
    private final List<Object[]> outbox = new ArrayList<>();

    SqlTx(SqlConnection connection, ObjectMapper json) {
        super(json);
        this.connection = connection;
    }

    /** From BEGIN to COMMIT or ROLLBACK; fails with the first failure. */
    <T> Future<T> run(String settings, Object[] values, Supplier<Future<T>> work) {
        Future<?> begun = simple("BEGIN");
        Future<?> set = connection
                .getDelegate()
                .preparedQuery(settings)
                .execute(tuple(values).getDelegate());
        Future<T> done = started(work);
        return Future.join(begun, set, done)
                .transform(all -> begun.compose(yes -> set).compose(yes -> done))
                .compose(result -> commit().map(result), failure -> simple("ROLLBACK")
                        .transform(ended -> Future.failedFuture(failure)));
    }

    private static <T> Future<T> started(Supplier<Future<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            return Future.failedFuture(e);
        }
    }

    /**
     * These go out with COMMIT because nothing but the server can refuse them: they are UUIDs and texts. A statement that the
     * client itself refused to send, for the type of a parameter, would not stop the COMMIT behind it.
     */
    private Future<?> commit() {
        List<Future<?>> sent = new ArrayList<>();
        last.forEach(statement -> sent.add(connection
                .getDelegate()
                .preparedQuery(statement.sql())
                .execute(tuple(statement.text()).getDelegate())));
        if (!outbox.isEmpty()) {
            sent.add(connection
                    .getDelegate()
                    .preparedQuery(PUBLISH)
                    .executeBatch(
                            outbox.stream().map(row -> tuple(row).getDelegate()).toList()));
        }
        sent.add(simple("COMMIT"));
        // The first failure is the cause of those after it.
        return Future.join(sent).transform(all -> sent.stream()
                .filter(Future::failed)
                .findFirst()
                .<Future<Object>>map(failed -> Future.failedFuture(failed.cause()))
                .orElseGet(Future::succeededFuture));
    }

    private Future<?> simple(String command) {
        return connection.getDelegate().query(command).execute();
    }

    @Override
    Uni<Void> leave(Object... row) {
        return Uni.createFrom().voidItem().invoke(() -> outbox.add(row));
    }

    @Override
    public Uni<Integer> execute(String sql, Object... parameters) {
        return query(sql, parameters).map(RowSet::rowCount);
    }

    /** Runs one prepared statement; {@code byte[]} parameters are bytea. */
    public Uni<RowSet<Row>> query(String sql, Object... parameters) {
        return connection.preparedQuery(sql).execute(tuple(parameters));
    }

    /** Runs one prepared statement for every row of parameters, in one round trip; at least one row. */
    public Uni<Void> batch(String sql, List<Object[]> rows) {
        return connection
                .preparedQuery(sql)
                .executeBatch(rows.stream().map(SqlTx::tuple).toList())
                .replaceWithVoid();
    }

    /**
     * Runs one prepared statement when the work is done, and sends COMMIT with it: nobody waits for its answer. What it fails
     * for, the transaction fails for.
     *
     * @param text its one parameter, {@code cast($1 as text)}
     */
    public Uni<Void> last(String sql, String text) {
        return Uni.createFrom().voidItem().invoke(() -> last.add(new Last(sql, text)));
    }

    private record Last(String sql, String text) {}

    static Tuple tuple(Object... parameters) {
        Tuple tuple = Tuple.tuple();
        for (Object parameter : parameters) {
            if (parameter instanceof byte[] bytes) {
                tuple.addBuffer(Buffer.buffer(bytes));
            } else {
                tuple.addValue(parameter);
            }
        }
        return tuple;
    }
}
