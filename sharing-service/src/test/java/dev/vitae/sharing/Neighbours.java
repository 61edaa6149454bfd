package dev.vitae.sharing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.StubService;
import java.util.UUID;

/**
 * The answers and events of resume-service and generation-service, made from the contract samples that those services
 * check themselves. What they own belongs to one person: everybody else's question is a 404.
 */
final class Neighbours {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final StubService resumes;
    private final StubService generations;

    Neighbours(StubService resumes, StubService generations) {
        this.resumes = resumes;
        this.generations = generations;
    }

    /** The content of the sample résumé, of Ada Brennan at Harbour Payments. */
    static ObjectNode content() {
        return (ObjectNode) read(Contracts.http("resume", "resume")).get("content");
    }

    /** The same résumé of somebody with another name. */
    static ObjectNode contentOf(String fullName) {
        ObjectNode content = content();
        ((ObjectNode) content.get("personalInfo")).put("fullName", fullName);
        return content;
    }

    static ObjectNode skillResume() {
        return read(Contracts.http("resume", "skill-resume"));
    }

    void resume(UUID owner, UUID id, int version, JsonNode content) {
        ObjectNode answer = read(Contracts.http("resume", "resume"))
                .put("id", id.toString())
                .put("version", version)
                .set("content", content);
        owned(resumes, owner, "/internal/resumes/" + id, answer);
    }

    void noResume(UUID id) {
        resumes.answer("GET", "/internal/resumes/" + id, request -> StubService.Answer.problem(404, "not_found"));
    }

    void skillResume(UUID owner, long version, ObjectNode skills) {
        owned(resumes, owner, "/internal/skill-resume", skills.deepCopy().put("skillResumeVersion", version));
    }

    /** Of a member of that company: only who asks for its skills, and names it, is answered the second one. */
    void companySkillResume(UUID owner, UUID tenant, long version, ObjectNode own, ObjectNode withCompany) {
        resumes.answer("GET", "/internal/skill-resume", request -> {
            String query = request.query() == null ? "" : request.query();
            boolean wanted = query.contains("includeCompanySkills=true") && query.contains("tenantId=" + tenant);
            return owner.toString().equals(request.headers().get("vitae-acting-for"))
                    ? StubService.Answer.json(
                            200,
                            (wanted ? withCompany : own)
                                    .deepCopy()
                                    .put("skillResumeVersion", version)
                                    .toString())
                    : StubService.Answer.problem(404, "not_found");
        });
    }

    void generatedResume(UUID owner, UUID id, int version, JsonNode content) {
        String path = "/internal/generated-resumes/" + id;
        ObjectNode current = read(Contracts.http("generation", "generated-resume"))
                .put("id", id.toString())
                .put("currentVersion", version);
        owned(generations, owner, path, current);
        ObjectNode answer = read(Contracts.http("generation", "generated-resume-version"))
                .put("generatedResumeId", id.toString())
                .put("versionNumber", version)
                .set("content", content);
        owned(generations, owner, path + "/versions/" + version, answer);
    }

    void noGeneratedResume(UUID id) {
        generations.answer(
                "GET", "/internal/generated-resumes/" + id, request -> StubService.Answer.problem(404, "not_found"));
    }

    void resource(UUID owner, UUID id, int version, String name) {
        ObjectNode answer = read(Contracts.http("generation", "resource"))
                .put("id", id.toString())
                .put("version", version)
                .put("name", name);
        owned(generations, owner, "/internal/resources/" + id, answer);
    }

    void noResource(UUID id) {
        generations.answer("GET", "/internal/resources/" + id, request -> StubService.Answer.problem(404, "not_found"));
    }

    static CloudEvent ofResource(String type, UUID id, int version) {
        ObjectNode payload = read(Contracts.sample("generation", type)).put("resourceId", id.toString());
        if (payload.has("version")) {
            payload.put("version", version);
        }
        return CloudEvent.of(id.toString(), type, "/generation-service", payload.toString());
    }

    static CloudEvent versionAdded(UUID owner, UUID generatedResumeId, int version) {
        ObjectNode payload = read(Contracts.sample("generation", "GeneratedResumeVersionAdded"))
                .put("generatedResumeId", generatedResumeId.toString())
                .put("versionNumber", version)
                .put("userId", owner.toString());
        return CloudEvent.of(
                generatedResumeId.toString(), "GeneratedResumeVersionAdded", "/generation-service", payload.toString());
    }

    static CloudEvent resumeUpdated(UUID owner, UUID resumeId, int version, boolean contentChanged) {
        ObjectNode payload = read(Contracts.sample("resume", "ResumeUpdated"))
                .put("resumeId", resumeId.toString())
                .put("resumeVersion", version)
                .put("contentChanged", contentChanged)
                .put("userId", owner.toString());
        return CloudEvent.of(resumeId.toString(), "ResumeUpdated", "/resume-service", payload.toString());
    }

    static CloudEvent resumeDeleted(UUID owner, UUID resumeId) {
        ObjectNode payload = read(Contracts.sample("resume", "ResumeDeleted"))
                .put("resumeId", resumeId.toString())
                .put("userId", owner.toString());
        return CloudEvent.of(resumeId.toString(), "ResumeDeleted", "/resume-service", payload.toString());
    }

    static CloudEvent skillResumeChanged(UUID owner, long version) {
        ObjectNode payload = read(Contracts.sample("resume", "SkillResumeChanged"))
                .put("userId", owner.toString())
                .put("skillResumeVersion", version);
        return CloudEvent.of(owner.toString(), "SkillResumeChanged", "/resume-service", payload.toString());
    }

    private static void owned(StubService service, UUID owner, String path, JsonNode answer) {
        service.answer("GET", path, request -> {
            boolean theirs = owner.toString().equals(request.headers().get("vitae-acting-for"))
                    && request.headers().getOrDefault("authorization", "").startsWith("Bearer ");
            return theirs
                    ? StubService.Answer.json(200, answer.toString())
                    : StubService.Answer.problem(404, "not_found");
        });
    }

    private static ObjectNode read(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
