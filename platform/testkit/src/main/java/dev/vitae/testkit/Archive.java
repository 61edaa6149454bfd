package dev.vitae.testkit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** Where a server that archives keeps its write-ahead log, besides itself. The setting outlives a restart. */
public final class Archive {
    /** The server gives commands to a shell. */
    private static final Pattern PLAIN = Pattern.compile("[\\w/.,:+@ -]+");
    /** Nothing is kept, and the server may reuse what it has written. */
    private static final String DISCARD = "exit 0";
    /** What was written is kept at least as often, so no more than this is lost with the server. */
    private static final String AT_LEAST_EVERY = "60s";

    private Archive() {}

    /**
     * Each piece (16 MB) is kept there under its name from now on; one that is there already and differs is an error, which the
     * server repeats and logs.
     *
     * @param folder must be there
     * @throws IllegalArgumentException where a shell might not take its name as it stands
     */
    public static void keep(Connection superuser, Path folder) throws SQLException {
        String kept = quoted(folder, "%f");
        String half = quoted(folder, ".%f");
        set(
                superuser,
                "cmp -s \"%%p\" %1$s || { test ! -e %1$s && cp \"%%p\" %2$s && sync %2$s && mv %2$s %1$s; }"
                        .formatted(kept, half),
                AT_LEAST_EVERY);
    }

    /** The command by which a server that recovers gets a piece back. */
    public static String restoreCommand(Path folder) {
        return "cp %s \"%%p\"".formatted(quoted(folder, "%f"));
    }

    static void discardUnlessKept(String superuserUrl) {
        try (Connection superuser = DriverManager.getConnection(superuserUrl);
                Statement statement = superuser.createStatement();
                ResultSet setting = statement.executeQuery("show archive_command")) {
            setting.next();
            // A server without a command keeps everything and waits for one; "(disabled)" is one that archives nothing.
            if (setting.getString(1).isEmpty()) {
                set(superuser, DISCARD, "0");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot set where the log is archived", e);
        }
    }

    private static void set(Connection superuser, String command, String timeout) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute("alter system set archive_command = '" + command + "'");
            statement.execute("alter system set archive_timeout = '" + timeout + "'");
            statement.execute("select pg_reload_conf()");
        }
    }

    private static String quoted(Path folder, String file) {
        String path = folder.toAbsolutePath().toString();
        if (!PLAIN.matcher(path).matches()) {
            throw new IllegalArgumentException("Not a plain name of a folder: " + path);
        }
        return "\"" + path + "/" + file + "\"";
    }
}
