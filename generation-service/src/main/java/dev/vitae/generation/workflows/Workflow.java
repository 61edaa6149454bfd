package dev.vitae.generation.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Steps that are done one after another; each may take what the run is given, and what earlier ones left. */
public record Workflow(List<WorkflowInput> inputs, List<WorkflowStep> steps) {

    public Workflow {
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
    }

    /** What the steps do, in their order. */
    public List<StepKind> kinds() {
        return steps.stream().map(WorkflowStep::kind).toList();
    }

    /** What is wrong with what a run is given; pointers begin with {@code /inputs}. */
    public List<Complaint> complaints(JsonNode given) {
        List<Complaint> complaints = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (WorkflowInput input : inputs) {
            known.add(input.name());
            JsonNode value = given.path(input.name());
            String pointer = "/inputs/" + Pointers.escape(input.name());
            if (isAbsent(value)) {
                if (input.required()) {
                    complaints.add(new Complaint(pointer, "missing_variable", "The run needs this: send it."));
                }
            } else if (!input.type().fits(value)) {
                complaints.add(new Complaint(
                        pointer, "wrong_type", "This has to be " + input.type().form() + "."));
            } else {
                complaints.addAll(atTheirPlaces(input.name(), pointer, value));
            }
        }
        given.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                complaints.add(new Complaint(
                        "/inputs/" + Pointers.escape(name), "unknown_variable", "Nothing takes this: leave it out."));
            }
        });
        if (complaints.isEmpty()) {
            steps.stream()
                    .map(step -> missing(step, given))
                    .flatMap(Optional::stream)
                    .forEach(complaints::add);
        }
        return List.copyOf(complaints);
    }

    /** Limits of the steps that take it. */
    private List<Complaint> atTheirPlaces(String input, String pointer, JsonNode value) {
        List<Complaint> found = new ArrayList<>();
        for (WorkflowStep step : steps) {
            step.with().forEach((slot, from) -> {
                if (from.equals(new Binding.FromInput(input))) {
                    step.kind()
                            .slot(slot)
                            .flatMap(place -> place.complaint(pointer, value))
                            .ifPresent(found::add);
                }
            });
        }
        return found.stream().distinct().toList();
    }

    /** Of members of which one has to be there, all may come from inputs that are not given. */
    private static Optional<Complaint> missing(WorkflowStep step, JsonNode given) {
        List<String> oneOf = step.kind().oneOf();
        long there = oneOf.stream()
                .filter(step.with()::containsKey)
                .filter(slot -> !(step.with().get(slot) instanceof Binding.FromInput input)
                        || !isAbsent(given.path(input.name())))
                .count();
        return oneOf.isEmpty() || there == 1
                ? Optional.empty()
                : Optional.of(new Complaint(
                        "/inputs",
                        "exactly_one",
                        "Step " + step.id() + " takes exactly one of " + String.join(" and ", oneOf) + "."));
    }

    /**
     * What a step takes, as its slots are named.
     *
     * @param given as {@link #complaints} found nothing wrong with
     * @param left by earlier steps, by their ids
     */
    public ObjectNode taken(int position, JsonNode given, Map<String, JsonNode> left) {
        ObjectNode taken = JsonNodeFactory.instance.objectNode();
        steps.get(position).with().forEach((slot, from) -> {
            JsonNode value = value(from, given, left);
            if (!isAbsent(value)) {
                taken.set(slot, value);
            }
        });
        return taken;
    }

    private static JsonNode value(Binding from, JsonNode given, Map<String, JsonNode> left) {
        if (from instanceof Binding.Literal literal) {
            return literal.value();
        }
        if (from instanceof Binding.FromStep step) {
            return left.get(step.step()).path(step.output());
        }
        return given.path(((Binding.FromInput) from).name());
    }

    private static boolean isAbsent(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }
}
