package dev.vitae.resume.skills;

import dev.vitae.kit.outbox.Event;
import java.util.UUID;

/**
 * A person's skills résumé says something else than before.
 *
 * @param skillResumeVersion rises with every change; a reader that has seen it or a later one has seen this change
 */
public record SkillResumeChanged(UUID userId, long skillResumeVersion) {

    static final String TOPIC = "vitae.resume.skill-resume";

    public Event event() {
        return Event.of(TOPIC, userId, "SkillResumeChanged", this);
    }
}
