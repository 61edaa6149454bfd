package dev.vitae.usage.log;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Makes the partitions of the coming months while the service runs; at its start {@code afterMigrate__months_ahead.sql}
 * has made them. Any number of replicas may do so at once.
 */
@ApplicationScoped
public class MonthsAhead {

    private final Pool pool;

    public MonthsAhead(Pool pool) {
        this.pool = pool;
    }

    @Scheduled(every = "12h", delayed = "12h", identity = "months-ahead")
    Uni<Void> make() {
        return pool.query("select months_ahead(3)").execute().replaceWithVoid();
    }
}
