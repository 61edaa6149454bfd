package dev.vitae.sharing.documents;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.sharing.owners.SharedResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A resource in the parts that a résumé has, in words for people: its name as the name, its description as the summary, then
 * sections. A member that is not known here has a section of its own.
 */
final class ReusableOnPaper {

    private ReusableOnPaper() {}

    static ResumeContent of(SharedResource resource) {
        PersonalInfo named =
                new PersonalInfo(resource.name(), null, null, ReusableWords.kind(resource), null, null, Map.of());
        return ResumeContent.empty()
                .withPersonalInfo(named)
                .withSummary(resource.description())
                .withSections(sections(resource));
    }

    private static List<Section> sections(SharedResource resource) {
        List<Section> sections = new ArrayList<>();
        JsonNode content = resource.content();
        switch (resource.resourceType()) {
            case "workflow" -> {
                add(sections, "What it is given", WorkflowWords.inputs(content.path("inputs")));
                sections.addAll(WorkflowWords.steps(content.path("steps")));
                addOthers(sections, content, List.of("inputs", "steps"));
            }
            case "prompt" -> {
                add(sections, "Prompt", lines(content.path("template")));
                add(sections, "Variables", variables(content.path("variables")));
                addOthers(sections, content, List.of("template", "variables"));
            }
            case "agent_config" -> {
                add(sections, "Model", model(content));
                add(sections, "Instructions", lines(content.path("instructions")));
                addOthers(
                        sections,
                        content,
                        List.of("provider", "model", "temperature", "maxOutputTokens", "instructions"));
            }
            default -> addOthers(sections, content, List.of());
        }
        return sections;
    }

    private static void addOthers(List<Section> sections, JsonNode content, List<String> known) {
        content.properties().stream()
                .filter(member -> !known.contains(member.getKey()))
                .forEach(member ->
                        add(sections, ReusableWords.ofMember(member.getKey()), ReusableWords.lines(member.getValue())));
    }

    private static void add(List<Section> sections, String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            sections.add(new Section(heading, lines));
        }
    }

    private static List<String> lines(JsonNode text) {
        return text.asText().lines().filter(line -> !line.isBlank()).toList();
    }

    private static List<String> variables(JsonNode declared) {
        List<String> lines = new ArrayList<>();
        declared.forEach(variable -> {
            StringBuilder line = new StringBuilder(variable.path("name").asText());
            if (variable.hasNonNull("description")) {
                line.append(": ").append(variable.get("description").asText());
            }
            if (variable.hasNonNull("default")) {
                line.append(" (otherwise “")
                        .append(variable.get("default").asText())
                        .append("”)");
            } else if (!variable.path("required").asBoolean(true)) {
                line.append(" (may be left out)");
            }
            lines.add(line.toString());
        });
        return lines;
    }

    private static List<String> model(JsonNode content) {
        List<String> lines = new ArrayList<>();
        lines.add("Provider: " + ReusableWords.provider(content.path("provider").asText()));
        if (content.hasNonNull("model")) {
            lines.add("Model: " + content.get("model").asText());
        }
        if (content.hasNonNull("temperature")) {
            lines.add("Temperature: " + content.get("temperature").asText());
        }
        if (content.hasNonNull("maxOutputTokens")) {
            lines.add("An answer has at most " + content.get("maxOutputTokens").asText() + " tokens");
        }
        return lines;
    }
}
