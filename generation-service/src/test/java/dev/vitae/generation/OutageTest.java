package dev.vitae.generation;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.StubService.Outage;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What happens to a generation while something it needs is away. */
@GenerationServiceTest
class OutageTest {

    private static final AppRole DATABASE = AppRole.of("generation");

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    private Person ada;

    @BeforeEach
    void adaSignsIn() {
        ada = Person.known(resumes, vacancies);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "REFUSED"})
    void refusesForNowWhileANeighbourIsAway(Outage outage) {
        vacancies.suffer(outage);
        try {
            ada.post()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", "5")
                    .body(json("code", equalTo("vacancy_service_unavailable")));
        } finally {
            vacancies.suffer(Outage.NONE);
        }
        ada.request().get("/api/v1/generations").then().body(json("items", hasSize(0)));
    }

    @Test
    void triesAgainUntilTheNeighbourIsBack() {
        String location = ada.withResumeServiceFailingAfterTheRequest(503).asks();
        await().until(() -> attempts(location) >= 2);

        ada.resumeServiceIsBack();

        assertThat(ada.awaits(location, "completed").get("versionNumber").asInt())
                .isEqualTo(1);
    }

    @Test
    void saysThatTheResumeIsGone() {
        String location = ada.withResumeServiceFailingAfterTheRequest(404).asks();

        JsonNode failed = ada.awaits(location, "failed");

        assertThat(failed.get("failureCode").asText()).isEqualTo("resume_gone");
        assertThat(failed.has("content")).isFalse();
        ada.request()
                .get(location + "/export?format=pdf")
                .then()
                .statusCode(409)
                .body(json("code", equalTo("generation_not_completed")));
    }

    @Test
    void leavesNothingBehindWhenItsLastTransactionFails() throws SQLException {
        AppRole owner = new AppRole(DATABASE.url(), "generation_owner", DATABASE.password());
        owner.write(
                Map.of(),
                "create function refuse_event() returns trigger language plpgsql as $$ begin raise 'refused'; end $$");
        owner.write(
                Map.of(),
                """
                create trigger refuse_event before insert on outbox for each row
                when (new.type = 'GenerationCompleted' and new.payload ->> 'userId' = '%s')
                execute function refuse_event()"""
                        .formatted(ada.id));
        String location;
        try {
            location = ada.asks();
            await().until(() -> attempts(location) >= 2);

            assertThat(AppRole.query("generation", ada.id, "select * from generated_resumes"))
                    .isEmpty();
            assertThat(AppRole.query("generation", ada.id, "select * from generated_resume_versions"))
                    .isEmpty();
            assertThat(DATABASE.read(
                            Map.of("vitae.actor", "relay"),
                            "select type from outbox where payload ->> 'userId' = '" + ada.id + "'"))
                    .isEmpty();
            assertThat(ada.sees(location).get("status").asText()).isEqualTo("running");
        } finally {
            owner.write(Map.of(), "drop function refuse_event cascade");
        }
        assertThat(ada.awaits(location, "completed").get("versionNumber").asInt())
                .isEqualTo(1);
    }

    @Test
    void storesWhatItHasOnceTheDatabaseIsBack() throws SQLException {
        AppRole owner = new AppRole(DATABASE.url(), "generation_owner", DATABASE.password());
        // As a server says it that has too little of something; a sequence counts also what is undone.
        owner.write(Map.of(), "create sequence refusals; grant usage on sequence refusals to public");
        owner.write(
                Map.of(),
                """
                create function refuse_event() returns trigger language plpgsql as
                $$ begin perform nextval('refusals'); raise 'too little' using errcode = '53000'; end $$""");
        owner.write(
                Map.of(),
                """
                create trigger refuse_event before insert on outbox for each row
                when (new.type = 'GenerationCompleted' and new.payload ->> 'userId' = '%s')
                execute function refuse_event()"""
                        .formatted(ada.id));
        String location;
        try {
            location = ada.asks();
            await().until(() -> !owner.read(Map.of(), "select from refusals where is_called")
                    .isEmpty());
        } finally {
            owner.write(Map.of(), "drop function refuse_event cascade; drop sequence refusals");
        }

        ada.awaits(location, "completed");
        assertThat(AppRole.query("generation", ada.id, "select 1 from generation_events where stage = 'reading'"))
                .hasSize(1);
    }

    @Test
    void takesEffectOnceWhenAnotherReplicaTakesOver() throws SQLException {
        String location = ada.withResumeServiceStallingAfterTheRequest().asks();
        await().until(() -> asked() == 2);

        await().until(() -> {
            DATABASE.write(
                    Map.of("vitae.actor", "worker"),
                    "update task set leased_until = now() - interval '1 second' where attempts = 1 and user_id = '"
                            + ada.id + "'");
            return asked() == 3;
        });
        ada.resumeServiceIsBack();

        assertThat(ada.awaits(location, "completed").get("versionNumber").asInt())
                .isEqualTo(1);
        await().until(() -> attempts(location) == 0);
        assertThat(AppRole.query("generation", ada.id, "select * from generated_resume_versions"))
                .hasSize(1);
        assertThat(DATABASE.read(
                        Map.of("vitae.actor", "relay"),
                        "select id from outbox where type = 'GenerationCompleted' and payload ->> 'userId' = '" + ada.id
                                + "'"))
                .hasSize(1);
    }

    private long asked() {
        return resumes.requests().stream()
                .filter(request -> request.path().endsWith(ada.resume.toString()))
                .count();
    }

    private static int attempts(String location) throws SQLException {
        String id = location.substring(location.lastIndexOf('/') + 1);
        return DATABASE
                .read(Map.of("vitae.actor", "worker"), "select attempts from task where subject_id = '" + id + "'")
                .stream()
                .mapToInt(row -> (Integer) row.get("attempts"))
                .max()
                .orElse(0);
    }
}
