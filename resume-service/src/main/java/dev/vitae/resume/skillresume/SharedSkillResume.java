package dev.vitae.resume.skillresume;

import dev.vitae.resume.quality.Tier;
import dev.vitae.resume.skillresume.SkillResume.Header;
import dev.vitae.resume.skillresume.SkillResume.Month;
import dev.vitae.resume.skillresume.SkillResume.Rating;
import java.time.Instant;
import java.util.List;

/**
 * What other services are told of a skills résumé: what its person may show to strangers. No vacancy, résumé or company by
 * id, no money, no suggestion.
 */
public record SharedSkillResume(
        Header header,
        Totals totals,
        List<Category> categories,
        List<Month> activity,
        long skillResumeVersion,
        Instant asOf) {

    /** See {@link SkillResume.Totals}. */
    public record Totals(int skills, int uses, int resumes, int generations, int exports, long minutesSaved) {}

    public record Category(String category, List<Skill> skills) {}

    /** See {@link SkillResume.Skill}. */
    public record Skill(
            String name, String scope, int uses, Instant lastUsedAt, Rating rating, Tier tier, long minutesSaved) {}

    static SharedSkillResume of(SkillResume whole) {
        SkillResume.Totals totals = whole.totals();
        return new SharedSkillResume(
                whole.header(),
                new Totals(
                        totals.skills(),
                        totals.uses(),
                        totals.resumes(),
                        totals.generations(),
                        totals.exports(),
                        totals.minutesSaved()),
                whole.categories().stream()
                        .map(category -> new Category(
                                category.category(),
                                category.skills().stream()
                                        .map(SharedSkillResume::skill)
                                        .toList()))
                        .toList(),
                whole.activity(),
                whole.skillResumeVersion(),
                whole.asOf());
    }

    private static Skill skill(SkillResume.Skill skill) {
        return new Skill(
                skill.name(),
                skill.scope(),
                skill.uses(),
                skill.lastUsedAt(),
                skill.rating(),
                skill.quality().tier(),
                skill.minutesSaved());
    }
}
