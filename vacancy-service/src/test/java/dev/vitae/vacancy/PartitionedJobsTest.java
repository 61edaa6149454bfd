package dev.vitae.vacancy;

import static dev.vitae.testkit.Json.json;
import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.JobsApi.JOBS;
import static dev.vitae.vacancy.JobsApi.job;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Databases;
import dev.vitae.testkit.ProjectRoot;
import dev.vitae.testkit.TestServers;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * {@code deploy/partition-jobs} on the database of the running service: while it works, after the swap, and back again. Whatever
 * becomes of a test, the tables are as they were when it ends.
 */
@VacancyServiceTest
class PartitionedJobsTest {

    private static final String OLD = "insert into jobs (id, user_id, job_title, company, status, position) values "
            + "('%s', '%s', 'Engineer', '%s', 'applied', %d)";

    private final JobsApi ada = JobsApi.ofSomebody();
    private final JobsApi bob = JobsApi.ofSomebody();

    @AfterEach
    void goBack() throws SQLException, IOException {
        if (!rows("select to_regnamespace('partitioning')::text").equals("[null]")) {
            run("back");
        }
    }

    @Test
    void goesOnWorkingBeforeWhileAndAfterTheTablesAreDivided() throws SQLException, IOException {
        // Given
        String old = oldJob("019506e7-a800-7000-8000-", "Long ago", 7);
        String acme = ada.tracked(job("Engineer", "Acme", "applied"));
        String bolt = ada.tracked(job("Driver", "Bolt", "applied"));
        ada.entry(acme, "{'kind': 'note', 'text': 'kept'}");
        bob.tracked(job("Cook", "Bob's", "applied"));

        // When
        run("1-prepare");
        ada.patch(acme, "{\"company\": \"Acme Ltd\"}");
        move(bolt, "screening");
        String between = ada.tracked(job("Baker", "Between", "saved"));
        run("2-copy");
        ada.patch(old, "{\"company\": \"Long ago Ltd\"}");
        String gone = ada.tracked(job("Baker", "Gone", "saved"));
        as(ada.user())
                .header("If-Match", ada.etag(gone))
                .delete(JOBS + "/" + gone)
                .then()
                .statusCode(204);
        assertThat(rows("select partitioning.differences()")).isEqualTo("[0]");
        run("3-swap");

        // Then
        assertThat(rows("select relkind::text from pg_class where oid = 'jobs'::regclass"))
                .isEqualTo("[p]");
        assertThat(ada.companies("sort=company")).containsExactly("Acme Ltd", "Between", "Bolt", "Long ago Ltd");
        ada.job(old).statusCode(200).body(json("company", equalTo("Long ago Ltd")));
        as(ada.user()).get(JOBS + "/" + acme + "/entries").then().body(json("items[*].text", contains("kept")));
        as(ada.user())
                .get(JOBS + "/" + bolt + "/history")
                .then()
                .body(json("items[*].to", containsInAnyOrder("applied", "screening")));
        as(ada.user()).get(JOBS + "/statistics").then().body(json("total", equalTo(4)));
        assertThat(rows("select tableoid::regclass::text from jobs where id = '" + old + "'"))
                .isEqualTo("[jobs_2025q1]");

        move(acme, "interview");
        ada.patch(between, "{\"archived\": true}");
        String later = ada.tracked(job("Baker", "Later", "applied"));
        ada.bringIn("company,jobTitle,status\nMany,x,applied\n").statusCode(200);
        as(ada.user())
                .get(JOBS + "/board")
                .then()
                .body(json(
                        "columns[?(@.status == 'applied')].items[*].company",
                        contains("Many", "Later", "Long ago Ltd")))
                .body(json("columns[?(@.status == 'applied')].jobs", contains(3)));
        bob.list("").body(json("items[*].company", contains("Bob's")));
        as(JobsApi.ofSomebody().user()).get(JOBS).then().body(json("items", empty()));
        bob.job(later).statusCode(404);

        // And back, with all that was changed meanwhile
        run("back");
        assertThat(rows("select relkind::text from pg_class where oid = 'jobs'::regclass"))
                .isEqualTo("[r]");
        assertThat(ada.companies("sort=company")).containsExactly("Acme Ltd", "Bolt", "Later", "Long ago Ltd", "Many");
        assertThat(ada.companies("archived=true")).containsExactly("Between");
        move(later, "offer");
        as(ada.user())
                .get(JOBS + "/" + later + "/history")
                .then()
                .body(json("items[*].to", containsInAnyOrder("applied", "offer")));
    }

