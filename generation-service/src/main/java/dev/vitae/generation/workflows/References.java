package dev.vitae.generation.workflows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whether every step gets what it takes, from before it, and of the right type. */
final class References {

    private final Workflow workflow;
    private final Map<String, Integer> positions = new HashMap<>();
    private final List<Complaint> complaints = new ArrayList<>();

    private References(Workflow workflow) {
        this.workflow = workflow;
        for (int i = 0; i < workflow.steps().size(); i++) {
            positions.put(workflow.steps().get(i).id(), i);
        }
    }

    static List<Complaint> complaints(Workflow workflow) {
        References references = new References(workflow);
        for (int i = 0; i < workflow.steps().size(); i++) {
            references.check(i, workflow.steps().get(i));
        }
        return references.complaints;
    }

    private void check(int position, WorkflowStep step) {
        String with = "/steps/" + position + "/with";
        for (Slot slot : step.kind().slots()) {
            if (slot.required() && !step.with().containsKey(slot.name())) {
                complain(
                        with + "/" + slot.name(),
                        "missing_variable",
                        "A step that uses " + step.kind().word() + " needs this.");
            }
        }
        List<String> oneOf = step.kind().oneOf();
        long given = oneOf.stream().filter(step.with()::containsKey).count();
        boolean fromInputs = oneOf.stream()
                .allMatch(name -> isFromAnInputThatMayBeAbsent(step.with().get(name)));
        if (!oneOf.isEmpty() && given != 1 && !fromInputs) {
            complain(with, "exactly_one", "Give exactly one of " + String.join(" and ", oneOf) + ".");
        }
        step.with().forEach((name, from) -> {
            String pointer = with + "/" + Pointers.escape(name);
            Optional<Slot> slot = step.kind().slot(name);
            if (slot.isEmpty()) {
                complain(
                        pointer,
                        "unknown_variable",
                        "A step that uses " + step.kind().word() + " takes no such thing.");
            } else {
                check(pointer, position, slot.get(), from);
            }
        });
    }

    /** Which of them is given is seen with the run. */
    private boolean isFromAnInputThatMayBeAbsent(Binding from) {
        return from instanceof Binding.FromInput input
                && workflow.inputs().stream()
                        .anyMatch(declared -> declared.name().equals(input.name()) && !declared.required());
    }

    private void check(String pointer, int position, Slot slot, Binding from) {
        if (from instanceof Binding.Literal literal) {
            slot.complaint(pointer, literal.value()).ifPresent(complaints::add);
        } else if (from instanceof Binding.FromInput input) {
            Optional<WorkflowInput> declared = workflow.inputs().stream()
                    .filter(it -> it.name().equals(input.name()))
                    .findFirst();
            if (declared.isEmpty()) {
                complain(pointer, "missing_variable", "There is no input " + input.name() + ": declare it.");
            } else if (slot.required() && !declared.get().required()) {
                complain(pointer, "missing_variable", "A step needs this: require the input, too.");
            } else {
                checkType(pointer, slot, declared.get().type());
            }
        } else if (from instanceof Binding.FromStep step) {
            checkStep(pointer, position, slot, step);
        }
    }

    private void checkStep(String pointer, int position, Slot slot, Binding.FromStep from) {
        Integer source = positions.get(from.step());
        if (source == null) {
            complain(pointer, "unknown_reference", "There is no step " + from.step() + ".");
        } else if (dependsOn(source, position, new HashSet<>())) {
            complain(pointer, "cycle", "Step " + from.step() + " waits for this one itself.");
        } else if (source > position) {
            complain(pointer, "later_reference", "Step " + from.step() + " comes later: move it before this one.");
        } else {
            ValueType type = workflow.steps().get(source).kind().outputs().get(from.output());
            if (type == null) {
                complain(pointer, "unknown_reference", "Step " + from.step() + " leaves no " + from.output() + ".");
            } else {
                checkType(pointer, slot, type);
            }
        }
    }

    private void checkType(String pointer, Slot slot, ValueType type) {
        if (type != slot.type()) {
            complain(
                    pointer,
                    "wrong_type",
                    "This has to be a " + slot.type().word() + ", and is a " + type.word() + ".");
        }
    }

    /** Whether a step takes, by whatever way, what the other one leaves; each does so of itself. */
    private boolean dependsOn(int step, int other, Set<Integer> seen) {
        if (step == other) {
            return true;
        }
        return seen.add(step)
                && workflow.steps().get(step).with().values().stream()
                        .filter(Binding.FromStep.class::isInstance)
                        .map(from -> positions.get(((Binding.FromStep) from).step()))
                        .anyMatch(next -> next != null && dependsOn(next, other, seen));
    }

    private void complain(String pointer, String code, String message) {
        complaints.add(new Complaint(pointer, code, message));
    }
}
