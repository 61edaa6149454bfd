package dev.vitae.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks straight at a service's database as its application role, past all code of the service: what row-level security
 * lets through here is all that a forgotten {@code where} clause could ever leak.
 *
 * @param url JDBC address without credentials
 * @param role the application role, e.g. {@code resume_app}
 */
public record AppRole(String url, String role, String password) {

    /** The role of a service in the servers that this build shares. */
    public static AppRole of(String service) {
        return new AppRole(
                "jdbc:postgresql://127.0.0.1:%d/%s"
                        .formatted(TestServers.running().postgresPort(), service),
                service + "_app",
                Databases.DEFAULT_PASSWORD);
    }

    /** {@link #read} with or without (null) a user, in the database that has the service's name. */
    public static List<Map<String, Object>> query(String service, UUID userIdOrNull, String sql) throws SQLException {
        return of(service).read(settings(userIdOrNull), sql);
    }

    /** Rows changed by one statement, committed; refused rows raise the {@link SQLException} of the database. */
    public static int update(String service, UUID userIdOrNull, String sql) throws SQLException {
        return of(service).write(settings(userIdOrNull), sql);
    }

    /**
     * @param settings what a verified token would set for the transaction, e.g. {@code vitae.user_id}
     * @return one map per row, column names as keys in the order of the select list
     */
    public List<Map<String, Object>> read(Map<String, String> settings, String sql) throws SQLException {
        try (Connection connection = begin(settings);
                PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row(result));
            }
            return rows;
        }
    }

    public int write(Map<String, String> settings, String sql) throws SQLException {
        try (Connection connection = begin(settings);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            int rows = statement.executeUpdate();
            connection.commit();
            return rows;
        }
    }

    private static Map<String, String> settings(UUID userIdOrNull) {
        return Optional.ofNullable(userIdOrNull)
                .map(user -> Map.of("vitae.user_id", user.toString()))
                .orElse(Map.of());
    }

    private Connection begin(Map<String, String> settings) throws SQLException {
        Connection connection = DriverManager.getConnection(url, role, password);
        try {
            connection.setAutoCommit(false);
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                try (PreparedStatement statement = connection.prepareStatement("select set_config(?, ?, true)")) {
                    statement.setString(1, setting.getKey());
                    statement.setString(2, setting.getValue());
                    statement.execute();
                }
            }
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static Map<String, Object> row(ResultSet result) throws SQLException {
        Map<String, Object> row = new LinkedHashMap<>();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            row.put(result.getMetaData().getColumnLabel(column), result.getObject(column));
        }
        return row;
    }
}
