package dev.vitae.e2e.contract;

import static dev.vitae.e2e.contract.People.ADA;

import dev.vitae.local.Service;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/**
 * Things of Ada's as they are for a moment, or after something went wrong: too short or too seldom to be met in time. Each is made
 * through the API, is done, and is put back to what the database would hold then.
 */
final class Moments {

    private static final String WIZARD = "/api/v1/wizard-sessions/{id}";
    private static final String UNFINISHED = "update %s set status = '%s', failure_code = %s, %s where %s = ?";
    private static final String NO_GENERATION = "content = null, match_score_before = null, match_score_after = null,"
            + " score_version = null, match_before = null, match_after = null, guard_report = null, generated_resume_id = null,"
            + " version_number = null, provider_type = null, provider = null, model = null, local_reason = null, duration_ms = null,"
            + " generated_at = null, expires_at = null";
    private static final String NO_LETTER = "letter = null, author = null, guard_report = null, provider_type = null,"
            + " provider = null, model = null, local_reason = null, written_at = null";
    private static final String RUNNING = "running";
    private static final String FAILED = "failed";

    private final World world;

    Moments(World world) {
        this.world = world;
    }

    Map<String, String> runningGeneration() {
        return generation(RUNNING);
    }

    Map<String, String> failedGeneration() {
        return generation(FAILED);
    }

    private Map<String, String> generation(String status) {
        Map<String, String> made = doneGeneration();
        unfinished("generations", "id", made.get("generation"), status, NO_GENERATION);
        return made;
    }

    Map<String, String> runningLetter() {
        Map<String, String> made = doneGeneration();
        world.does(ADA, "POST /api/v1/generations/{id}/cover-letter", made);
        world.awaits(ADA, "GET /api/v1/generations/{id}/cover-letter", made, Creation::isOver);
        unfinished("cover_letters", "generation_id", made.get("generation"), RUNNING, NO_LETTER);
        return made;
    }

    private Map<String, String> doneGeneration() {
        Map<String, String> made = Map.of("generation", Creation.id(world, ADA, "POST /api/v1/generations"));
        world.awaits(ADA, "GET /api/v1/generations/{id}", made, Creation::isOver);
        return made;
    }

    Map<String, String> runningRun() {
        return run(RUNNING, "ended_at = null");
    }

    Map<String, String> failedRun() {
        return run(FAILED, "ended_at = now()");
    }

    private Map<String, String> run(String status, String ended) {
        Map<String, String> made = Map.of("run", Creation.id(world, ADA, "POST /api/v1/resources/{id}/runs"));
        world.awaits(ADA, "GET /api/v1/resource-runs/{id}", made, Creation::isOver);
        unfinished("resource_run_steps", "run_id", made.get("run"), status, "outputs = null, " + ended);
        unfinished("resource_runs", "id", made.get("run"), status, ended);
        return made;
    }

    Map<String, String> comingAnswer() {
        Map<String, String> session = Map.of("wizard", Creation.id(world, ADA, "POST /api/v1/wizard-sessions"));
        Answer said = world.client()
                .send(world.call(world.operation("POST " + WIZARD + "/messages"), session)
                        .by(world.people().token(ADA))
                        .with("Prefer", "respond-async"));
        String message = said.json().path("id").asText();
        world.awaits(ADA, "GET " + WIZARD + "/messages", session, page -> page.toString()
                .contains("\"given\""));
        update(Service.GENERATION, "update messages set answer = 'coming' where id = ?", message);
        return Map.of("wizard", session.get("wizard"), "message", message);
    }

    private void unfinished(String table, String column, String id, String status, String rest) {
        String code = status.equals(FAILED) ? "'provider_unavailable'" : "null";
        update(Service.GENERATION, UNFINISHED.formatted(table, status, code, rest, column), id);
    }

    private void update(Service service, String sql, String id) {
        try (Connection database = World.superuser(world.stack(), service);
                PreparedStatement update = database.prepareStatement(sql)) {
            update.setObject(1, UUID.fromString(id));
            if (update.executeUpdate() != 1) {
                throw new AssertionError("none of " + id + ": " + sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
