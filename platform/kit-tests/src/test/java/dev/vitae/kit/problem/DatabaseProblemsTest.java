package dev.vitae.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.pgclient.PgException;
import java.sql.SQLException;
import java.util.concurrent.CompletionException;
import org.hibernate.exception.ConstraintViolationException;
import org.hibernate.exception.DataException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseProblemsTest {

    @ParameterizedTest
    @CsvSource({
        "22021, validation_failed",
        "22P05, validation_failed",
        "23514, validation_failed",
        "08006, service_unavailable",
        "53300, service_unavailable",
        "57P01, service_unavailable",
        "57P03, service_unavailable"
    })
    void knowsWhatARefusalMeans(String state, String code) {
        assertThat(DatabaseProblems.of(new PgException("refused", "ERROR", state, null)))
                .map(Problem::code)
                .hasValue(code);
        assertThat(DatabaseProblems.of(new CompletionException(new DataException("refused", sql(state)))))
                .map(Problem::code)
                .hasValue(code);
    }

    @ParameterizedTest
    @CsvSource({"23505", "42501", "42703", "XX000"})
    void leavesDefectsOfOursToThemselves(String state) {
        assertThat(DatabaseProblems.of(new PgException("refused", "ERROR", state, null)))
                .isEmpty();
    }

    @Test
    void knowsThePoolsTimeout() {
        assertThat(DatabaseProblems.of(Future.failedFuture("Timeout").cause()))
                .map(Problem::status)
                .hasValue(503);
        assertThat(DatabaseProblems.of(new IllegalStateException("Timeout"))).isEmpty();
    }

    @Test
    void namesTheConstraintInTheLogAndQuotesNothing() {
        try (Logged logged = Logged.by(DatabaseProblems.class)) {
            DatabaseProblems.of(new ConstraintViolationException("ada@example.com", sql("23514"), "probe_word_check"));

            assertThat(logged.lines())
                    .containsExactly(
                            "WARN the database refused what was sent: SQLSTATE 23514, constraint probe_word_check");
        }
    }

    private static SQLException sql(String state) {
        return new SQLException("refused", state);
    }
}
