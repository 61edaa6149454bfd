package dev.vitae.generation.guard;

import dev.vitae.generation.terms.Tokens;
import java.util.List;
import java.util.Set;

/** A skill of the source's list, of more than one word, that its jobs show elsewhere only, told of this job. */
final class MovedSkill extends SentenceCheck {
    MovedSkill(SourceFacts facts, String path, Telling told, Scope own, boolean ofJob) {
        super(facts, path, told, own, ofJob);
    }

    @Override
    List<Finding> findings() {
        if (!ofJob) {
            return findings;
        }
        for (String skill : facts.source().skills()) {
            if (told.folded().contains(Clauses.fold(skill)) && isElsewhere(skill)) {
                add(ClaimKind.ATTRIBUTION, skill, "The source shows this skill in another job.");
            }
        }
        return findings;
    }

    private boolean isElsewhere(String skill) {
        Set<String> keys = Keys.of(Tokens.of(skill), facts.language());
        return keys.size() > 1
                && Keys.shared(keys, own.keys()) == 0
                && facts.places().jobs().stream()
                        .anyMatch(job -> job != own
                                && job.tellings().stream()
                                        .anyMatch(telling -> Keys.shared(keys, telling.keys()) == keys.size()));
    }
}
