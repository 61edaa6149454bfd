package dev.vitae.generation.runs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.generation.configuration.Switches;
import dev.vitae.generation.jobs.OwnKey;
import dev.vitae.generation.jobs.Permission;
import dev.vitae.generation.resources.Resource;
import dev.vitae.generation.workflows.AgentConfig;
import dev.vitae.generation.workflows.Plan;
import dev.vitae.generation.workflows.StepKind;
import dev.vitae.generation.workflows.WorkflowStep;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What running a resource comes to, in the transaction at hand; or why it cannot be run, before anything is. */
@ApplicationScoped
class PlanRun {

    private final StepAgents agents;
    private final ModelsThere models;

    PlanRun(StepAgents agents, ModelsThere models) {
        this.agents = agents;
        this.models = models;
    }

    /** @param agents content of the configurations that its steps ask by, by the steps' positions */
    record Planned(Plan plan, Map<Integer, JsonNode> agents) {}

    /**
     * Fails with 422 and a pointer to all that is wrong with its definition, with what it is given, or with whom it asks, and as
     * {@link Permission#check}.
     */
    Uni<Planned> plan(Caller caller, Resource resource, JsonNode inputs, Switches switched, Optional<OwnKey> ownKey) {
        Plan.Drawn drawn = Plan.draw(resource.resourceType().text(), StoredJson.read(resource.content()), inputs);
        if (!drawn.complaints().isEmpty()) {
            throw Problem.invalid(drawn.complaints().stream()
                    .map(it -> new FieldError(it.pointer(), it.code(), it.message()))
                    .toList());
        }
        List<WorkflowStep> steps = drawn.plan().workflow().steps();
        return agents.of(caller, steps).map(found -> {
            for (int i = 0; i < steps.size(); i++) {
                requireModel(steps.get(i).kind(), i, found.get(i), switched, ownKey);
            }
            if (steps.stream().anyMatch(step -> step.kind().asksModels())) {
                Permission.check(switched, ownKey);
            }
            return new Planned(drawn.plan(), found);
        });
    }

    private void requireModel(StepKind kind, int position, JsonNode agent, Switches switched, Optional<OwnKey> ownKey) {
        String pointer = "/content/steps/" + position;
        if (agent != null) {
            requireProvider(AgentConfig.of(agent).provider(), pointer + "/agent", switched, ownKey);
        } else if (kind == StepKind.TRANSLATE && !models.areThere(switched, ownKey.isPresent())) {
            Permission.requirePlatform(switched);
            throw Problem.unprocessable(
                    ModelsThere.NONE,
                    "To translate, a provider's model is needed, and the platform asks none. Bring a key of your own.",
                    List.of(new FieldError(pointer + "/uses", ModelsThere.NONE, "Rules cannot translate.")));
        }
    }

    private void requireProvider(String provider, String pointer, Switches switched, Optional<OwnKey> ownKey) {
        ownKey.ifPresent(key -> StepAgents.requireKeyTo(provider, key));
        if (ownKey.isEmpty() && !models.isThere(switched, provider)) {
            Permission.requirePlatform(switched);
            throw Problem.unprocessable(
                    ModelsThere.NONE,
                    "This asks " + provider + ", which the platform does not. Bring a key of your own to it.",
                    List.of(new FieldError(pointer, ModelsThere.NONE, "The platform has no key to it.")));
        }
    }
}
