package dev.vitae.generation.letters;

import dev.vitae.generation.jobs.ModelJob;
import dev.vitae.generation.workflows.AgentConfig;
import java.util.UUID;

/**
 * What a run needs to know of its letter once the transaction is closed.
 *
 * @param tenantId null outside a tenant
 * @param reservationId of money that waits for its first call; null where none does
 * @param instructions as JSON; null where there are none
 * @param ownKeyProvider whose key the person brought; null where the platform's is used
 */
record LetterJob(
        UUID generationId,
        UUID tenantId,
        int tries,
        UUID reservationId,
        String instructions,
        String ownKeyProvider,
        AgentConfig agent)
        implements ModelJob {

    static LetterJob of(CoverLetter letter, AgentConfig agent) {
        return new LetterJob(
                letter.generationId(),
                letter.tenantId(),
                letter.tries(),
                letter.reservationId(),
                letter.instructions(),
                letter.ownKeyProvider(),
                agent);
    }
}
