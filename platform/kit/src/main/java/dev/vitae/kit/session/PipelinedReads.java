package dev.vitae.kit.session;

import dev.vitae.kit.caller.Actor;
import io.vertx.core.Vertx;
import io.vertx.core.tracing.TracingPolicy;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hot reads beside the pool: each gets one connection for each event loop, as the pool's own but for two things. All its
 * transactions are those of one actor, which the connection says when it begins; and since everybody on it waits for whoever
 * is before them, a statement is ended early.
 */
@ApplicationScoped
public class PipelinedReads {

    private static final int CONNECT_MILLIS = 3_000;

    private final Vertx vertx;
    private final TimeLimitedPool made;
    private final Pool pool;
    private final int longest;

    /** @param longest that a statement may take, in seconds; a server that says nothing for twice as long is left */
    PipelinedReads(
            Vertx vertx,
            TimeLimitedPool made,
            Pool pool,
            @ConfigProperty(name = "vitae.reads.longest-seconds") int longest) {
        this.vertx = vertx;
        this.made = made;
        this.pool = pool;
        this.longest = longest;
    }

    /** Statements that only read: where a connection was lost they are asked again. */
    public PipelinedRead of(Actor actor, List<String> statements) {
        return of(vertx, actor, statements);
    }

    /** The same for a server that has event loops of its own. */
    public PipelinedRead of(Vertx loops, Actor actor, List<String> statements) {
        // A pool is made when it is first used.
        pool.size();
        PgConnectOptions server = made.server();
        server.addProperty("vitae.actor", actor.setting())
                // For who looks into pg_stat_activity.
                .addProperty("application_name", "vitae-reads")
                .addProperty("statement_timeout", longest + "s")
                // A span of each read would cost more than it tells.
                .setTracingPolicy(TracingPolicy.IGNORE)
                .setCachePreparedStatements(false)
                .setConnectTimeout(CONNECT_MILLIS)
                // A server that hangs does not even end a statement.
                .setReadIdleTimeout(2 * longest)
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        return new PipelinedRead(loops, server, statements, longest);
    }
}
