package dev.vitae.generation.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.generation.workflows.AgentConfig;
import dev.vitae.generation.workflows.StepKind;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.tasks.LeasedTask;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What is to be known of a step once the transaction is closed.
 *
 * @param caller on whose account it is done
 * @param taken what it takes, as its slots are named
 * @param childId what it has asked for before; null where there is none
 * @param isAgain whether what it has asked for is to be begun anew where it has failed
 * @param runStarted when the run was begun the first time
 * @param agent whom to ask; empty for whom the platform asks
 * @param ownKey the person's, for this step alone
 */
record StepJob(
        LeasedTask task,
        UUID runId,
        Caller caller,
        int position,
        StepKind kind,
        JsonNode taken,
        UUID childId,
        boolean isAgain,
        Instant runStarted,
        byte[] linkHash,
        String linkPrefix,
        Optional<AgentConfig> agent,
        Optional<OwnKey> ownKey) {

    /** The same whenever and wherever this step of this run is done. */
    String key() {
        return "run-" + runId + "-" + position;
    }

    UUID id(String slot) {
        return taken.hasNonNull(slot) ? UUID.fromString(taken.get(slot).textValue()) : null;
    }

    Optional<Integer> number(String slot) {
        return taken.hasNonNull(slot) ? Optional.of(taken.get(slot).intValue()) : Optional.empty();
    }

    /** Null where there is none. */
    String text(String slot) {
        return taken.hasNonNull(slot) ? taken.get(slot).textValue() : null;
    }
}
