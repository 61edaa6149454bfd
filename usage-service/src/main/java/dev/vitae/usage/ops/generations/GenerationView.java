package dev.vitae.usage.ops.generations;

import dev.vitae.usage.aicalls.AiCall;
import dev.vitae.usage.ops.Part;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What {@code GenerationPage.html} shows. @param calls to models that were made for it */
public record GenerationView(Outcome outcome, List<AiCall> calls, Part<Map<UUID, String>> emails) {

    /** As a style. */
    public String mood() {
        return Outcome.mood(outcome.status());
    }

    public String email() {
        return emails.isThere()
                ? emails.value().getOrDefault(outcome.userId(), "gone")
                : outcome.userId().toString();
    }
}
