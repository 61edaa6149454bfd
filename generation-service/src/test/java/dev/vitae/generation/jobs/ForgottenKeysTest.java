package dev.vitae.generation.jobs;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.generation.GenerationServiceTest;
import dev.vitae.generation.llm.ApiKey;
import dev.vitae.kit.tasks.LeasedTask;
import dev.vitae.kit.tasks.Task;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.TestTokens;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Keys that are not needed any more. */
@GenerationServiceTest
class ForgottenKeysTest {

    @Inject
    OwnKeys keys;

    @Test
    void forgetsKeysWhoseTasksAreGone() throws SQLException {
        Task gone = held();
        Task there = held();
        AppRole.of("generation")
                .write(
                        Map.of("vitae.actor", "worker"),
                        "insert into task (id, kind, subject_id, user_id, run_at) values ('%s', 'nobody', '%s', '%s', now() + interval '1 hour')"
                                .formatted(there.id(), there.subjectId(), there.userId()));

        sweep(Duration.ZERO);
        assertThat(keys.of(leased(gone))).isPresent();
        sweep(Duration.ofMinutes(2));

        assertThat(keys.of(leased(gone))).isEmpty();
        assertThat(keys.of(leased(there))).isPresent();
        keys.forget(leased(there));
    }

    @Test
    void forgetsAtOnceWhatIsCalledOffBeforeItsTurn() throws SQLException {
        Task task = held();
        AppRole.update(
                "generation",
                task.userId(),
                "insert into generations (id, user_id, resume_id, vacancy_id, as_of, status, own_key_provider) values ('"
                        + task.subjectId() + "', '" + task.userId()
                        + "', uuidv7(), uuidv7(), current_date, 'queued', 'openai')");

        given().auth()
                .oauth2(TestTokens.person(task.userId()))
                .post("/api/v1/generations/" + task.subjectId() + "/cancel")
                .then()
                .statusCode(200);

        assertThat(keys.of(leased(task))).isEmpty();
    }

    @Test
    void forgetsTheKeyOfARetryThatIsNotStoredAndNoOther() {
        Task first = held();
        OwnKey brought = OwnKey.of("sk-abcdefghij", "openai").orElseThrow();
        Task second = Task.of("nobody", first.subjectId(), first.userId());
        keys.hold(second, brought.key());

        keys.forget(brought);

        assertThat(keys.of(leased(second))).isEmpty();
        assertThat(keys.of(leased(first))).isPresent();
        keys.forget(leased(first));
    }

    private void sweep(Duration later) {
        keys.sweep(Instant.now().plus(later)).await().atMost(Duration.ofSeconds(10));
    }

    private Task held() {
        Task task = Task.of("nobody", UUID.randomUUID(), UUID.randomUUID());
        keys.hold(task, new ApiKey("sk-0123456789"));
        return task;
    }

    private static LeasedTask leased(Task task) {
        return new LeasedTask(task.id(), task.kind(), task.subjectId(), task.userId(), "{}", Map.of(), 1);
    }
}
