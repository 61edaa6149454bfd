package dev.vitae.kit.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import io.vertx.sqlclient.TransactionRollbackException;
import java.util.Set;

/**
 * Failures that say nothing about the event: the database was away, busy or in conflict. So is every failure of the way
 * there, whatever it is called (a closed connection, a full pool); what a handler throws by itself is not.
 */
final class Transient {

    /**
     * PostgreSQL error classes (appendix A): 08 connection, 28 login refused, 3D no such database, 40 transaction rollback
     * (serialization, deadlock), 53 insufficient resources, 55 object not in prerequisite state (lock timeout), 57 operator
     * intervention (shutdown, statement timeout), 58 system error, XX internal error.
     */
    private static final Set<String> CLASSES = Set.of("08", "28", "3D", "40", "53", "55", "57", "58", "XX");

    /** A standby took the place of the primary; a transaction waited too long for its client. */
    private static final Set<String> STATES = Set.of("25006", "25P03", "25P04");

    private Transient() {}

    static boolean is(Throwable failure) {
        boolean ofTheWay = false;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException pg) {
                return isTransient(pg.getSqlState());
            }
            if (isOfTheEvent(cause)) {
                return false;
            }
            ofTheWay |= cause instanceof VertxException
                    || !(cause instanceof RuntimeException) && !(cause instanceof Error);
        }
        return ofTheWay;
    }

    private static boolean isTransient(String state) {
        return state == null || STATES.contains(state) || CLASSES.contains(state.substring(0, 2));
    }

    /** Also when its cause is of a kind that the way there knows, as broken UTF-32 is an {@code IOException}. */
    private static boolean isOfTheEvent(Throwable cause) {
        return cause instanceof UnreadableEvent
                || cause instanceof JsonProcessingException
                || cause instanceof TransactionRollbackException;
    }
}
