package dev.vitae.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.testkit.Databases.Database;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresServerTest {
    @TempDir
    Path folder;

    @Test
    void keepsDataOverARestartAndIsDurableWhenAsked() throws SQLException {
        PostgresServer.Options options =
                PostgresServer.Options.at(folder.resolve("pg")).withDurability();
        try (PostgresServer first = PostgresServer.start(options)) {
            run(first.superuserUrl(), "create table kept as select 'Ada' as name");
        }

        try (PostgresServer second = PostgresServer.start(options)) {
            assertThat(value(second.superuserUrl(), "select name from kept")).isEqualTo("Ada");
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(value(second.superuserUrl(), "show " + setting))
                        .as(setting)
                        .isEqualTo("on");
            }
            assertThat(value(second.superuserUrl(), "show max_connections")).isEqualTo("200");
        }
    }

    @Test
    void givesAServiceADatabaseOfItsOwnThatOtherServicesCannotEnter() throws SQLException {
        try (PostgresServer server = PostgresServer.start(PostgresServer.Options.at(folder.resolve("pg")))) {
            Databases.provision(server.superuserUrl(), "resume");
            Databases.provision(server.superuserUrl(), "resume");
            Databases.provision(server.superuserUrl(), Database.of("sharing").withPasswords("o'ne", "two"));
            String resume = "jdbc:postgresql://127.0.0.1:%d/resume".formatted(server.port());

            try (var owner = DriverManager.getConnection(resume, "resume_owner", "vitae");
                    var statement = owner.createStatement()) {
                statement.execute("create table notes (text citext)");
                statement.execute("insert into notes values ('hello')");
                statement.execute("grant select on notes to resume_app");
            }
            assertThat(new AppRole(resume, "resume_app", "vitae").read(Map.of(), "select text from notes"))
                    .hasSize(1);
            assertThatThrownBy(() ->
                            new AppRole(resume, "resume_app", "vitae").write(Map.of(), "create table mine (id int)"))
                    .hasMessageContaining("permission denied for schema public");
            assertThatThrownBy(() -> new AppRole(resume, "sharing_app", "two").read(Map.of(), "select 1"))
                    .hasMessageContaining("permission denied for database");
            assertThatThrownBy(() -> new AppRole(resume, "resume_app", "guess").read(Map.of(), "select 1"))
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void knowsLettersOfEveryScript() throws SQLException {
        try (PostgresServer server = PostgresServer.start(PostgresServer.Options.at(folder.resolve("pg")))) {
            Databases.provision(server.superuserUrl(), "vacancy");
            String url = Databases.superuserUrl("127.0.0.1", server.port(), "vacancy");

            assertThat(value(url, "select lower('ÄRZTIN ΩΜΕΓΑ')")).isEqualTo("ärztin ωμεγα");
            assertThat(value(url, "select cardinality(show_trgm('開発者')) > 0")).isEqualTo("t");
            assertThat(value(url, "select unaccent('résumé')")).isEqualTo("resume");
            assertThat(value(url, "select uuid_extract_version(uuidv7())")).isEqualTo("7");
        }
    }

    @Test
    void tellsOfItsEnd() {
        try (PostgresServer server = PostgresServer.start(PostgresServer.Options.at(folder.resolve("pg")))) {
            assertThat(server.end()).isNotDone();

            ProcessHandle.of(server.pid()).orElseThrow().destroyForcibly();

            assertThat(server.end()).succeedsWithin(Duration.ofSeconds(10));
        }
    }

    private static void run(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(String url, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
