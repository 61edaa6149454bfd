package dev.vitae.usage.aicalls;

import java.util.UUID;

/** What this service reads of generation-service's event. */
record WizardSessionDeleted(UUID wizardSessionId, UUID userId) {}
