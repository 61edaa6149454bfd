package dev.vitae.generation.workflows;

import java.util.Map;

/** One step, with where it gets what it takes. */
public record WorkflowStep(String id, StepKind kind, Map<String, Binding> with) {

    public WorkflowStep {
        with = Map.copyOf(with);
    }
}
