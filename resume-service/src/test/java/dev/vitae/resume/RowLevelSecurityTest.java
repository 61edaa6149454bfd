package dev.vitae.resume;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.testkit.AppRole;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Straight at the database as the application role: what a forgotten filter in the code could ever leak. */
@ResumeServiceTest
class RowLevelSecurityTest {

    private static final AppRole DATABASE = AppRole.of("resume");
    private static final String KEY = "a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1a1";
    private static final String FILE = "insert into stored_file (id, user_id, sha256, size, content_type, bytes) "
            + "values (uuidv7(), '%1$s', sha256('x'), 1, 'application/pdf', 'x')";
    private static final String RESUME = "insert into resumes "
            + "(id, user_id, title, content, source_file_name, source_file_type, file_size, content_hash, file_id) "
            + "select uuidv7(), '%1$s', 't', '{}', 'a.pdf', 'pdf', 1, sha256('x'), ";
    private static final String RESUME_WITH_FILE = "with f as (" + FILE + " returning id) " + RESUME + "id from f";
    private static final String VERSION = "insert into resume_versions "
            + "(id, resume_id, user_id, version_number, origin, content) "
            + "select uuidv7(), id, '%1$s', 1, 'parsed', content from resumes";
    private static final String DOCUMENT = "insert into resume_builder_documents (id, user_id, template_id) "
            + "select uuidv7(), '%1$s', id from templates where slug = 'classic'";
    private static final String SKILL =
            "insert into user_skills (id, user_id, name, skill_key) values (uuidv7(), '%1$s', 'Java', '" + KEY + "')";
    private static final String JOB =
            "insert into user_work_experience (id, user_id, title, company) values (uuidv7(), '%1$s', 't', 'c')";
    private static final String STUDY =
            "insert into user_education (id, user_id, school) values (uuidv7(), '%1$s', 's')";
    private static final String USAGE = "insert into skill_usage "
            + "(user_id, skill_key, generations, last_used_at, last_seen_at) values ('%1$s', '" + KEY
            + "', 1, now(), now())";
    private static final String OPERATION = "insert into skill_operations (user_id, kind, operation_id, occurred_at) "
            + "values ('%1$s', 'generation', '%1$s', now())";
    private static final String EVIDENCE =
            "insert into skill_evidence (user_id, kind, operation_id, skill_key, occurred_at, share) "
                    + "values ('%1$s', 'generation', '%1$s', '" + KEY + "', now(), 1)";
    private static final String ACTIVITY =
            "insert into skill_activity (user_id, month, generations) values ('%1$s', '2026-01-01', 1)";
    private static final String STAGED =
            "insert into skill_rebuild_operations (user_id, kind, operation_id, occurred_at, skills) "
                    + "values ('%1$s', 'generation', '%1$s', now(), '[]')";
    private static final String WHOLE = "insert into skill_resume (user_id, version) values ('%1$s', 1)";
    private static final String ANSWER = "insert into idempotency_key (user_id, key_hash, request_hash) "
            + "values ('%1$s', sha256('k'), sha256('r'))";
    private static final String TASK =
            "insert into task (id, kind, subject_id, user_id) " + "values (uuidv7(), 'none', uuidv7(), '%1$s')";
    private static final String EVENT = "insert into outbox (id, topic, key, type, payload, published_at) "
            + "values (uuidv7(), 'vitae.resume.test', '%1$s', 'Test', '{\"userId\": \"%1$s\"}', now())";
    private static final String RLS = "of_this_test";
    private static final List<String> TABLES = List.of(
            "resumes",
            "resume_versions",
            "stored_file",
            "resume_builder_documents",
            "user_skills",
            "user_work_experience",
            "user_education",
            "skill_usage",
            "skill_resume",
            "skill_operations",
            "skill_evidence",
            "skill_activity",
            "idempotency_key");
    /** Of the kit's own: no person reads them, not even about themselves. */
    private static final List<String> NOBODYS = List.of("outbox", "task", "skill_rebuild_operations");

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    @Test
    void showsNothingToNobody() throws SQLException {
        rowsOfAda();

        for (String table : TABLES) {
            assertThat(AppRole.query("resume", null, "select 1 from " + table))
                    .as(table)
                    .isEmpty();
        }
        for (String table : NOBODYS) {
            for (UUID user : Arrays.asList(null, ada, bob)) {
                assertThat(AppRole.query("resume", user, "select 1 from " + table))
                        .as(table)
                        .isEmpty();
            }
        }
    }

