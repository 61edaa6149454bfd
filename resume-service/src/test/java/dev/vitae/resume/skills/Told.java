package dev.vitae.resume.skills;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** Events that name skills of a person, made of the samples of their producers; each is another operation. */
public final class Told {

    public static final String GENERATIONS = "vitae.generation.generation";
    public static final String RESUMES = "vitae.resume.resume";

    private static final ObjectMapper JSON = new ObjectMapper();

    private Told() {}

    /** @param topic where it lies */
    public record Of(String topic, CloudEvent event) {

        /** The same operation in an event of its own, as after a restore of the producer. */
        public Of again() {
            return new Of(topic, event.with("ce_id", UUID.randomUUID().toString()));
        }

        /** On that key, so behind what else is on it. */
        public Of onKey(String key) {
            return new Of(topic, new CloudEvent(key, event.headers(), event.data()));
        }
    }

    public static Of generation(UUID user, String time, String... skills) {
        return told("generation", "GenerationCompleted", GENERATIONS, "generationId", user, time, skills);
    }

    public static Of generationExport(UUID user, String time, String... skills) {
        return told("generation", "GenerationExported", "vitae.generation.export", "exportId", user, time, skills);
    }

    public static Of versionExport(UUID user, String time, String... skills) {
        return told("generation", "GeneratedResumeExported", "vitae.generation.export", "exportId", user, time, skills);
    }

    public static Of resumeExport(UUID user, String time, String... skills) {
        return told("resume", "ResumeExported", "vitae.resume.export", "exportId", user, time, skills);
    }

    public static Of documentExport(UUID user, String time, String... skills) {
        return told("resume", "BuilderDocumentExported", "vitae.resume.export", "exportId", user, time, skills);
    }

    /** The first skill is named in the second and fourth employment, the others in none. */
    public static Of reading(UUID user, String time, String... skills) {
        Of told = told("resume", "ResumeParsed", RESUMES, "resumeId", user, time, skills);
        ObjectNode payload = payload(told.event().data());
        payload.putArray("employments")
                .addObject()
                .put("skillKey", SkillKey.of(user, skills[0]))
                .putArray("entries")
                .add(1)
                .add(3);
        return new Of(
                told.topic(), new CloudEvent(told.event().key(), told.event().headers(), payload.toString()));
    }

    /** Two of each kind; Java in all of them. */
    public static List<Of> eightOperations(UUID user) {
        return List.of(
                generation(user, "2026-01-01T00:00:00Z", "Java"),
                generation(user, "2026-02-01T10:00:00Z", "SQL", "Java"),
                reading(user, "2026-04-01T10:00:00Z", "Java", "Go"),
                reading(user, "2026-05-01T10:00:00Z", "SQL", "Java"),
                resumeExport(user, "2026-03-01T10:00:00Z", "Java"),
                documentExport(user, "2026-01-31T23:59:59Z", "Java", "Rust"),
                generationExport(user, "2026-03-01T10:00:00Z", "Java", "Rust"),
                versionExport(user, "2026-04-01T00:30:00+02:00", "Java"));
    }

    private static Of told(
            String service, String type, String topic, String id, UUID user, String time, String... skills) {
        ObjectNode payload = payload(Contracts.sample(service, type));
        payload.put("userId", user.toString()).put(id, UUID.randomUUID().toString());
        payload.remove("tenantId");
        var keys = payload.putArray("skillKeys");
        List.of(skills).forEach(skill -> keys.add(SkillKey.of(user, skill)));
        String key = payload.get(id).asText();
        return new Of(
                topic,
                CloudEvent.of(key, type, "/" + service + "-service", payload.toString())
                        .with("ce_time", time));
    }

    private static ObjectNode payload(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
