package dev.vitae.resume.wanted;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitae.resume.skills.SkillKey;
import dev.vitae.resume.wanted.TermsClient.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A skill that a vacancy of a person asks for; written as the columns of {@code asked_skills}.
 *
 * @param skillKey of its name, for that person
 * @param otherKeys of its other names
 * @param alternatives of those with the same number any is enough; null where it stands alone
 */
record AskedSkill(
        String name,
        @JsonProperty("skill_key") String skillKey,
        @JsonProperty("other_keys") List<String> otherKeys,
        String importance,
        Integer alternatives) {

    private static final Set<String> KINDS = Set.of("skill", "tool", "domain");
    /** A term that is only named is not asked for. */
    private static final Set<String> ASKED = Set.of("required", "preferred");

    private static final int LONGEST_NAME = 255;

    /** The skills among a vacancy's terms, each once; none that everyone claims. */
    static List<AskedSkill> of(UUID userId, List<Term> terms) {
        List<AskedSkill> asked = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Term term : terms) {
            boolean skill = KINDS.contains(term.kind()) && ASKED.contains(term.importance()) && !term.common();
            if (skill && term.term().length() <= LONGEST_NAME && keys.add(SkillKey.of(userId, term.term()))) {
                asked.add(of(userId, term));
            }
        }
        return asked;
    }

    private static AskedSkill of(UUID userId, Term term) {
        List<String> otherKeys = term.otherNames().stream()
                .map(name -> SkillKey.of(userId, name))
                .distinct()
                .toList();
        return new AskedSkill(
                term.term(), SkillKey.of(userId, term.term()), otherKeys, term.importance(), term.group());
    }
}
