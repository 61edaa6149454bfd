package dev.vitae.sharing.documents;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.sharing.owners.SharedResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A resource in the parts that a résumé has: its name as the name, its description as the summary, a section per member. */
final class ReusableOnPaper {

    private static final Map<String, String> KINDS =
            Map.of("workflow", "Workflow", "prompt", "Prompt", "agent_config", "Agent");

    private ReusableOnPaper() {}

    static ResumeContent of(SharedResource resource) {
        List<Section> sections = new ArrayList<>();
        resource.content()
                .fields()
                .forEachRemaining(
                        member -> sections.add(new Section(heading(member.getKey()), lines(member.getValue()))));
        PersonalInfo named = new PersonalInfo(resource.name(), null, null, kind(resource), null, null, Map.of());
        return ResumeContent.empty()
                .withPersonalInfo(named)
                .withSummary(resource.description())
                .withSections(sections);
    }

    static String kind(SharedResource resource) {
        return KINDS.getOrDefault(resource.resourceType(), "Resource");
    }

    /** {@code maxOutputTokens} as "Max output tokens". */
    private static String heading(String member) {
        String words = member.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static List<String> lines(JsonNode value) {
        if (!value.isArray()) {
            return value.asText().lines().filter(line -> !line.isBlank()).toList();
        }
        List<String> lines = new ArrayList<>();
        value.forEach(entry -> lines.add(line(entry)));
        return lines;
    }

    /** An object as its members, one after the other; where a value comes from in its own words. */
    private static String line(JsonNode value) {
        if (!value.isObject()) {
            return value.asText();
        }
        if (value.size() == 1 && value.has("from")) {
            return "from " + value.get("from").asText();
        }
        return value.properties().stream()
                .map(member -> member.getKey() + ": " + line(member.getValue()))
                .collect(Collectors.joining(", "));
    }
}
