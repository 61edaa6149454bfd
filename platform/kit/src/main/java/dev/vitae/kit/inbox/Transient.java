package dev.vitae.kit.inbox;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Failures that say nothing about the event: the database was away, busy or in conflict. */
final class Transient {

    /**
     * PostgreSQL error classes (appendix A): 08 connection, 40 transaction rollback (serialization, deadlock), 53
     * insufficient resources, 57 operator intervention (shutdown), 55 object not in prerequisite state (lock timeout).
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57");

    private Transient() {}

    static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PgException pg) {
                return pg.getSqlState() == null
                        || CLASSES.contains(pg.getSqlState().substring(0, 2));
            }
            if (cause instanceof IOException && !(cause instanceof com.fasterxml.jackson.core.JsonProcessingException)
                    || cause instanceof TimeoutException
                    || cause instanceof VertxException) {
                return true;
            }
        }
        return false;
    }
}
