package dev.vitae.e2e;

import dev.vitae.local.Service;
import dev.vitae.local.StackConfig;
import dev.vitae.testkit.Databases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The databases of a stack, read past row-level security. */
public record Tables(StackConfig stack) {

    /** The first column of each row. */
    public List<String> ask(Service service, String sql) {
        String url = Databases.superuserUrl("127.0.0.1", stack.ports().postgres(), service.id());
        try (Connection database = DriverManager.getConnection(url);
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
