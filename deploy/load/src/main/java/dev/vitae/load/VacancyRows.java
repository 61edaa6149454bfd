package dev.vitae.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * Vacancies and jobs of many people, in bulk and past the triggers: copies of those that one person has collected over HTTP. That
 * person's own rows lie among those of the others, as they would after a year.
 */
final class VacancyRows {

    /** Of the person whose times are taken, and of one with a tenth of everything. */
    static final UUID PERSON = SkillRows.person(0);

    static final UUID SMALL = SkillRows.person(1);

    /** The number of the first of the others. */
    private static final int OTHERS = 2;

    private static final int PEOPLE_AT_A_TIME = 20;
    private static final List<String> TABLES = List.of("vacancies", "vacancy_search", "vacancy_scores", "jobs");
    private static final String SAMPLE_JOBS =
            """
            insert into jobs (id, user_id, job_title, company, location, salary, job_url, status, excitement_level, date_applied,
              deadline, description, source, tags, position, archived_at, created_at, updated_at)
            select uuidv7(), '%1$s', 'Backend Engineer ' || n, (array['Google', 'Acme', 'Initech', 'Globex'])[n %% 4 + 1] || ' ' || n %% 97,
              'Leeds', '70,000', 'https://jobs.example.com/' || n,
              (array['saved', 'applied', 'screening', 'interview', 'offer', 'accepted', 'rejected', 'withdrawn'])[n %% 8 + 1],
              n %% 5 + 1, date '2026-01-01' + n %% 300, date '2026-02-01' + n %% 300, repeat('What there is to do. ', 60),
              (array['linkedin.com', 'indeed.com', 'acme.example'])[n %% 3 + 1], array['remote', 'tag ' || n %% 20],
              case when n %% 10 <> 0 then n * 1024 end, case when n %% 10 = 0 then now() end,
              timestamptz '2026-01-01' + n * interval '40 minutes', timestamptz '2026-01-01' + n * interval '40 minutes'
            from generate_series(1, %2$d) n""";
    private static final String COLUMNS =
            """
            insert into job_columns (user_id, status, jobs, archived)
            select user_id, status, count(position), count(archived_at) from jobs group by user_id, status
            on conflict (user_id, status) do update set jobs = excluded.jobs, archived = excluded.archived""";

    private final String url;

    VacancyRows(String superuserUrl) {
        this.url = superuserUrl;
    }

    /** Gives the person jobs, and scores to half of the vacancies; keeps all of theirs aside as the sample for the others. */
    void sample(int jobs) throws SQLException {
        Untriggered.run(
                url,
                SAMPLE_JOBS.formatted(PERSON, jobs),
                "insert into vacancy_scores (vacancy_id, user_id, generation_id, match_score_before, match_score_after, generated_at) "
                        + "select id, user_id, uuidv7(), 1, abs(hashtext(id::text)) % 100, now() from vacancies "
                        + "where hashtext(id::text) % 2 = 0");
        for (String table : TABLES) {
            String id = id(table);
            Untriggered.run(
                    url,
                    "create table sample_" + table + " as select *, (row_number() over (order by " + id
                            + "))::int as n from " + table + " where user_id = '" + PERSON + "'",
                    "create index on sample_" + table + " (n)",
                    "delete from " + table);
        }
    }

    /** Adds so many people, each with so many of the sample's rows, and the person's own between them. */
    void add(int people, int vacancies, int jobs) throws SQLException {
        for (int at = 0; at < people; at += PEOPLE_AT_A_TIME) {
            int next = Math.min(at + PEOPLE_AT_A_TIME, people);
            for (String table : TABLES) {
                int rows = table.equals("jobs") ? jobs : vacancies;
                Untriggered.run(
                        url,
                        copy(
                                table,
                                "s.n <= " + rows,
                                "(select md5('person ' || p)::uuid as person from generate_series(" + (OTHERS + at)
                                        + ", " + (OTHERS + next - 1) + ") p) o"));
            }
            for (String table : TABLES) {
                own(table, (double) at / people, (double) next / people);
            }
        }
    }

    private void own(String table, double begin, double end) throws SQLException {
        String columns = columns(table);
        Untriggered.run(
                url,
                "insert into " + table + " (" + columns + ") select " + columns + " from sample_" + table
                        + " s cross join (select max(n) as most from sample_" + table + ") m where n > most * " + begin
                        + " and n <= most * " + end);
    }

    /** A person with the first of the sample's rows. */
    void small(int vacancies, int jobs) throws SQLException {
        for (String table : TABLES) {
            Untriggered.run(
                    url,
                    copy(
                            table,
                            "s.n <= " + (table.equals("jobs") ? jobs : vacancies),
                            "(select '" + SMALL + "'::uuid as person) o"));
        }
    }

    private String copy(String table, String which, String people) throws SQLException {
        String id = id(table);
        String columns = columns(table);
        String values = columns.replaceFirst("\\b" + id + "\\b", "md5(o.person || '/' || s." + id + ")::uuid")
                .replaceFirst("\\buser_id\\b", "o.person");
        return "insert into " + table + " (" + columns + ") select " + values + " from sample_" + table
                + " s cross join " + people + " where " + which;
    }

    private static String id(String table) {
        return table.startsWith("vacancy_") ? "vacancy_id" : "id";
    }

    /** Those that are not made of others. */
    private String columns(String table) throws SQLException {
        return read("select string_agg(attname, ', ' order by attnum) from pg_attribute where attrelid = '" + table
                + "'::regclass and attnum > 0 and not attisdropped and attgenerated = ''");
    }

    /** As after a while of use: statistics are there and nothing waits for the disk. Answers how much there is. */
    String settle() throws SQLException {
        Untriggered.run(url, COLUMNS, "vacuum analyze", "checkpoint");
        return read(
                "select (select count(*) from vacancies) || ' vacancies, ' || (select count(*) from jobs) || ' jobs, ' "
                        + "|| pg_size_pretty(pg_database_size(current_database()))");
    }

    /** From now on the service's role has its plans written into the server's log, or no more. */
    void explain(boolean on) throws SQLException {
        String role = "alter role vacancy_app ";
        if (on) {
            Untriggered.run(
                    url,
                    role + "set session_preload_libraries = 'auto_explain'",
                    role + "set auto_explain.log_min_duration = 0",
                    role + "set auto_explain.log_analyze = on",
                    role + "set auto_explain.log_buffers = on");
        } else {
            Untriggered.run(url, role + "reset all");
        }
        Untriggered.run(url, "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'vacancy_app'");
    }

    private String read(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