    @Test
    void keepsEveryPartItsPersonsAloneAndEveryPlaceOneCards() throws SQLException, IOException {
        ada.tracked(job("Engineer", "Acme", "applied"));
        run("1-prepare");
        run("2-copy");
        run("3-swap");

        assertThat(rows(
                        "select count(*) from pg_class c where c.relispartition and c.relkind = 'r' and not (relrowsecurity and "
                                + "relforcerowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))"))
                .isEqualTo("[0]");
        assertThat(AppRole.query("vacancy", ada.user(), "select * from jobs")).hasSize(1);
        assertThat(AppRole.query("vacancy", bob.user(), "select * from jobs")).isEmpty();
        assertThat(AppRole.query("vacancy", null, "select * from jobs")).isEmpty();
        assertThat(AppRole.query("vacancy", bob.user(), "select * from job_places"))
                .isEmpty();
        assertThat(AppRole.update("vacancy", bob.user(), "delete from jobs")).isZero();
        String part = rows("select tableoid::regclass::text from jobs where user_id = '" + ada.user() + "'")
                .replaceAll("[\\[\\]]", "");
        assertThatThrownBy(() -> AppRole.query("vacancy", ada.user(), "select * from " + part))
                .hasMessageContaining("permission denied");
        String taken =
                "insert into jobs (id, user_id, job_title, company, status, position) select uuidv7(), user_id, 'x', 'y', "
                        + "status, position from jobs where user_id = '%s'".formatted(ada.user());
        assertThatThrownBy(() -> AppRole.update("vacancy", ada.user(), taken)).hasMessageContaining("job_places_once");
    }

    @Test
    void erasesAPersonWholeAndEndsForGoodWhenTheOldTablesGo() throws SQLException, IOException {
        String acme = ada.tracked(job("Engineer", "Acme", "applied"));
        run("1-prepare");
        run("2-copy");
        run("3-swap");

        try (Connection owner = owner()) {
            owner.setAutoCommit(false);
            try (Statement statement = owner.createStatement()) {
                statement.execute(script("4-finish").replaceAll("(?m)^(begin|commit);", ""));
                statement.execute("select partitioning.ahead()");
                assertThat(rows(statement, "select to_regclass('jobs_before')::text"))
                        .isEqualTo("[null]");
                statement.execute("set local vitae.user_id = '" + ada.user() + "'");
                assertThat(rows(statement, "select id::text from jobs")).isEqualTo("[" + acme + "]");
                statement.execute("set local vitae.actor = 'eraser'");
                assertThat(rows(statement, "select erase_person() > 0")).isEqualTo("[t]");
                assertThat(rows(statement, "select id::text from jobs")).isEqualTo("[]");
                assertThat(rows(statement, "select job_id::text from job_places"))
                        .isEqualTo("[]");
            } finally {
                owner.rollback();
            }
        }
    }

    /** What an autovacuum does: it holds a table, then writes its figures into the catalogue, whose rows a rename changes, too. */
    @Test
    void waitsForWhoeverIsAtOneOfTheTablesInsteadOfGettingInTheirWay() throws Exception {
        ada.tracked(job("Engineer", "Acme", "applied"));
        run("1-prepare");
        run("2-copy");

        whileATableIsLookedAt("jobs_new", "3-swap");
        whileATableIsLookedAt("jobs_before", "back");

        assertThat(rows("select relkind::text from pg_class where oid = 'jobs'::regclass"))
                .isEqualTo("[r]");
        assertThat(ada.companies("")).containsExactly("Acme");
    }

    private static void whileATableIsLookedAt(String table, String script) throws Exception {
        try (Connection analyst = owner();
                Statement statement = analyst.createStatement()) {
            analyst.setAutoCommit(false);
            statement.execute("lock table " + table + " in share update exclusive mode");
            CompletableFuture<Void> ran = CompletableFuture.runAsync(() -> {
                try {
                    run(script);
                } catch (SQLException | IOException e) {
                    throw new CompletionException(e);
                }
            });
            await().until(() ->
                    rows("select 1 from pg_locks where not granted and database = (select oid from pg_database "
                                    + "where datname = 'vacancy') and mode = 'AccessExclusiveLock'")
                            .equals("[1]"));
            statement.execute("analyze " + table);
            analyst.commit();
            ran.get(30, TimeUnit.SECONDS);
        }
    }

    private void move(String id, String status) {
        as(ada.user())
                .contentType(ContentType.JSON)
                .header("If-Match", ada.etag(id))
                .body(Map.of("status", status))
                .post(JOBS + "/" + id + "/move")
                .then()
                .statusCode(200);
    }

    /** A job of two years ago, as its id says. */
    private String oldJob(String idUpToTheLastPart, String company, long place) throws SQLException {
        String id = idUpToTheLastPart + UUID.randomUUID().toString().substring(24);
        AppRole.of("vacancy")
                .write(
                        Map.of(
                                "vitae.actor",
                                "person",
                                "vitae.user_id",
                                ada.user().toString()),
                        OLD.formatted(id, ada.user(), company, place));
        return id;
    }

    private static void run(String script) throws SQLException, IOException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute(script(script));
        }
    }

    private static String script(String name) throws IOException {
        return Files.readString(ProjectRoot.find().resolve("deploy/partition-jobs/" + name + ".sql"));
    }

    private static Connection owner() throws SQLException {
        return DriverManager.getConnection(AppRole.of("vacancy").url(), "vacancy_owner", Databases.DEFAULT_PASSWORD);
    }

    /** As somebody to whom row-level security does not apply. */
    private static String rows(String sql) throws SQLException {
        String url = Databases.superuserUrl("127.0.0.1", TestServers.running().postgresPort(), "vacancy");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            return rows(statement, sql);
        }
    }

    private static String rows(Statement statement, String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows.toString();
    }
}
