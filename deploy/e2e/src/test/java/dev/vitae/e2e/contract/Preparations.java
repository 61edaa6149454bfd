package dev.vitae.e2e.contract;

import static dev.vitae.e2e.contract.People.ADA;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** What an operation needs to be answered well, made for one request of it. */
final class Preparations {

    private static final String WIZARD = "/api/v1/wizard-sessions/{id}";

    private final World world;
    private final FreshThings fresh;
    private final Map<String, Supplier<Map<String, String>>> makers;

    Preparations(World world) {
        this.world = world;
        this.fresh = new FreshThings(world);
        Moments moments = new Moments(world);
        this.makers = Map.ofEntries(
                // What a job may become depends on what it is, and others write the world's.
                Map.entry("POST /api/v1/jobs/{id}/move", this::job),
                Map.entry("POST /api/v1/jobs/{id}/status", this::job),
                Map.entry("POST /api/v1/jobs/board/undo", this::movedJob),
                Map.entry(
                        "POST /api/v1/resources/{id}/reports",
                        () -> fresh.of(world.operation("PUT /api/v1/resources/{id}/unlisting"))),
                Map.entry("POST " + WIZARD + "/complete", this::filledSession),
                Map.entry("POST " + WIZARD + "/messages/{messageId}/proposals/{number}/reject", this::proposal),
                Map.entry("POST /r/{token}", this::lockedLink),
                Map.entry("POST /api/v1/generations/{id}/cancel", moments::runningGeneration),
                Map.entry("POST /api/v1/generations/{id}/retry", moments::failedGeneration),
                Map.entry("POST /api/v1/generations/{id}/cover-letter/cancel", moments::runningLetter),
                Map.entry("POST /api/v1/resource-runs/{id}/cancel", moments::runningRun),
                Map.entry("POST /api/v1/resource-runs/{id}/retry", moments::failedRun),
                Map.entry("POST " + WIZARD + "/messages/{messageId}/cancel", moments::comingAnswer),
                Map.entry(
                        "POST /api/v1/dead-letters/{id}/replay",
                        () -> Map.of("deadLetter", new Creation(world).wholeDeadLetter())));
    }

    /** Whether it has to be done by itself, after everything that can be done beside others. */
    boolean isDoneAlone(Operation operation) {
        return makers.containsKey(operation.name()) || fresh.isDoneAlone(operation);
    }

    /** In the place of some of the world's, by name. */
    Map<String, String> of(Operation operation) {
        return makers.getOrDefault(operation.name(), () -> fresh.of(operation)).get();
    }

    private Map<String, String> job() {
        return Map.of("job", Creation.id(world, ADA, "POST /api/v1/jobs"));
    }

    private Map<String, String> movedJob() {
        Map<String, String> job = job();
        send("POST /api/v1/jobs/{id}/move", job, "{\"status\": \"applied\"}");
        return job;
    }

    private Map<String, String> filledSession() {
        Map<String, String> session = session();
        send("PATCH " + WIZARD, session, "{\"draft\": %s}".formatted(world.thing("resumeContent")));
        return session;
    }

    private Map<String, String> session() {
        return Map.of("wizard", Creation.id(world, ADA, "POST /api/v1/wizard-sessions"));
    }

    private Map<String, String> proposal() {
        Map<String, String> session = session();
        JsonNode said = world.does(ADA, "POST " + WIZARD + "/messages", session);
        return Map.of(
                "wizard", session.get("wizard"),
                "message", said.path("id").asText(),
                "proposal", said.at("/proposals/0/number").asText());
    }

    private Map<String, String> lockedLink() {
        String share = "{\"kind\": \"resume\", \"subjectId\": \"%s\", \"passcode\": \"lighthouse-1907\"}"
                .formatted(world.thing("resume").asText());
        String url = send("POST /api/v1/shares", Map.of(), share).path("url").asText();
        return Map.of("link", url.substring(url.lastIndexOf('/') + 1));
    }

    private JsonNode send(String operation, Map<String, String> things, String body) {
        Answer answer = world.client()
                .send(world.call(world.operation(operation), things)
                        .by(world.people().token(ADA))
                        .with("If-Match", "*")
                        .sending(body.getBytes(StandardCharsets.UTF_8)));
        if (!answer.isGood()) {
            throw new AssertionError(operation + " answered " + answer);
        }
        return answer.json();
    }
}
