package dev.vitae.generation.messages;

import dev.vitae.generation.assistant.Turn;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the assistant answers.
 *
 * @param cut what a model added, which nobody had said
 * @param providerType {@code platform}, {@code byok}, or {@code local} where the rules alone have read
 */
record Answered(Turn turn, List<Cut> cut, String providerType) {

    List<Proposed> proposed() {
        return IntStream.range(0, turn.proposals().size())
                .mapToObj(place -> Proposed.of(place + 1, turn.proposals().get(place)))
                .toList();
    }
}
