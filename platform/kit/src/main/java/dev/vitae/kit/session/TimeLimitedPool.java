package dev.vitae.kit.session;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A pool that nobody waits for without end. A server that hangs answers nothing, not even its own statement timeout: a
 * connection on which nothing has come for longer than that is closed, which fails what waits on it. Quiet connections of
 * the pool are let go before (quarkus.datasource.reactive.idle-timeout).
 */
@ApplicationScoped
class TimeLimitedPool implements PgPoolCreator {

    /** Longer than statement_timeout and the pool's idle timeout, both 30 s. */
    private static final int SILENCE_SECONDS = 40;

    /** A request that found no free connection by then is better answered than held. */
    private static final int ACQUISITION_SECONDS = 10;

    private volatile List<PgConnectOptions> servers = List.of();

    /** How the pool connects, for connections beside it: the same server, role, password and TLS. */
    PgConnectOptions server() {
        return new PgConnectOptions(servers.get(0));
    }

    @Override
    public Pool create(Input input) {
        input.pgConnectOptionsList()
                .forEach(options -> options.setReadIdleTimeout(SILENCE_SECONDS).setIdleTimeoutUnit(TimeUnit.SECONDS));
        servers = List.copyOf(input.pgConnectOptionsList());
        return PgBuilder.pool()
                .with(input.poolOptions()
                        .setConnectionTimeout(ACQUISITION_SECONDS)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .connectingTo(List.<SqlConnectOptions>copyOf(input.pgConnectOptionsList()))
                .using(input.vertx())
                .build();
    }
}
