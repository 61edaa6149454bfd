package dev.vitae.generation.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.generation.resources.Resource;
import dev.vitae.generation.resources.Resources;
import dev.vitae.generation.workflows.WorkflowStep;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Whom the steps of a run ask: configurations that stand in them, or that the person who has it run keeps. */
@ApplicationScoped
class StepAgents {

    private final Resources resources;

    StepAgents(Resources resources) {
        this.resources = resources;
    }

    /** Their content, by the steps' positions. Fails with 422 {@code unknown_agent} for what is none of the person's. */
    Uni<Map<Integer, JsonNode>> of(Caller caller, List<WorkflowStep> steps) {
        List<UUID> named = steps.stream()
                .map(WorkflowStep::agent)
                .flatMap(Optional::stream)
                .filter(JsonNode::isTextual)
                .map(id -> UUID.fromString(id.textValue()))
                .distinct()
                .toList();
        return (named.isEmpty() ? Uni.createFrom().item(List.<Resource>of()) : resources.agents(caller, named))
                .map(found -> {
                    Map<UUID, JsonNode> known = new HashMap<>();
                    found.forEach(agent -> known.put(agent.id(), StoredJson.read(agent.content())));
                    return byPosition(steps, known);
                });
    }

    private static Map<Integer, JsonNode> byPosition(List<WorkflowStep> steps, Map<UUID, JsonNode> known) {
        Map<Integer, JsonNode> agents = new HashMap<>();
        List<FieldError> unknown = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            JsonNode agent = steps.get(i).agent().orElse(null);
            if (agent != null && agent.isTextual()) {
                agent = known.get(UUID.fromString(agent.textValue()));
                if (agent == null) {
                    unknown.add(new FieldError(
                            "/content/steps/" + i + "/agent",
                            "unknown_agent",
                            "You have no such configuration of an agent. Name one of yours, or write it here."));
                }
            }
            if (agent != null) {
                agents.put(i, agent);
            }
        }
        if (!unknown.isEmpty()) {
            throw Problem.invalid(unknown);
        }
        return agents;
    }

    /** Fails with 422 {@code llm_provider_differs} for a key to another. */
    static void requireKeyTo(String provider, OwnKey key) {
        if (!key.provider().word().equals(provider)) {
            throw Problem.unprocessable(
                    "llm_provider_differs", "This asks " + provider + ": bring a key to that provider, or none.");
        }
    }
}
