package dev.vitae.kit.outbox;

import dev.vitae.testkit.AppRole;
import java.sql.SQLException;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A database with nothing but the kit's tables. */
final class Outbox {

    private Outbox() {}

    static void migrate(String service) {
        Flyway.configure()
                .dataSource(AppRole.of(service).url(), service + "_owner", "vitae")
                .locations("classpath:db/kit")
                .placeholders(Map.of("app", service + "_app"))
                .load()
                .migrate();
    }

    static long waiting(AppRole database) throws SQLException {
        return (long) database.read(
                        Map.of("vitae.actor", "relay"), "select count(*) as n from outbox where published_at is null")
                .get(0)
                .get("n");
    }
}
