package dev.vitae.generation.guard;

import java.util.ArrayList;
import java.util.List;

/** A line of text that is not the source's own, sentence by sentence. */
final class LineCheck {
    private LineCheck() {}

    static List<Finding> of(SourceFacts facts, Scope scope, String path, String line, boolean ofJob) {
        List<Finding> findings = new ArrayList<>();
        for (String sentence : Clauses.sentences(line)) {
            if (scope.states(sentence)) {
                continue;
            }
            Telling told = facts.told(sentence, false, scope);
            findings.addAll(TellingCheck.of(facts, path, told, scope, ofJob));
        }
        return findings;
    }
}
