package dev.vitae.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Gives a service its database and its roles: {@code <service>_owner} migrates and owns the tables, {@code <service>_app} runs the
 * service and can neither own a table nor bypass row-level security. {@code <service>_keeper} cannot sign in: migrations let it own
 * functions that do what the service itself may not.
 */
public final class Databases {
    public static final String DEFAULT_PASSWORD = "vitae";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");
    private static final List<String> EXTENSIONS = List.of("citext", "pg_trgm", "btree_gin", "unaccent", "pgcrypto");

    private Databases() {}

    /**
     * @param service the first part of both roles' names
     * @param name the database, usually named as the service
     */
    public record Database(String service, String name, String ownerPassword, String appPassword) {
        public Database {
            requireName(service);
            requireName(name);
        }

        public static Database of(String service) {
            return new Database(service, service, DEFAULT_PASSWORD, DEFAULT_PASSWORD);
        }

        public Database named(String other) {
            return new Database(service, other, ownerPassword, appPassword);
        }

        public Database withPasswords(String owner, String app) {
            return new Database(service, name, owner, app);
        }

        public String owner() {
            return service + "_owner";
        }

        public String app() {
            return service + "_app";
        }

        public String keeper() {
            return service + "_keeper";
        }
    }

    public static String superuserUrl(String host, int port, String database) {
        return "jdbc:postgresql://%s:%d/%s?user=postgres".formatted(host, port, database);
    }

    /** {@link #provision(String, Database)} with the service's own name and the default password. */
    public static void provision(String superuserUrl, String service) {
        provision(superuserUrl, Database.of(service));
    }

    /** Makes what is missing and sets the passwords; running it again changes nothing else. */
    public static void provision(String superuserUrl, Database database) {
        try (Connection server = DriverManager.getConnection(superuserUrl)) {
            login(server, database.owner(), database.ownerPassword());
            login(server, database.app(), database.appPassword());
            create(server, database.keeper());
            run(server, "grant %s to %s".formatted(database.keeper(), database.owner()));
            if (isMissing(server, database.name())) {
                run(server, "create database %s owner %s".formatted(database.name(), database.owner()));
            }
            run(server, "revoke all on database %s from public".formatted(database.name()));
            run(server, "grant connect on database %s to %s".formatted(database.name(), database.app()));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot provision database " + database.name(), e);
        }
        try (Connection inside = DriverManager.getConnection(inside(superuserUrl, database.name()))) {
            run(inside, "revoke all on schema public from public");
            run(inside, "grant usage on schema public to " + database.app());
            for (String extension : EXTENSIONS) {
                run(inside, "create extension if not exists " + extension);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot prepare database " + database.name(), e);
        }
    }

    /** Throws the database away, with whoever is connected to it, and provisions it afresh. */
    public static void recreate(String superuserUrl, Database database) {
        try (Connection server = DriverManager.getConnection(superuserUrl)) {
            run(server, "drop database if exists %s with (force)".formatted(database.name()));
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot drop database " + database.name(), e);
        }
        provision(superuserUrl, database);
    }

    private static String inside(String superuserUrl, String database) {
        return superuserUrl.replaceFirst("(//[^/]+/)[^?]*", "$1" + database);
    }

    private static void create(Connection server, String role) throws SQLException {
        run(
                server,
                """
                do $$ begin
                  if not exists (select from pg_roles where rolname = '%1$s') then create role %1$s; end if;
                end $$"""
                        .formatted(role));
    }

    private static void login(Connection server, String role, String password) throws SQLException {
        create(server, role);
        run(
                server,
                "alter role %s login nosuperuser nobypassrls nocreatedb nocreaterole password '%s'"
                        .formatted(role, password.replace("'", "''")));
    }

    private static boolean isMissing(Connection server, String database) throws SQLException {
        try (var query = server.prepareStatement("select from pg_database where datname = ?")) {
            query.setString(1, database);
            return !query.executeQuery().next();
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a plain database or service name: " + name);
        }
    }
}
