package dev.vitae.usage.ops.generations;

import dev.vitae.usage.ops.Part;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What {@code GenerationsPage.html} shows. @param next the address of the next page; empty on the last */
public record GenerationsView(
        Part<GenerationClient.Outcomes> outcomes,
        Part<Map<UUID, String>> emails,
        String status,
        String code,
        String next) {

    public List<String> statuses() {
        return List.of("failed", "needs_key", "queued", "running", "completed", "cancelled");
    }

    /** As a style. */
    public String mood(String status) {
        return Outcome.mood(status);
    }

    public String email(UUID user) {
        return emails.isThere() ? emails.value().getOrDefault(user, "gone") : user.toString();
    }
}
