package dev.vitae.identity;

import dev.vitae.testkit.Databases;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestServers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads answers of the sign-in, and the tables as an operator (superuser) would. */
final class Accounts {

    private Accounts() {}

    static String token(HttpResponse<String> answer) {
        return Json.of(answer.body()).getString("accessToken");
    }

    static String signInForToken(Person person) {
        return token(Browser.askingForJson().signIn(person));
    }

    /** The subject of a token, without verifying it. */
    static UUID userOf(String token) {
        String claims = new String(java.util.Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        return UUID.fromString(Json.of(claims).getString("sub"));
    }

    static List<String> rows(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }

    static void change(String sql) throws SQLException {
        try (Connection connection = superuser();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    /** A new tenant that the user is a member of. */
    static UUID tenantOf(UUID user) throws SQLException {
        UUID tenant = UUID.randomUUID();
        change("insert into tenants (id, name) values ('%s', 'Analytical Engines')".formatted(tenant));
        change("insert into memberships (id, tenant_id, user_id, role) values ('%s', '%s', '%s', 'member')"
                .formatted(UUID.randomUUID(), tenant, user));
        return tenant;
    }

    static Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                Databases.superuserUrl("127.0.0.1", TestServers.running().postgresPort(), "identity"));
    }
}
