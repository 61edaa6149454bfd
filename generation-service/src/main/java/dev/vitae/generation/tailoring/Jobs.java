package dev.vitae.generation.tailoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.generation.llm.Instructions;
import dev.vitae.generation.workflows.AgentConfig;
import jakarta.enterprise.context.ApplicationScoped;

/** Reads what is to be done out of a generation. */
@ApplicationScoped
class Jobs {

    private final ObjectMapper json;

    Jobs(ObjectMapper json) {
        this.json = json;
    }

    Job of(Generation generation) {
        return new Job(
                generation.resumeId(),
                generation.vacancyId(),
                generation.tenantId(),
                generation.tries(),
                generation.reservationId(),
                generation.asOf(),
                instructions(generation.instructions()),
                generation.ownKeyProvider(),
                agent(generation.agent()));
    }

    private AgentConfig agent(String stored) {
        try {
            return stored == null ? null : json.readValue(stored, AgentConfig.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored configuration of an agent", e);
        }
    }

    private Instructions instructions(String stored) {
        try {
            return stored == null
                    ? Instructions.NONE
                    : json.readValue(stored, InstructionsBody.class).forModels();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored instructions", e);
        }
    }
}
