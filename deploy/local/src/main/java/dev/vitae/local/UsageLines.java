package dev.vitae.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The person's usage log, newest first, as {@code GET /api/v1/usage} shows it. */
record UsageLines(List<JsonNode> lines) {

    static UsageLines of(JsonNode page) {
        List<JsonNode> lines = new ArrayList<>();
        page.path("items").forEach(lines::add);
        return new UsageLines(lines);
    }

    UsageLines since(UsageLines earlier) {
        var known = earlier.lines.stream().map(UsageLines::id).collect(Collectors.toSet());
        return new UsageLines(
                lines.stream().filter(line -> !known.contains(id(line))).toList());
    }

    boolean hasOperation(String operation) {
        return lines.stream()
                .anyMatch(line -> operation.equals(line.path("operation").asText()));
    }

    /** {@code generate, local, no tokens, 2026-01-01T10:00:00Z}. */
    String line(String operation) {
        return lines.stream()
                .filter(line -> operation.equals(line.path("operation").asText()))
                .findFirst()
                .map(line -> "%s, %s, %s tokens, %s"
                        .formatted(
                                operation,
                                line.path("providerType").asText("unknown provider"),
                                line.path("tokensUsed").asText("no"),
                                line.path("occurredAt").asText()))
                .orElse("none");
    }

    private static String id(JsonNode line) {
        return line.path("id").asText();
    }
}
