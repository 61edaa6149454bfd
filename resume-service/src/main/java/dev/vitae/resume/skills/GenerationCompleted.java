package dev.vitae.resume.skills;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * What is read here of generation-service's event: whose résumé was tailored, and which skills the result puts forward.
 *
 * @param skillKeys see {@link SkillKey}; a key counts once per generation
 */
record GenerationCompleted(UUID userId, List<String> skillKeys) {

    GenerationCompleted {
        Objects.requireNonNull(userId, "userId");
        skillKeys = List.copyOf(Set.copyOf(skillKeys)).stream().sorted().toList();
    }
}
