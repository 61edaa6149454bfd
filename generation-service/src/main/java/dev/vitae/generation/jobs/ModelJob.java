package dev.vitae.generation.jobs;

import dev.vitae.generation.workflows.AgentConfig;
import java.util.UUID;

/** What a run that may ask a model knows of its job. */
public interface ModelJob {

    /** Null outside a tenant. */
    UUID tenantId();

    /** Part of the ids of its calls. */
    int tries();

    /** Of money that waits for its first call; null where none does. */
    UUID reservationId();

    /** Whose key the person brought; null where the platform's is used. */
    String ownKeyProvider();

    /** Whom to ask, and how; null where that is left to the platform. */
    default AgentConfig agent() {
        return null;
    }
}
