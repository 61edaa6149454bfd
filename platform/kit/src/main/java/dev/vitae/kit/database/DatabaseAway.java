package dev.vitae.kit.database;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.sqlclient.ClosedConnectionException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Set;

/** Whether a failure means that the database cannot be reached or takes no work at the moment: trying again helps. */
public final class DatabaseAway {

    /** 08 connection, 53 insufficient resources, 57 operator intervention: shutdown, start, cancellation. */
    private static final Set<String> GROUPS = Set.of("08", "53", "57");

    private DatabaseAway() {}

    public static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketException
                    || cause instanceof UnknownHostException
                    || cause instanceof ClosedConnectionException
                    || isPoolTimeout(cause)) {
                return true;
            }
        }
        return SqlFailure.behind(failure)
                .filter(refusal -> GROUPS.contains(refusal.group()))
                .isPresent();
    }

    /** The pool has no exception of its own for a wait that took too long; its word is the only mark. */
    private static boolean isPoolTimeout(Throwable failure) {
        return failure instanceof NoStackTraceThrowable && "Timeout".equals(failure.getMessage());
    }
}
