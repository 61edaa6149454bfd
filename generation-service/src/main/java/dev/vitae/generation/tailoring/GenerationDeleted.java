package dev.vitae.generation.tailoring;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.vitae.kit.outbox.Event;
import java.util.Locale;
import java.util.UUID;

/**
 * A generation is gone; the version that it made stays. Schema in {@code events/GenerationDeleted.schema.json}.
 *
 * @param tenantId null outside a tenant
 */
record GenerationDeleted(UUID generationId, UUID userId, UUID tenantId, Reason reason) {

    /** Why it is gone. */
    enum Reason {
        /** Its person removed it. */
        DELETED,
        /** Its time was over. */
        EXPIRED,
        /** Its résumé is gone. */
        RESUME_DELETED,
        /** Its vacancy is gone. */
        VACANCY_DELETED;

        @JsonValue
        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Event event(UUID generation, UUID user, UUID tenant, Reason reason) {
        return Event.of(
                GenerationCompleted.TOPIC,
                generation,
                "GenerationDeleted",
                new GenerationDeleted(generation, user, tenant, reason));
    }
}
