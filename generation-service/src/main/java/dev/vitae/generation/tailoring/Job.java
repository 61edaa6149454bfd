package dev.vitae.generation.tailoring;

import dev.vitae.generation.jobs.ModelJob;
import dev.vitae.generation.llm.Instructions;
import dev.vitae.generation.workflows.AgentConfig;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a run needs to know of its generation once the transaction is closed.
 *
 * @param tenantId null outside a tenant
 * @param tries part of the ids of its calls
 * @param reservationId of money that waits for its first call; null where none does
 * @param ownKeyProvider whose key the person brought; null where the platform's is used
 * @param agent whom to ask, and how; null where that is left to the platform
 */
record Job(
        UUID resumeId,
        UUID vacancyId,
        UUID tenantId,
        int tries,
        UUID reservationId,
        LocalDate asOf,
        Instructions instructions,
        String ownKeyProvider,
        AgentConfig agent)
        implements ModelJob {}
