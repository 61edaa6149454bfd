package dev.vitae.generation.wizard;

import dev.vitae.kit.outbox.Event;
import java.util.UUID;

/**
 * A session of the wizard is gone, with what was said in it; the résumé that it made, and what calls to models for it have
 * cost, stay. Schema in {@code events/WizardSessionDeleted.schema.json}.
 */
record WizardSessionDeleted(UUID wizardSessionId, UUID userId) {

    static final String TOPIC = "vitae.generation.wizard-session";

    static Event event(WizardSession gone) {
        return Event.of(TOPIC, gone.id(), "WizardSessionDeleted", new WizardSessionDeleted(gone.id(), gone.userId()));
    }
}
