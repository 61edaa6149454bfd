package dev.vitae.resume.skills;

import static org.awaitility.Awaitility.await;

import dev.vitae.testkit.Events;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Tells of operations of one person, all on one key: of a topic in the order in which they were told. */
record Telling(Events events, UUID person) {

    void publish(List<Told.Of> told) {
        told.forEach(
                one -> events.publish(one.topic(), one.onKey(person.toString()).event()));
    }

    /** What is published after it on the same keys has been seen: so has all before. */
    void awaitTurn() {
        UUID last = UUID.randomUUID();
        publish(List.of(
                Told.generation(last, "2026-01-01T00:00:00Z", "Java"),
                Told.reading(last, "2026-01-01T00:00:00Z", "Java"),
                Told.resumeExport(last, "2026-01-01T00:00:00Z", "Java"),
                Told.generationExport(last, "2026-01-01T00:00:00Z", "Java")));
        awaitOperations(last, 4);
    }

    void awaitOperations(UUID user, int count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> KeptEvidence.operations(user) == count);
    }
}