    @Test
    void showsEachPersonTheOwnRowsAlone() throws SQLException {
        rowsOfAda();

        for (String table : TABLES) {
            assertThat(AppRole.query("resume", ada, "select 1 from " + table))
                    .as(table)
                    .hasSize(1);
            assertThat(AppRole.query("resume", bob, "select 1 from " + table))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void letsNobodyTouchTheRowsOfAnother() throws SQLException {
        rowsOfAda();

        for (String table : Stream.concat(TABLES.stream(), NOBODYS.stream()).toList()) {
            assertThat(AppRole.update("resume", bob, "delete from " + table))
                    .as(table)
                    .isZero();
        }
        for (String table : List.of(
                "resumes",
                "resume_builder_documents",
                "user_skills",
                "user_work_experience",
                "user_education",
                "skill_usage",
                "skill_activity",
                "skill_resume")) {
            assertThat(AppRole.update("resume", bob, "update " + table + " set created_at = now()"))
                    .as(table)
                    .isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                FILE,
                RESUME + "uuidv7()",
                DOCUMENT,
                SKILL,
                JOB,
                STUDY,
                USAGE,
                OPERATION,
                EVIDENCE,
                ACTIVITY,
                STAGED,
                WHOLE,
                ANSWER,
                TASK,
                EVENT
            })
    void refusesRowsInTheNameOfAnother(String insert) {
        assertThatThrownBy(() -> AppRole.update("resume", bob, insert.formatted(ada)))
                .hasMessageContaining("row-level security");
    }

    @Test
    void letsNobodyAddAVersionInTheNameOfAnother() throws SQLException {
        rowsOfAda();
        AppRole.update("resume", bob, RESUME_WITH_FILE.formatted(bob));

        assertThatThrownBy(() -> AppRole.update("resume", bob, VERSION.formatted(ada)))
                .hasMessageContaining("row-level security");
    }

    @Test
    void letsNobodyChangeAVersion() throws SQLException {
        rowsOfAda();

        assertThatThrownBy(() -> AppRole.update("resume", ada, "update resume_versions set version_number = 2"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void letsNobodyRaiseTheOwnSkillCounts() throws SQLException {
        rowsOfAda();

        assertThat(AppRole.update("resume", ada, "update skill_usage set generations = 1000"))
                .isZero();
        assertThatThrownBy(() -> AppRole.update("resume", ada, USAGE.formatted(ada)))
                .hasMessageContaining("row-level security");
        for (String raise : List.of("generations = 1000", "exports = 1000", "generations = 0")) {
            assertThatThrownBy(() -> AppRole.update("resume", ada, "update skill_resume set " + raise))
                    .as(raise)
                    .hasMessageContaining("only events raise the counts");
        }
        assertThat(AppRole.update("resume", ada, "update skill_resume set version = version + 1"))
                .isOne();
        assertThat(AppRole.update("resume", ada, "delete from skill_resume")).isZero();
    }

    @Test
    void letsAdminsAloneAskForARebuild() throws SQLException {
        String ask = "insert into skill_rebuilds (id, status, failure_code) values (uuidv7(), '%s', '" + RLS + "')";
        Map<String, String> admin = Map.of("vitae.actor", "person", "vitae.role", "friend,super_admin");
        Map<String, String> friend = Map.of("vitae.actor", "person", "vitae.role", "friend");

        assertThat(DATABASE.write(admin, ask.formatted("waiting"))).isOne();
        assertThatThrownBy(() -> DATABASE.write(friend, ask.formatted("waiting")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> DATABASE.write(admin, ask.formatted("done")))
                .hasMessageContaining("row-level security");
        String see = "select 1 from skill_rebuilds where failure_code = '" + RLS + "'";
        assertThat(DATABASE.read(admin, see)).hasSize(1);
        assertThat(DATABASE.read(friend, see)).isEmpty();
        assertThat(DATABASE.write(admin, "update skill_rebuilds set status = 'done'"))
                .isZero();
        Rows.run("delete from skill_rebuilds where failure_code = '" + RLS + "'");
    }

    @Test
    void letsNobodyBeginWithSkillCounts() {
        assertThatThrownBy(() -> AppRole.update(
                        "resume",
                        ada,
                        "insert into skill_resume (user_id, version, generations) values ('%s', 1, 5)".formatted(ada)))
                .hasMessageContaining("only events raise the counts");
    }

    @Test
    void theApplicationRoleIsSubjectToThePoliciesOfEveryPersonalTable() throws SQLException {
        var open = AppRole.query(
                "resume",
                null,
                "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'user_id' "
                        + "where c.relkind = 'r' and not (c.relrowsecurity and c.relforcerowsecurity)");

        assertThat(open).isEmpty();
    }

    private void rowsOfAda() throws SQLException {
        AppRole.update("resume", ada, RESUME_WITH_FILE.formatted(ada));
        AppRole.update("resume", ada, VERSION.formatted(ada));
        AppRole.update("resume", ada, DOCUMENT.formatted(ada));
        AppRole.update("resume", ada, SKILL.formatted(ada));
        AppRole.update("resume", ada, JOB.formatted(ada));
        AppRole.update("resume", ada, STUDY.formatted(ada));
        AppRole.update("resume", ada, WHOLE.formatted(ada));
        AppRole.update("resume", ada, ANSWER.formatted(ada));
        Map<String, String> consumer = Map.of("vitae.actor", "consumer");
        for (String row : List.of(USAGE, OPERATION, EVIDENCE, ACTIVITY, STAGED)) {
            DATABASE.write(consumer, row.formatted(ada));
        }
        DATABASE.write(consumer, "update skill_resume set generations = 2 where user_id = '%s'".formatted(ada));
        DATABASE.write(consumer, TASK.formatted(ada));
        DATABASE.write(consumer, EVENT.formatted(ada));
    }
}
