package dev.vitae.load;

import java.util.Collections;
import java.util.Map;
import java.util.UUID;

/** When each event's row was committed by its producer and by its consumer, in milliseconds of PostgreSQL's clock. */
record Commits(Map<UUID, Double> sent, Map<UUID, Double> consumed) {

    Commits {
        if (!consumed.keySet().containsAll(sent.keySet())) {
            throw new IllegalStateException("some events were never consumed");
        }
    }

    /** What the producer committed a second, from its first commit to its last. */
    double rate() {
        double span = Collections.max(sent.values()) - Collections.min(sent.values());
        return (sent.size() - 1) * 1000 / span;
    }

    Latencies latencies() {
        return Latencies.of(sent.entrySet().stream()
                .map(commit -> consumed.get(commit.getKey()) - commit.getValue())
                .toList());
    }
}
