package dev.vitae.generation.llm;

import dev.vitae.document.ResumeContent;
import dev.vitae.generation.guard.FabricationGuard;
import dev.vitae.generation.guard.Finding;
import dev.vitae.generation.matching.VacancyTerm;
import dev.vitae.generation.matching.VacancyTerms;
import dev.vitae.generation.terms.Lexicon;
import dev.vitae.generation.terms.TermKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The list of skills, asked-for ones first, with those that the résumé's text states but the list lacks. */
final class SkillOrder {
    private final ResumeContent source;
    private final VacancyTerms terms;

    SkillOrder(ResumeContent source, VacancyTerms terms) {
        this.source = source;
        this.terms = terms;
    }

    List<String> tailored() {
        Map<String, String> buried = buried();
        Set<String> skills = new LinkedHashSet<>();
        for (VacancyTerm term : terms.terms()) {
            source.skills().stream().filter(own -> names(own, term)).forEach(skills::add);
            if (isSkill(term) && buried.containsKey(term.term())) {
                skills.add(buried.get(term.term()));
            }
        }
        skills.addAll(source.skills());
        return new ArrayList<>(skills);
    }

    private static boolean isSkill(VacancyTerm term) {
        return term.kind() == TermKind.TOOL || term.kind() == TermKind.SKILL;
    }

    private static boolean names(String skill, VacancyTerm term) {
        return Lexicon.standard().mentions(skill).stream()
                        .anyMatch(mention -> mention.entry().canonical().equals(term.term()))
                || skill.strip().equalsIgnoreCase(term.term());
    }

    /** Those that the list of skills names in other words, or that the guard does not find stated, are left out. */
    private Map<String, String> buried() {
        Set<String> asked = terms.terms().stream()
                .filter(SkillOrder::isSkill)
                .map(VacancyTerm::term)
                .collect(Collectors.toSet());
        Map<String, String> buried = BuriedSkills.of(source, asked);
        for (String skill : source.skills()) {
            Lexicon.standard()
                    .mentions(skill)
                    .forEach(mention -> buried.remove(mention.entry().canonical()));
        }
        Set<String> unsupported = unsupported(buried.values());
        buried.values().removeIf(unsupported::contains);
        return buried;
    }

    private Set<String> unsupported(Iterable<String> skills) {
        List<String> claimed = new ArrayList<>();
        skills.forEach(claimed::add);
        ResumeContent claim =
                new ResumeContent(source.personalInfo(), null, null, null, claimed, null, null, null, source.other());
        return FabricationGuard.checkStrictly(source, claim).findings().stream()
                .map(Finding::claim)
                .collect(Collectors.toSet());
    }
}
