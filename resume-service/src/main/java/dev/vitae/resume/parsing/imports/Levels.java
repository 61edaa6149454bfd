package dev.vitae.resume.parsing.imports;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The level of a language of which each ability has a level of its own (CEFR). */
final class Levels {

    private Levels() {}

    /** The one level where all are the same, else each with its ability: {@code Listening C1, Writing B2}. */
    static String of(Map<String, String> byAbility) {
        Set<String> levels =
                byAbility.values().stream().filter(Objects::nonNull).collect(Collectors.toSet());
        if (levels.size() <= 1) {
            return levels.stream().findFirst().orElse(null);
        }
        return byAbility.entrySet().stream()
                .filter(level -> level.getValue() != null)
                .map(level -> Names.words(level.getKey()) + " " + level.getValue())
                .collect(Collectors.joining(", "));
    }
}
