package dev.vitae.kit.session;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.impl.ContextInternal;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.List;

/** What one event loop asks of one statement at once; touched by that thread alone. */
final class Questions {

    private final int statement;
    private final List<Tuple> values = new ArrayList<>();
    private final List<Promise<RowSet<Row>>> answers = new ArrayList<>();

    /** @param statement which of those that are prepared, from 0 */
    Questions(int statement) {
        this.statement = statement;
    }

    int statement() {
        return statement;
    }

    int size() {
        return values.size();
    }

    Future<RowSet<Row>> add(Tuple question) {
        Promise<RowSet<Row>> answer = Promise.promise();
        values.add(question);
        answers.add(answer);
        return answer.future();
    }

    /** The rows of the first, whose next are those of the second, and so on. */
    Future<RowSet<Row>> ask(List<PreparedQuery<RowSet<Row>>> queries) {
        PreparedQuery<RowSet<Row>> query = queries.get(statement);
        return values.size() == 1 ? query.execute(values.get(0)) : query.executeBatch(values);
    }

    /** @param loop where one who fails to take an answer keeps nobody else from theirs */
    void answer(ContextInternal loop, AsyncResult<RowSet<Row>> answered) {
        RowSet<Row> rows = answered.result();
        for (Promise<RowSet<Row>> answer : answers) {
            if (answered.failed()) {
                loop.emit(answered.cause(), answer::fail);
            } else {
                loop.emit(rows, answer::complete);
                rows = rows.next();
            }
        }
    }
}
