package dev.vitae.generation.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * One step, with where it gets what it takes.
 *
 * @param agent whom it asks: content of a configuration of an agent, or the id of one; empty where that is left to the platform
 */
public record WorkflowStep(String id, StepKind kind, Map<String, Binding> with, Optional<JsonNode> agent) {

    public WorkflowStep {
        with = Map.copyOf(with);
    }
}
