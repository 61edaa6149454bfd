package dev.vitae.load;

import dev.vitae.kit.secrets.LinkSecret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * Shares of many people, each with what it shows, in bulk and past the triggers. Two hundred are visited, which lie evenly among
 * all; what they show is as long as asked for, what the others show is short.
 */
final class ShareRows {

    /** Links that are visited. */
    static final int VISITED = 200;

    private static final int AT_A_TIME = 50_000;
    private static final List<String> WORDS = List.of(
            "payments",
            "moved",
            "the",
            "ledger",
            "of",
            "a",
            "bank",
            "to",
            "Kafka",
            "and",
            "led",
            "five",
            "engineers",
            "who",
            "cut",
            "latency",
            "by",
            "half",
            "in",
            "Lisbon",
            "Berlin",
            "with",
            "Java",
            "17");
    private static final String SHARES =
            """
            insert into shares (id, user_id, kind, subject_id, token_hash, token_prefix, label)
            select uuidv7(), md5('person ' || n / 10)::uuid, 'resume', md5('resume ' || n)::uuid,
              coalesce(v.hash, sha256(convert_to('share ' || n, 'UTF8'))), 'vt_abcdef', 'For a recruiter'
            from generate_series(%1$d, %2$d) n left join visited v on v.number * %3$d = n""";
    private static final String DOCUMENTS =
            """
            insert into share_documents (share_id, user_id, subject_version, html, json, pdf, file_name, token_hash, visit_key,
              unconditional)
            select s.id, s.user_id, 1, '\\x3c703e3c2f703e', coalesce(v.shown, '{"personalInfo":{}}'), '\\x25504446', 'Resume.pdf',
              s.token_hash, s.visit_key, true
            from shares s left join visited v on v.hash = s.token_hash""";

    private final List<String> tokens = Stream.generate(() -> LinkSecret.random("vt_", new SecureRandom()))
            .limit(VISITED)
            .map(LinkSecret::secret)
            .toList();

    private final String shown;

    /** @param bytes of a document that is visited */
    ShareRows(int bytes) {
        this.shown = document(bytes);
    }

    /** Of the links that are visited. */
    List<String> tokens() {
        return tokens;
    }

    /** Fills an empty database; answers how much there is. */
    String add(String url, int shares) throws SQLException {
        Untriggered.run(url, "create table visited (number int primary key, hash bytea unique, shown bytea)");
        try (Connection connection = DriverManager.getConnection(url);
                PreparedStatement insert = connection.prepareStatement("insert into visited values (?, ?, ?)")) {
            for (int i = 0; i < VISITED; i++) {
                insert.setInt(1, i + 1);
                insert.setBytes(
                        2, LinkSecret.parse("vt_", tokens.get(i)).orElseThrow().hash());
                insert.setBytes(3, shown.getBytes(StandardCharsets.UTF_8));
                insert.addBatch();
            }
            insert.executeBatch();
        }
        for (int first = 1; first <= shares; first += AT_A_TIME) {
            int last = Math.min(shares, first + AT_A_TIME - 1);
            Untriggered.run(url, SHARES.formatted(first, last, shares / VISITED));
        }
        Untriggered.run(url, "analyze", DOCUMENTS);
        Untriggered.run(url, "vacuum analyze", "checkpoint");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) || ' shares in ' || "
                        + "pg_size_pretty(pg_database_size(current_database())) || ', ' || max(length(json)) || ' bytes each' "
                        + "from share_documents")) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Words of a resume, again and again. */
    private static String document(int bytes) {
        StringBuilder text = new StringBuilder("{\"personalInfo\":{\"fullName\":\"Ada Brennan\"},\"summary\":\"");
        for (int i = 0; text.length() < bytes - 2; i++) {
            text.append(WORDS.get(i * 7 % WORDS.size())).append(i % 13 == 0 ? ". " : " ");
        }
        return text.substring(0, bytes - 2) + "\"}";
    }
}
