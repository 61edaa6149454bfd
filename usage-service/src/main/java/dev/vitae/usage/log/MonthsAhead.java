package dev.vitae.usage.log;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the partitions of the coming months before they begin. */
@ApplicationScoped
public class MonthsAhead {

    private final Pool pool;

    public MonthsAhead(Pool pool) {
        this.pool = pool;
    }

    @Scheduled(every = "12h", delayed = "1m", identity = "usage-months-ahead")
    Uni<Void> make() {
        return pool.query("select usage_logs_ahead(3)").execute().replaceWithVoid();
    }
}
