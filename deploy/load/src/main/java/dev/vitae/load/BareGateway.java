package dev.vitae.load;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.PreparedQuery;
import io.vertx.sqlclient.PreparedStatement;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowIterator;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the gateway is measured against: a handler that turns the end of an address into a hash, sends one statement, and answers
 * with what comes and with the gateway's own headers. One connection to PostgreSQL for each event loop; nothing in between.
 *
 * <p>Arguments: the port, the number of event loops, a file with the headers, then for each first letter of an address the server
 * it asks and the statement.
 */
public final class BareGateway {

    private BareGateway() {}

    /** @param letter that an address begins with, as in {@code /s/…} */
    private record Question(char letter, PgConnectOptions server, String sql) {}

    public static void main(String[] arguments) throws Exception {
        int loops = Integer.parseInt(arguments[1]);
        List<String[]> headers = Files.readAllLines(Path.of(arguments[2])).stream()
                .map(line -> line.split(": ", 2))
                .toList();
        List<Question> questions = new ArrayList<>();
        for (int i = 3; i < arguments.length; i += 3) {
            PgConnectOptions server = PgConnectOptions.fromUri(arguments[i + 1]);
            server.addProperty("vitae.actor", "gateway");
            questions.add(new Question(arguments[i].charAt(0), server, arguments[i + 2]));
        }
        Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops));
        vertx.deployVerticle(
                        () -> new Loop(Integer.parseInt(arguments[0]), headers, questions),
                        new DeploymentOptions().setInstances(loops))
                .onFailure(failure -> {
                    failure.printStackTrace();
                    System.exit(1);
                });
    }

    private static final class Loop extends AbstractVerticle {

        private final int port;
        private final List<String[]> headers;
        private final List<Question> questions;

        @SuppressWarnings("unchecked")
        private final PreparedQuery<RowSet<Row>>[] queries = new PreparedQuery['z' + 1];

        Loop(int port, List<String[]> headers, List<Question> questions) {
            this.port = port;
            this.headers = headers;
            this.questions = questions;
        }

        @Override
        public void start(Promise<Void> started) {
            Future<Void> ready = Future.succeededFuture();
            for (Question question : questions) {
                ready = ready.compose(done -> PgConnection.connect(vertx, question.server())
                        .compose(connection -> connection.prepare(question.sql()))
                        .map(PreparedStatement::query)
                        .onSuccess(query -> queries[question.letter()] = query)
                        .mapEmpty());
            }
            ready.compose(done -> vertx.createHttpServer()
                            .requestHandler(this::answer)
                            .listen(port, "127.0.0.1"))
                    .<Void>mapEmpty()
                    .onComplete(started);
        }

        private void answer(HttpServerRequest request) {
            String path = request.path();
            queries[path.charAt(1)]
                    .execute(Tuple.of(hash(path.substring(3))))
                    .onSuccess(rows -> {
                        RowIterator<Row> row = rows.iterator();
                        for (String[] header : headers) {
                            request.response().headers().set(header[0], header[1]);
                        }
                        request.response().end(row.next().getBuffer(0));
                    })
                    .onFailure(failure -> request.response().setStatusCode(500).end(failure.toString()));
        }

        private static Buffer hash(String token) {
            try {
                return Buffer.buffer(
                        MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
