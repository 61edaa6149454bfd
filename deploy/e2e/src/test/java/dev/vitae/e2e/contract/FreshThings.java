package dev.vitae.e2e.contract;

import static dev.vitae.e2e.contract.People.ADA;
import static dev.vitae.e2e.contract.People.GRACE;
import static dev.vitae.e2e.contract.People.MALLORY;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** What an operation would use up, made for one request of it, so that the world stays as it is for everybody else. */
final class FreshThings {

    /** These change what others look at, and are done one after another. */
    private static final Set<String> ALONE = Set.of(
            "DELETE /api/v1/me/llm-keys/{provider}",
            "DELETE /api/v1/me/profile/picture",
            "PUT /api/v1/me/llm-keys/{provider}",
            "PUT /api/v1/me/profile/picture",
            "DELETE /api/v1/me/sessions",
            "DELETE /api/v1/company-skills/{id}/members/{userId}",
            "POST /api/v1/generations/{id}/cover-letter",
            "POST /api/v1/me/exports",
            "POST /api/v1/jobs/calendar",
            "DELETE /api/v1/jobs/calendar",
            "POST /api/v1/jobs/{id}/move",
            "POST /api/v1/jobs/board/undo");

    private final World world;
    private final Map<String, Supplier<Map<String, String>>> makers;

    FreshThings(World world) {
        this.world = world;
        this.makers = Map.ofEntries(
                another("DELETE /api/v1/resumes/{id}", "resume", ADA, "POST /api/v1/resumes"),
                another("DELETE /api/v1/skills/{id}", "skill", ADA, "POST /api/v1/skills"),
                another("DELETE /api/v1/experience/{id}", "experience", ADA, "POST /api/v1/experience"),
                another("DELETE /api/v1/education/{id}", "education", ADA, "POST /api/v1/education"),
                another("DELETE /api/v1/builder-documents/{id}", "document", ADA, "POST /api/v1/builder-documents"),
                another("DELETE /api/v1/company-skills/{id}", "companySkill", GRACE, "POST /api/v1/company-skills"),
                another(
                        "DELETE /api/v1/tenants/{id}/invitations/{invitationId}",
                        "invitation",
                        GRACE,
                        "POST /api/v1/tenants/{id}/invitations"),
                another("DELETE /api/v1/tenants/{id}", "tenant", GRACE, "POST /api/v1/tenants"),
                another("DELETE /api/v1/shares/{id}", "share", ADA, "POST /api/v1/shares"),
                another("POST /api/v1/wizard-sessions/{id}/abandon", "wizard", ADA, "POST /api/v1/wizard-sessions"),
                another(
                        "DELETE /api/v1/wizard-sessions/{id}/messages/{messageId}",
                        "message",
                        ADA,
                        "POST /api/v1/wizard-sessions/{id}/messages"),
                Map.entry("DELETE /api/v1/resource-runs/{id}", this::run),
                Map.entry(
                        "DELETE /api/v1/me/sessions/{id}",
                        () -> Map.of("session", world.people().session(ADA))),
                Map.entry("DELETE /api/v1/me", Map::of),
                Map.entry("PUT /api/v1/resources/{id}/unlisting", this::shownToAll),
                Map.entry("DELETE /api/v1/resources/{id}/unlisting", this::shownToAll),
                Map.entry(
                        "DELETE /api/v1/users/{id}",
                        () -> Map.of(
                                "bystander", world.people().newcomer("gone").toString())),
                Map.entry("DELETE /api/v1/tenants/{id}/members/{userId}", this::member),
                Map.entry("POST /api/v1/invitations/accept", this::invitation),
                Map.entry("POST /auth/invitations/{token}", this::invitation),
                Map.entry(
                        "POST /api/v1/dead-letters/{id}/discard",
                        () -> Map.of("deadLetter", new Creation(world).deadLetter())));
    }

    /** Whether it has to be done by itself, after everything that can be done beside others. */
    boolean isDoneAlone(Operation operation) {
        return makers.containsKey(operation.name()) || ALONE.contains(operation.name());
    }

    /** In the place of some of the world's, by name. */
    Map<String, String> of(Operation operation) {
        return makers.getOrDefault(operation.name(), Map::of).get();
    }

    /** Puts back what it took. */
    void restore(Operation operation) {
        switch (operation.name()) {
            case "DELETE /api/v1/me/llm-keys/{provider}" -> world.does(ADA, "PUT /api/v1/me/llm-keys/{provider}");
            case "DELETE /api/v1/me/profile/picture" -> world.does(ADA, "PUT /api/v1/me/profile/picture");
            case "DELETE /api/v1/me/sessions" ->
                world.know("session", world.people().session(ADA));
            case "DELETE /api/v1/company-skills/{id}/members/{userId}" ->
                world.does(GRACE, "PUT /api/v1/company-skills/{id}/members/{userId}");
            case "POST /api/v1/jobs/calendar", "DELETE /api/v1/jobs/calendar" -> new Creation(world).calendar();
            case "POST /api/v1/me/exports" -> new Creation(world).export();
            case "POST /api/v1/generations/{id}/cover-letter" -> new Creation(world).letterIsWritten();
            default -> {}
        }
    }

    private Map.Entry<String, Supplier<Map<String, String>>> another(
            String operation, String thing, String person, String maker) {
        return Map.entry(operation, () -> Map.of(thing, Creation.id(world, person, maker)));
    }

    private Map<String, String> run() {
        String run = Creation.id(world, ADA, "POST /api/v1/resources/{id}/runs");
        world.awaits(ADA, "GET /api/v1/resource-runs/{id}", Map.of("run", run), Creation::isOver);
        return Map.of("run", run);
    }

    private Map<String, String> shownToAll() {
        String resource = Creation.id(world, ADA, "POST /api/v1/resources");
        Call show = world.call(world.operation("PATCH /api/v1/resources/{id}"), Map.of("resource", resource))
                .by(world.people().token(ADA))
                .with("If-Match", "*")
                .sending("{\"isPublic\": true}".getBytes(StandardCharsets.UTF_8));
        world.client().send(show);
        return Map.of("resource", resource);
    }

    private Map<String, String> member() {
        return Map.of("member", new Creation(world).member().toString());
    }

    /** To a company that is none of Ada's. */
    private Map<String, String> invitation() {
        Map<String, String> there =
                Map.of("tenant", world.people().tenant(MALLORY).toString());
        return Map.of(
                "invitationToken",
                world.does(MALLORY, "POST /api/v1/tenants/{id}/invitations", there)
                        .path("token")
                        .asText());
    }
}
