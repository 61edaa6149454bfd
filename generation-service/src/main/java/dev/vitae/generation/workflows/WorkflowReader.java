package dev.vitae.generation.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the definition of a workflow, and says all that is wrong with it. */
final class WorkflowReader {

    static final int MOST_STEPS = 20;
    static final int MOST_INPUTS = 20;

    /** No step is called so: it names what the run is given. */
    static final String INPUT = "input";

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

    private final List<Complaint> complaints = new ArrayList<>();
    private final Map<String, WorkflowInput> inputs = new LinkedHashMap<>();
    private final List<WorkflowStep> steps = new ArrayList<>();

    private WorkflowReader() {}

    /** What was read is whole where nothing is complained of. */
    record Reading(Workflow workflow, List<Complaint> complaints) {}

    static Reading read(JsonNode content) {
        WorkflowReader reader = new WorkflowReader();
        reader.inputs(content.path("inputs"));
        reader.steps(content.path("steps"));
        Workflow workflow = new Workflow(List.copyOf(reader.inputs.values()), reader.steps);
        if (reader.complaints.isEmpty()) {
            reader.complaints.addAll(References.complaints(workflow));
        }
        return new Reading(workflow, List.copyOf(reader.complaints));
    }

    private void inputs(JsonNode given) {
        if (given.size() > MOST_INPUTS) {
            complain("/inputs", "too_many", "At most " + MOST_INPUTS + " inputs.");
            return;
        }
        for (int i = 0; i < given.size(); i++) {
            JsonNode input = given.get(i);
            String pointer = "/inputs/" + i;
            String name = input.path("name").asText();
            Optional<ValueType> type = ValueType.of(input.path("type").asText());
            if (isName(pointer + "/name", name, inputs.containsKey(name)) && type.isPresent()) {
                inputs.put(
                        name,
                        new WorkflowInput(
                                name, type.get(), input.path("required").asBoolean(true)));
            }
            if (type.isEmpty()) {
                complain(pointer + "/type", "unknown_type", "There is no such type of values; see the reference.");
            }
        }
    }

    private void steps(JsonNode given) {
        if (!given.isArray() || given.isEmpty() || given.size() > MOST_STEPS) {
            complain("/steps", "wrong_size", "A workflow has 1 to " + MOST_STEPS + " steps.");
            return;
        }
        for (int i = 0; i < given.size(); i++) {
            JsonNode step = given.get(i);
            String pointer = "/steps/" + i;
            String id = step.path("id").asText();
            boolean taken = steps.stream().anyMatch(before -> before.id().equals(id)) || id.equals(INPUT);
            boolean named = isName(pointer + "/id", id, taken);
            Optional<StepKind> kind = StepKind.of(step.path("uses").asText());
            if (kind.isEmpty()) {
                complain(pointer + "/uses", "unknown_step", "A step uses one of " + StepKind.words() + ".");
            }
            Map<String, Binding> with = bindings(pointer + "/with", step.path("with"));
            Optional<JsonNode> agent = Optional.of(step.path("agent")).filter(it -> !it.isMissingNode());
            if (agent.isPresent() && kind.filter(it -> !it.asksModels()).isPresent()) {
                complain(
                        pointer + "/agent",
                        "agent_unused",
                        "A step that uses " + kind.get().word() + " asks no model: leave the agent out.");
            }
            if (named && kind.isPresent()) {
                steps.add(new WorkflowStep(id, kind.get(), with, agent));
            }
        }
    }

    private Map<String, Binding> bindings(String pointer, JsonNode with) {
        Map<String, Binding> bindings = new LinkedHashMap<>();
        with.fields().forEachRemaining(member -> {
            JsonNode value = member.getValue();
            String at = pointer + "/" + Pointers.escape(member.getKey());
            if (!value.isObject()) {
                bindings.put(member.getKey(), new Binding.Literal(value));
                return;
            }
            String from = value.path("from").asText();
            int dot = from.indexOf('.');
            if (dot < 1 || value.size() != 1) {
                complain(at, "not_a_reference", "Write {\"from\": \"step.output\"} or {\"from\": \"input.name\"}.");
                return;
            }
            String name = from.substring(dot + 1);
            String of = from.substring(0, dot);
            bindings.put(
                    member.getKey(), of.equals(INPUT) ? new Binding.FromInput(name) : new Binding.FromStep(of, name));
        });
        return bindings;
    }

    private boolean isName(String pointer, String name, boolean taken) {
        if (!NAME.matcher(name).matches()) {
            complain(pointer, "not_a_name", "A letter, then at most 39 letters, digits, - and _.");
            return false;
        }
        if (taken) {
            complain(pointer, "name_taken", "This name is taken: choose another.");
        }
        return !taken;
    }

    private void complain(String pointer, String code, String message) {
        complaints.add(new Complaint(pointer, code, message));
    }
}
