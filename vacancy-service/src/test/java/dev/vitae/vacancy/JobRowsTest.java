package dev.vitae.vacancy;

import static dev.vitae.vacancy.Api.as;
import static dev.vitae.vacancy.JobsApi.JOBS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.testkit.AppRole;
import io.restassured.http.ContentType;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Straight at the tables of jobs: what they refuse, how they are read, and what an erasure leaves. */
@VacancyServiceTest
class JobRowsTest {

    private static final String OTHERS = "019aa0d0-3b1e-7a44-9c02-5d1f7e2a6b10";

    private final JobsApi ada = JobsApi.ofSomebody();

    @Test
    void areAllGoneWithTheirPerson() throws SQLException {
        List<String> ids = ada.tracked("saved", "A", "B", "C");
        JobsApi bob = JobsApi.ofSomebody();
        bob.tracked("saved", "D");
        ada.patch(ids.get(0), "{\"archived\": true}").statusCode(200);
        new Board(ada).move(ids.get(1), Map.of("status", "applied")).statusCode(200);
        as(ada.user())
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "note", "text", "x"))
                .post(JOBS + "/" + ids.get(2) + "/entries")
                .then()
                .statusCode(201);

        AppRole.of("vacancy")
                .write(
                        Map.of(
                                "vitae.actor",
                                "eraser",
                                "vitae.user_id",
                                ada.user().toString()),
                        "do $$ begin perform erase_person(); end $$");

        for (String table : List.of("jobs", "job_columns", "job_status_history", "job_entries", "job_moves")) {
            assertThat(AppRole.query("vacancy", ada.user(), "select * from " + table))
                    .as(table)
                    .isEmpty();
        }
        assertThat(AppRole.query("vacancy", bob.user(), "select jobs from job_columns"))
                .containsExactly(Map.of("jobs", 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "position = null",
                "archived_at = now()",
                "status = 'hired'",
                "salary_currency = 'eur'",
                "sent_kind = 'resume'",
                "match_score = 50",
                "excitement_level = 6",
                "source = ''"
            })
    void refuseWhatTheRulesDoNotAllow(String change) {
        ada.tracked("saved", "A");

        assertThatThrownBy(() -> AppRole.update("vacancy", ada.user(), "update jobs set " + change))
                .hasMessageContaining("check constraint");
    }

    @Test
    void refuseTwoCardsOfOnePlace() {
        ada.tracked("saved", "A", "B");

        assertThatThrownBy(() -> AppRole.update("vacancy", ada.user(), "update jobs set position = 7"))
                .hasMessageContaining("jobs_place");
    }

    /**
     * Under row-level security a comparison is looked up in an index only where PostgreSQL trusts it not to leak; each order of the
     * list goes on from its cursor by its index, whoever else has jobs.
     */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jobs_by_update      | j.updated_at                              | timestamptz | 2026-01-01",
                "jobs_by_creation    | j.created_at                              | timestamptz | 2026-01-01",
                "jobs_by_company     | j.company_key collate \"C\"                 | text        | acme",
                "jobs_by_deadline    | j.deadline_key                            | date        | 2026-01-01",
                "jobs_by_application | j.applied_key                             | date        | 2026-01-01",
                "jobs_by_excitement  | j.excitement_key                          | int         | 3",
                "jobs_by_score       | j.score_key                               | int         | 50"
            })
    void areListedByAnIndexOfEachOrder(String index, String key, String type, String value) throws SQLException {
        String plan = plan("select j.id from jobs j where j.user_id = '" + ada.user()
                + "' and j.archived_at is null and ("
                + key + ", j.id) > ('" + value + "'::text::" + type + ", '" + OTHERS + "'::uuid) order by " + key
                + ", j.id limit 21");

        assertThat(plan)
                .contains("using " + index)
                .contains("Index Cond: ((user_id = ")
                .contains("ROW(");
        assertThat(plan).doesNotContain("Sort");
    }

    @Test
    void areOnTheBoardByTheIndexOfTheirPlaces() throws SQLException {
        String plan = plan("select j.id from jobs j where j.user_id = '" + ada.user()
                + "' and j.status = 'saved' and j.position > 0 order by j.position limit 21");

        assertThat(plan)
                .contains("using jobs_place")
                .contains("(status = 'saved'::text) AND (\"position\" > 0)")
                .doesNotContain("Sort");
    }

    private String plan(String sql) throws SQLException {
        Map<String, String> settings = Map.of(
                "vitae.actor", "person",
                "vitae.user_id", ada.user().toString(),
                "enable_seqscan", "off",
                "enable_bitmapscan", "off");
        return AppRole.of("vacancy").read(settings, "explain " + sql).stream()
                .map(line -> line.get("QUERY PLAN").toString())
                .reduce("", (all, line) -> all + line + "\n");
    }
}
