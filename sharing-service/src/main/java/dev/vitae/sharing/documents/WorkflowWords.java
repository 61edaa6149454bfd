package dev.vitae.sharing.documents;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The inputs and the steps of a workflow, in words. */
final class WorkflowWords {

    private static final Map<String, String> USES = Map.of(
            "parse", "Reads a text as a résumé, or looks one up.",
            "score", "Scores a résumé against a vacancy.",
            "tailor", "Tailors a résumé to a vacancy.",
            "translate", "Tailors a résumé to a vacancy in another language.",
            "guard", "Checks that a résumé states nothing that its source does not.",
            "cover_letter", "Writes a cover letter.",
            "render", "Makes the PDF.",
            "share", "Shares the result by link.");

    private WorkflowWords() {}

    /** {@code resume: a résumé}, a line each. */
    static List<String> inputs(JsonNode inputs) {
        List<String> lines = new ArrayList<>();
        inputs.forEach(input -> lines.add(input.path("name").asText() + ": "
                + ReusableWords.ofType(input.path("type").asText())
                + (input.path("required").asBoolean(true) ? "" : " (may be left out)")));
        return lines;
    }

    /** A section each, in their order. */
    static List<Section> steps(JsonNode steps) {
        List<Section> sections = new ArrayList<>();
        for (JsonNode step : steps) {
            sections.add(new Section(
                    "Step " + (sections.size() + 1) + ": " + step.path("id").asText(), lines(step)));
        }
        return sections;
    }

    private static List<String> lines(JsonNode step) {
        List<String> lines = new ArrayList<>();
        String uses = step.path("uses").asText();
        lines.add(USES.getOrDefault(uses, ReusableWords.ofMember(uses)));
        step.path("with").properties().forEach(member -> lines.add(given(member.getKey(), member.getValue())));
        // Who does it, say.
        step.properties().stream()
                .filter(member -> !List.of("id", "uses", "with").contains(member.getKey()))
                .forEach(member -> lines.add(given(member.getKey(), member.getValue())));
        return lines;
    }

    private static String given(String member, JsonNode value) {
        String name = ReusableWords.ofMember(member);
        if (!value.path("from").isTextual()) {
            return name + ": " + String.join(", ", ReusableWords.lines(value));
        }
        String[] from = value.get("from").asText().split("\\.", 2);
        if (from.length < 2) {
            return name + ": from " + from[0];
        }
        if (from[0].equals("input")) {
            return name + ": given as " + from[1];
        }
        String output = ReusableWords.ofMember(from[1]);
        return name + ": from step " + from[0] + (output.equals(name) ? "" : " (" + output + ")");
    }
}
