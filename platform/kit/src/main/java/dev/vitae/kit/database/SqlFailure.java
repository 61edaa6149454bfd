package dev.vitae.kit.database;

import io.vertx.pgclient.PgException;
import java.util.Optional;
import org.hibernate.JDBCException;
import org.hibernate.exception.ConstraintViolationException;

/**
 * What PostgreSQL said when it refused a statement, whichever client asked.
 *
 * @param state SQLSTATE, five characters (PostgreSQL appendix A)
 * @param constraint the constraint that was violated, where one was
 */
public record SqlFailure(String state, Optional<String> constraint) {

    /** The refusal behind a failure; empty where the database did not refuse anything. */
    public static Optional<SqlFailure> behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException pg && pg.getSqlState() != null) {
                return Optional.of(new SqlFailure(pg.getSqlState(), Optional.ofNullable(pg.getConstraint())));
            }
            // Hibernate Reactive keeps the state and drops the client's own exception.
            if (cause instanceof JDBCException jdbc && jdbc.getSQLState() != null) {
                return Optional.of(new SqlFailure(jdbc.getSQLState(), constraint(jdbc)));
            }
        }
        return Optional.empty();
    }

    /** The first two characters: PostgreSQL's class of errors. */
    public String group() {
        return state.substring(0, 2);
    }

    private static Optional<String> constraint(JDBCException failure) {
        return failure instanceof ConstraintViolationException violation
                ? Optional.ofNullable(violation.getConstraintName())
                : Optional.empty();
    }
}
