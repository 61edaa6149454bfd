package dev.vitae.sharing.documents;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.sharing.owners.SharedResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What members, types and values of resources are called before people. */
final class ReusableWords {

    private static final Map<String, String> KINDS =
            Map.of("workflow", "Workflow", "prompt", "Prompt", "agent_config", "Agent");

    private static final Map<String, String> PROVIDERS = Map.of("openai", "OpenAI", "gemini", "Gemini");

    private static final Map<String, String> MEMBERS = Map.of(
            "resumeId", "Résumé",
            "resumeVersion", "Version of the résumé",
            "generatedResumeId", "Generated résumé",
            "versionNumber", "Version",
            "templateId", "Template",
            "maxAccesses", "Visits at most",
            "days", "Days that the link opens");

    private static final Map<String, String> TYPES = Map.of(
            "resumeId", "a résumé",
            "vacancyId", "a vacancy",
            "generationId", "a generation",
            "generatedResumeId", "a generated résumé",
            "coverLetterId", "a cover letter",
            "shareId", "a share",
            "number", "a number",
            "text", "a text",
            "language", "a language",
            "flag", "yes or no");

    private ReusableWords() {}

    static String kind(SharedResource resource) {
        return KINDS.getOrDefault(resource.resourceType(), "Resource");
    }

    static String provider(String name) {
        return PROVIDERS.getOrDefault(name, name);
    }

    static String ofType(String type) {
        return TYPES.getOrDefault(type, type);
    }

    /** {@code maxOutputTokens} as "Max output tokens", {@code vacancyId} as "Vacancy". */
    static String ofMember(String member) {
        if (MEMBERS.containsKey(member)) {
            return MEMBERS.get(member);
        }
        String words = member.replaceAll("(?<=.)Id$", "")
                .replaceAll("([A-Z])", " $1")
                .replace('_', ' ')
                .strip()
                .toLowerCase(Locale.ROOT);
        return words.isEmpty() ? member : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    /** A value that nothing more is known of. */
    static List<String> lines(JsonNode value) {
        if (value.isArray()) {
            List<String> lines = new ArrayList<>();
            value.forEach(entry -> lines.add(line(entry)));
            return lines;
        }
        return line(value).lines().filter(line -> !line.isBlank()).toList();
    }

    private static String line(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .map(member -> ofMember(member.getKey()) + ": " + line(member.getValue()))
                    .collect(Collectors.joining(", "));
        }
        if (value.isArray()) {
            return String.join(", ", lines(value));
        }
        return value.isBoolean() ? value.booleanValue() ? "yes" : "no" : value.asText();
    }
}
