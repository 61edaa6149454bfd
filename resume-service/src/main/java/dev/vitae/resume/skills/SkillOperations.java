package dev.vitae.resume.skills;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.inbox.IncomingEvent;
import dev.vitae.resume.skills.SkillOperation.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;

/** Which events tell of an operation that names skills, and which operation that is. */
@ApplicationScoped
public class SkillOperations {

    private static final Map<String, Kind> KINDS = Map.of(
            "GenerationCompleted", Kind.GENERATION,
            "ResumeParsed", Kind.RESUME,
            "ResumeExported", Kind.EXPORT,
            "BuilderDocumentExported", Kind.EXPORT,
            "GenerationExported", Kind.EXPORT,
            "GeneratedResumeExported", Kind.EXPORT);

    private final ObjectMapper json;

    SkillOperations(ObjectMapper json) {
        this.json = json;
    }

    public static Set<String> types() {
        return KINDS.keySet();
    }

    /**
     * @param event of one of the {@link #types}
     * @throws RuntimeException when it does not say what its type promises
     */
    public SkillOperation of(IncomingEvent event) {
        return SkillOperation.of(KINDS.get(event.type()), event.payload(json, NamingEvent.class), event.time());
    }
}
