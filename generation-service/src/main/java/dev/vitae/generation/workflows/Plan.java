package dev.vitae.generation.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What running a resource comes to: a workflow its steps, a prompt and a configuration of an agent one tailoring.
 *
 * @param inputs what the steps are given
 */
public record Plan(Workflow workflow, JsonNode inputs) {

    private static final int LONGEST_NOTE = 1_000;
    private static final String VARIABLES = "variables";
    private static final List<WorkflowInput> OF_A_TAILORING = List.of(
            new WorkflowInput("resumeId", ValueType.RESUME_ID, true),
            new WorkflowInput("vacancyId", ValueType.VACANCY_ID, true),
            new WorkflowInput("templateId", ValueType.TEXT, false),
            new WorkflowInput("language", ValueType.LANGUAGE, false));

    /** @param complaints of a definition with pointers into it, of inputs with {@code /inputs} before them */
    public record Drawn(Plan plan, List<Complaint> complaints) {}

    /** What is wrong with the content of a resource beyond the shape of its members. */
    public static List<Complaint> complaints(String type, JsonNode content) {
        return switch (type) {
            case "workflow" -> WorkflowReader.read(content).complaints();
            case "prompt" -> PromptTemplate.of(content).complaints();
            default -> List.of();
        };
    }

    /** The plan is whole where nothing is complained of. */
    public static Drawn draw(String type, JsonNode content, JsonNode inputs) {
        List<Complaint> wrong = complaints(type, content).stream()
                .map(it -> new Complaint("/content" + it.pointer(), it.code(), it.message()))
                .toList();
        if (!wrong.isEmpty()) {
            return new Drawn(null, wrong);
        }
        return switch (type) {
            case "workflow" -> drawn(WorkflowReader.read(content).workflow(), inputs, List.of());
            case "prompt" -> prompt(PromptTemplate.of(content), inputs);
            default -> agent(content, inputs);
        };
    }

    private static Drawn prompt(PromptTemplate template, JsonNode inputs) {
        JsonNode variables = inputs.path(VARIABLES);
        List<Complaint> complaints = new ArrayList<>(template.complaints("/inputs/" + VARIABLES, variables));
        String note = complaints.isEmpty() ? template.render(variables) : "";
        if (note.codePointCount(0, note.length()) > LONGEST_NOTE) {
            complaints.add(new Complaint(
                    "/inputs/" + VARIABLES,
                    "too_long",
                    "With these the prompt has more than " + LONGEST_NOTE + " characters: shorten them."));
        }
        ObjectNode rest = inputs.isObject() ? inputs.deepCopy() : JsonNodeFactory.instance.objectNode();
        rest.remove(VARIABLES);
        return drawn(tailoring(note, Optional.empty()), rest, complaints);
    }

    private static Drawn agent(JsonNode content, JsonNode inputs) {
        return drawn(tailoring("", Optional.of(content)), inputs, List.of());
    }

    private static Drawn drawn(Workflow workflow, JsonNode inputs, List<Complaint> before) {
        List<Complaint> complaints = new ArrayList<>(before);
        complaints.addAll(workflow.complaints(inputs));
        return new Drawn(new Plan(workflow, inputs), List.copyOf(complaints));
    }

    private static Workflow tailoring(String note, Optional<JsonNode> agent) {
        Map<String, Binding> with = new LinkedHashMap<>();
        OF_A_TAILORING.forEach(input -> with.put(input.name(), new Binding.FromInput(input.name())));
        if (!note.isBlank()) {
            with.put("note", new Binding.Literal(TextNode.valueOf(note)));
        }
        return new Workflow(OF_A_TAILORING, List.of(new WorkflowStep("tailored", StepKind.TAILOR, with, agent)));
    }
}
