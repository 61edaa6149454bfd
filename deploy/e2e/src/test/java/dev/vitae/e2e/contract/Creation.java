package dev.vitae.e2e.contract;

import static dev.vitae.e2e.contract.People.ADA;
import static dev.vitae.e2e.contract.People.ADMIN;
import static dev.vitae.e2e.contract.People.GRACE;
import static dev.vitae.e2e.contract.People.MALLORY;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.local.Service;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;

/** Makes the things of a {@link World}, each once, in an order in which each finds what it needs. */
final class Creation {

    private static final String DEAD_LETTER =
            "insert into dead_letters (id, service, consumer, topic, letter_topic, letter_partition, letter_offset, event_key,"
                    + " type, cause, payload_kind, payload, headers, died_at)"
                    + " values (?, 'sharing', 'contract', 'vitae.contract', 'vitae.contract.dlq', 0, ?, 'contract',"
                    + " 'ContractTested', 'none', ?, ?::jsonb, '{}', now())";

    private final World world;

    Creation(World world) {
        this.world = world;
    }

    void run() {
        world.know("canary", world.canary());
        for (String name : new String[] {ADA, GRACE, People.BOB, People.BYSTANDER}) {
            world.know(name, world.people().id(name).toString());
        }
        world.know("template", "classic");
        world.know("status", "saved");
        world.know("docsFile", "try.js");
        world.know("setting", "byok_enabled");
        world.know("versionNumber", "1");
        world.know("clientSecret", StackTokens.secret(world.stack(), "sharing.client"));
        company();
        account();
        resumes();
        applications();
        tailored();
        links();
        platform();
    }

    private void company() {
        String tenant = makes(GRACE, "POST /api/v1/tenants", "tenant");
        world.people().belong(GRACE, tenant);
        world.does(ADA, "POST /api/v1/invitations/accept", invitation());
        world.people().belong(ADA, tenant);
        world.know("member", member().toString());
        world.people()
                .belong(
                        MALLORY,
                        world.does(MALLORY, "POST /api/v1/tenants").path("id").asText());
        JsonNode open = world.does(GRACE, "POST /api/v1/tenants/{id}/invitations");
        world.know("invitationToken", open.path("token"));
        world.know("invitation", open.path("id"));
    }

    /** Somebody new in Ada's company. */
    UUID member() {
        UUID id = world.people().newcomer("member");
        Operation accept = world.operation("POST /api/v1/invitations/accept");
        Call call = world.call(accept, invitation()).by(world.people().mint().person(id));
        if (!world.client().send(call).isGood()) {
            throw new AssertionError("a member could not come in");
        }
        return id;
    }

    private Map<String, String> invitation() {
        JsonNode made = world.does(GRACE, "POST /api/v1/tenants/{id}/invitations");
        return Map.of("invitationToken", made.path("token").asText());
    }

    private void account() {
        world.does(ADA, "PUT /api/v1/me/profile");
        world.does(ADA, "PUT /api/v1/me/profile/picture");
        world.know("llmKey", "openai");
        world.does(ADA, "PUT /api/v1/me/llm-keys/{provider}");
        world.know("session", world.does(ADA, "GET /api/v1/me/sessions").at("/items/0/id"));
        makes(ADA, "POST /api/v1/me/exports", "export");
    }

    /** The newest: it takes the place of the one before. */
    void export() {
        world.know("export", world.does(ADA, "GET /api/v1/me/exports").at("/items/0/id"));
        world.awaits(ADA, "GET /api/v1/me/exports/{id}", Creation::isOver);
    }

    private void resumes() {
        makes(ADA, "POST /api/v1/resumes", "resume");
        ObjectNode content =
                (ObjectNode) world.does(ADA, "GET /api/v1/resumes/{id}").path("content");
        ((ObjectNode) content.path("personalInfo")).put("fullName", world.canary());
        world.know("resumeContent", content);
        makes(ADA, "POST /api/v1/skills", "skill");
        makes(ADA, "POST /api/v1/experience", "experience");
        makes(ADA, "POST /api/v1/education", "education");
        makes(ADA, "POST /api/v1/builder-documents", "document");
        makes(GRACE, "POST /api/v1/company-skills", "companySkill");
        world.does(GRACE, "PUT /api/v1/company-skills/{id}/members/{userId}");
        world.does(GRACE, "POST /api/v1/skills");
        world.know(
                "skillKey",
                world.awaits(ADA, "GET /api/v1/colleagues/{userId}/skills", page -> page.at("/items/0")
                                .has("skillKey"))
                        .at("/items/0/skillKey"));
        world.does(ADA, "PUT /api/v1/colleagues/{userId}/skills/{skillKey}/rating");
    }

