package dev.vitae.generation.llm;

import dev.vitae.generation.terms.Words;
import java.util.List;
import java.util.Set;

/** Words that a bullet begins with when it tells what a person did. */
final class Deeds {
    private static final List<String> VERBS = List.of("verb.helped", "verb.led", "verb.managed", "verb.did");
    private static final int SHORTEST = 4;

    /** Past participles that begin names more often than deeds. */
    private static final Set<String> NAMES =
            Set.of("advanced", "applied", "distributed", "embedded", "limited", "related", "selected", "united");

    private Deeds() {}

    /** Whether a folded word is such a verb: one of the list, or an English one in the past tense. */
    static boolean isOne(String folded) {
        boolean past = folded.length() >= SHORTEST && folded.endsWith("ed") && !NAMES.contains(folded);
        return past || VERBS.stream().anyMatch(set -> Words.standard().has(set, folded));
    }
}
