package dev.vitae.kit;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Databases;
import dev.vitae.testkit.TestServers;
import io.vertx.mutiny.pgclient.PgPool;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.flywaydb.core.Flyway;

/** A database with nothing but the kit's tables, for tests that need one of their own. */
public final class KitDatabase {

    private KitDatabase() {}

    public static void recreate(String name) {
        Databases.recreate(TestServers.running().superuserUrl(), Databases.Database.of(name));
        Flyway.configure()
                .dataSource(AppRole.of(name).url(), name + "_owner", Databases.DEFAULT_PASSWORD)
                .locations("classpath:db/kit")
                .placeholders(Map.of("app", name + "_app"))
                .load()
                .migrate();
    }

    public static void empty(String name, String table) throws SQLException {
        String url = Databases.superuserUrl("127.0.0.1", TestServers.running().postgresPort(), name);
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("truncate " + table);
        }
    }

    public static Pool pool(String name) {
        return pool(name, TestServers.running().postgresPort());
    }

    public static Pool pool(String name, int port) {
        PgConnectOptions options = new PgConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port)
                .setDatabase(name)
                .setUser(name + "_app")
                .setPassword(Databases.DEFAULT_PASSWORD);
        return PgPool.pool(options, new PoolOptions().setMaxSize(2));
    }
}
