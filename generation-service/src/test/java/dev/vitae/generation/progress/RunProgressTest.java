package dev.vitae.generation.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.generation.GenerationServiceTest;
import dev.vitae.kit.session.TenantSession;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.testkit.AppRole;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Progress is told while others write. */
@GenerationServiceTest
class RunProgressTest {

    private static final AppRole DATABASE = AppRole.of("generation");

    @Inject
    TenantSession session;

    @Inject
    ProgressLog log;

    @Inject
    Vertx vertx;

    private final UUID ada = UUID.randomUUID();
    private final LeasedTask task =
            new LeasedTask(UUID.randomUUID(), "nobody", UUID.randomUUID(), ada, "{}", Map.of(), 1);

    @Test
    void holdsNoTaskThatWhoeverEndsItsGenerationWaitsFor() throws SQLException {
        AppRole.update(
                "generation",
                ada,
                "insert into generations (id, user_id, resume_id, vacancy_id, as_of, status) values ('"
                        + task.subjectId() + "', '" + ada + "', uuidv7(), uuidv7(), current_date, 'running')");
        DATABASE.write(
                Map.of("vitae.actor", "worker"),
                "insert into task (id, kind, subject_id, user_id, attempts) values ('" + task.id() + "', 'nobody', '"
                        + task.subjectId() + "', '" + ada + "', 1)");
        RunProgress progress =
                new RunProgress(session, log, Subject.GENERATION, vertx.getOrCreateContext(), task, () -> {});

        try (Connection ending = DriverManager.getConnection(DATABASE.url(), "postgres", DATABASE.password())) {
            ending.setAutoCommit(false);
            ending.createStatement()
                    .execute("select from generations where id = '" + task.subjectId() + "' for update");
            progress.tell(Stage.STORING);
            await().until(RunProgressTest::somebodyWaits);

            ending.createStatement().execute("select from task where id = '" + task.id() + "' for update nowait");

            ending.rollback();
        }
        progress.told().await().atMost(Duration.ofSeconds(10));
        assertThat(stages()).containsExactly("storing");
    }

    private static boolean somebodyWaits() throws SQLException {
        return !new AppRole(DATABASE.url(), "postgres", DATABASE.password())
                .read(Map.of(), "select 1 from pg_locks where not granted")
                .isEmpty();
    }

    private List<Object> stages() throws SQLException {
        return AppRole.query("generation", ada, "select stage from generation_events").stream()
                .map(row -> row.get("stage"))
                .toList();
    }
}
