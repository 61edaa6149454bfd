package dev.vitae.kit.session;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.util.List;

/** A transaction of the reactive pg client: for projections, hot reads and the kit's own tables. */
public final class SqlTx extends Tx {

    private final SqlConnection connection;

    SqlTx(SqlConnection connection, ObjectMapper json) {
        super(json);
        this.connection = connection;
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