    private void applications() {
        makes(ADA, "POST /api/v1/vacancies", "vacancy");
        makes(ADA, "POST /api/v1/jobs", "job");
        makes(ADA, "POST /api/v1/jobs/{job}/entries", "entry");
        calendar();
    }

    void calendar() {
        String feed = world.does(ADA, "POST /api/v1/jobs/calendar").path("url").asText();
        world.know("calendar", last(feed).replace(".ics", ""));
    }

    private void tailored() {
        makes(ADA, "POST /api/v1/generations", "generation");
        JsonNode done = world.awaits(ADA, "GET /api/v1/generations/{id}", Creation::isOver);
        world.know("generatedResume", done.path("generatedResumeId"));
        world.does(ADA, "POST /api/v1/generated-resumes/{id}/versions");
        world.does(ADA, "POST /api/v1/generations/{id}/cover-letter");
        makes(ADA, "POST /api/v1/resources", "resource");
        makes(ADA, "POST /api/v1/resources/{id}/forks", "fork");
        makes(ADA, "POST /api/v1/resources/{id}/runs", "run");
        makes(ADA, "POST /api/v1/wizard-sessions", "wizard");
        JsonNode said = world.does(ADA, "POST /api/v1/wizard-sessions/{id}/messages");
        world.know("message", said.path("id"));
        world.know("proposal", said.at("/proposals/0/number").asText());
        Call followed = world.call(world.operation("POST /api/v1/wizard-sessions/{id}/messages"))
                .by(world.people().token(ADA))
                .with("Prefer", "respond-async");
        world.know("followed", world.client().send(followed).json().path("id"));
        makes(ADA, "POST /api/v1/wizard-sessions/{id}/attachments", "attachment");
        world.awaits(ADA, "GET /api/v1/resource-runs/{id}", Creation::isOver);
        letterIsWritten();
        export();
    }

    void letterIsWritten() {
        world.awaits(ADA, "GET /api/v1/generations/{id}/cover-letter", Creation::isOver);
    }

    private void links() {
        JsonNode share = world.does(ADA, "POST /api/v1/shares");
        world.know("share", share.path("id"));
        world.know("link", last(share.path("url").asText()));
        Call forkable = world.call(world.operation("POST /api/v1/shares"))
                .by(world.people().token(ADA))
                .sending("{\"kind\": \"resource\", \"subjectId\": \"%s\", \"allowFork\": true}"
                        .formatted(world.thing("resource").asText())
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        world.know(
                "resourceLink",
                last(world.client().send(forkable).json().path("url").asText()));
    }

    private void platform() {
        UUID gone = world.people().newcomer("gone");
        world.know(
                "erasure",
                world.does(ADMIN, "DELETE /api/v1/users/{id}", Map.of("bystander", gone.toString()))
                        .path("erasureId"));
        makes(ADMIN, "POST /api/v1/skill-rebuilds", "skillRebuild");
        makes(ADMIN, "POST /api/v1/usage/rebuilds", "usageRebuild");
        JsonNode price = world.does(ADMIN, "GET /api/v1/model-prices").at("/items/0");
        world.know("priceProvider", price.path("provider"));
        world.know("priceModel", price.path("model"));
        world.know("deadLetter", deadLetter());
    }

    /** No consumer of the stack gives an event up, so a letter is put where it would come to lie. */
    String deadLetter() {
        return deadLetter("none", "null");
    }

    /** One that can be replayed; nobody listens for it. */
    String wholeDeadLetter() {
        return deadLetter("whole", "{}");
    }

    private String deadLetter(String payloadKind, String payload) {
        UUID id = UUID.randomUUID();
        try (Connection database = World.superuser(world.stack(), Service.USAGE);
                PreparedStatement insert = database.prepareStatement(DEAD_LETTER)) {
            insert.setObject(1, id);
            insert.setLong(2, id.getMostSignificantBits() >>> 1);
            insert.setString(3, payloadKind);
            insert.setString(4, payload);
            insert.executeUpdate();
            return id.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String makes(String person, String operation, String name) {
        String id = id(world, person, operation);
        world.know(name, id);
        return id;
    }

    /** Of something new that the operation makes. */
    static String id(World world, String person, String operation) {
        Call call = world.call(world.operation(operation)).by(world.people().token(person));
        Answer answer = world.client().send(call);
        if (!answer.isGood()) {
            throw new AssertionError(operation + " by " + person + " answered " + answer);
        }
        return answer.json().has("id")
                ? answer.json().path("id").asText()
                : last(answer.header("Location").orElseThrow(() -> new AssertionError(operation + ": " + answer)));
    }

    static boolean isOver(JsonNode shown) {
        String now = shown.path("status").asText(shown.path("state").asText());
        if (now.equals("failed")) {
            throw new AssertionError("it failed: " + shown);
        }
        return now.equals("completed") || now.equals("ready");
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }
}
