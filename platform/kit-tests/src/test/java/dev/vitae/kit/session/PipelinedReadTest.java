package dev.vitae.kit.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.kit.KitTest;
import dev.vitae.kit.caller.Actor;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one event loop asks at once, on the connection that it has for it. */
@KitTest
class PipelinedReadTest {

    private static final int SQUARE = 0;
    private static final int SHARE_OF_TEN = 1;
    private static final int WHOSE = 2;
    private static final int STAMP = 3;
    private static final int WAIT = 4;
    private static final List<String> OTHER = List.of(
            "select 1 from pg_advisory_lock(4711)",
            "select pg_terminate_backend(pid, 5000) from pg_stat_activity "
                    + "where application_name = 'vitae-reads' and wait_event = 'advisory'",
            "select 1 from pg_advisory_unlock(4711)");

    @Inject
    PipelinedReads reads;

    @Inject
    Vertx vertx;

    private PipelinedRead read;
    private Context loop;

    @BeforeEach
    void prepare() {
        read = reads.of(
                Actor.GATEWAY,
                List.of(
                        "select $1::int * $1::int where $1::int % 7 <> 0",
                        "select 10 / $1::int",
                        "select current_setting('vitae.actor') || $1::text",
                        "select extract(epoch from now())::text || $1::text",
                        "select $1::text from pg_advisory_xact_lock(4711)"));
        loop = vertx.getOrCreateContext();
    }

    @Test
    void everybodyIsAnsweredWhatTheyAskedHoweverManyAskAtOnce() {
        List<RowSet<Row>> answers = together(() -> IntStream.range(0, 50)
                .mapToObj(i -> i % 5 == 0 ? read.ask(WHOSE, Tuple.of(" " + i)) : read.ask(SQUARE, Tuple.of(i)))
                .toList());

        for (int i = 0; i < 50; i++) {
            RowSet<Row> rows = answers.get(i);
            if (i % 5 == 0) {
                assertThat(rows.iterator().next().getString(0)).isEqualTo("gateway " + i);
            } else if (i % 7 == 0) {
                assertThat(rows.size()).isZero();
            } else {
                assertThat(rows.iterator().next().getInteger(0)).isEqualTo(i * i);
            }
        }
    }

    @Test
    void whatIsAskedInOneTurnGoesOutTogether() {
        List<RowSet<Row>> answers = together(() ->
                List.of(read.ask(STAMP, Tuple.of("")), read.ask(STAMP, Tuple.of("")), read.ask(STAMP, Tuple.of(""))));

        // One transaction has one time.
        assertThat(answers.stream()
                        .map(rows -> rows.iterator().next().getString(0))
                        .distinct())
                .hasSize(1);
    }

    @Test
    void whatIsRefusedIsAFailureAndLeavesTheConnectionToOthers() {
        assertThatThrownBy(() -> together(
                        () -> List.of(read.ask(SHARE_OF_TEN, Tuple.of(0)), read.ask(SHARE_OF_TEN, Tuple.of(5)))))
                .isInstanceOf(CompletionException.class)
                .hasMessageContaining("division by zero");

        assertThat(together(() -> List.of(read.ask(SHARE_OF_TEN, Tuple.of(5))))
                        .get(0)
                        .iterator()
                        .next()
                        .getInteger(0))
                .isEqualTo(2);
    }

    @Test
    void whatALostConnectionLeftUnansweredIsAskedOnceMore() {
        PipelinedRead other = reads.of(Actor.GATEWAY, OTHER);
        together(() -> List.of(other.ask(0, Tuple.tuple())));
        var answers = ask(() -> List.of(
                read.ask(WAIT, Tuple.of("")),
                read.ask(SQUARE, Tuple.of(3)),
                read.ask(SQUARE, Tuple.of(4)),
                read.ask(WHOSE, Tuple.of("!"))));
        Awaitility.await()
                .until(() -> together(() -> List.of(other.ask(1, Tuple.tuple())))
                                .get(0)
                                .size()
                        == 1);

        together(() -> List.of(other.ask(2, Tuple.tuple())));

        List<RowSet<Row>> answered = answers.join();
        assertThat(answered.get(1).iterator().next().getInteger(0)).isEqualTo(9);
        assertThat(answered.get(2).iterator().next().getInteger(0)).isEqualTo(16);
        assertThat(answered.get(3).iterator().next().getString(0)).isEqualTo("gateway!");
    }

    private List<RowSet<Row>> together(Supplier<List<Future<RowSet<Row>>>> questions) {
        return ask(questions).join();
    }

    private CompletableFuture<List<RowSet<Row>>> ask(Supplier<List<Future<RowSet<Row>>>> questions) {
        CompletableFuture<List<RowSet<Row>>> answers = new CompletableFuture<>();
        loop.runOnContext(ignored -> Future.all(questions.get())
                .onSuccess(all -> answers.complete(all.list()))
                .onFailure(answers::completeExceptionally));
        return answers.orTimeout(20, TimeUnit.SECONDS);
    }
}
