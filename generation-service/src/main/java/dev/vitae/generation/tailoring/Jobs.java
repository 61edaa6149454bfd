package dev.vitae.generation.tailoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.generation.llm.Instructions;
import dev.vitae.generation.workflows.AgentConfig;
import io.vertx.mutiny.sqlclient.Row;
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

    /** @param row a generation's, its JSON as text */
    Job of(Row row) {
        return new Job(
                row.getUUID("resume_id"),
                row.getUUID("vacancy_id"),
                row.getUUID("tenant_id"),
                row.getInteger("tries"),
                row.getUUID("reservation_id"),
                row.getLocalDate("as_of"),
                instructions(row.getString("instructions")),
                row.getString("own_key_provider"),
                agent(row.getString("agent")));
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
