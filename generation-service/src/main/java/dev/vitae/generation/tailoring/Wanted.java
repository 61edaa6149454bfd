package dev.vitae.generation.tailoring;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a person asks for.
 *
 * @param asOf the day that counts as today for the scores, however often and late it runs
 * @param instructions {@link InstructionsBody} as JSON; null where there are none
 * @param templateId slug of the template of the generated résumé; null for the one that it has
 * @param ownKeyProvider whose key the person brought; null where the platform's is to be used
 * @param agent {@code AgentConfig} as JSON: whom to ask, and how; null where that is left to the platform
 */
record Wanted(
        UUID resumeId,
        UUID vacancyId,
        LocalDate asOf,
        String instructions,
        String templateId,
        String ownKeyProvider,
        String agent) {}
