package dev.vitae.resume.skillresume;

import dev.vitae.resume.quality.Quality;
import dev.vitae.resume.quality.Ratings;
import dev.vitae.resume.quality.SkillFacts;
import dev.vitae.resume.skillresume.PersonRead.Person;
import dev.vitae.resume.skillresume.SkillResume.Category;
import dev.vitae.resume.skillresume.SkillResume.Evidence;
import dev.vitae.resume.skillresume.SkillResume.Month;
import dev.vitae.resume.skillresume.SkillResume.Rating;
import dev.vitae.resume.skillresume.SkillResume.Skill;
import dev.vitae.resume.skillresume.SkillResume.Suggestions;
import dev.vitae.resume.skillresume.SkillResume.Totals;
import dev.vitae.resume.skillresume.SkillsRead.Listed;
import dev.vitae.resume.wanted.WantedSkills.Wanted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What was read, to be made a skills résumé. */
record Parts(
        Person person,
        List<Listed> skills,
        Map<String, List<Evidence>> evidence,
        Map<String, Ratings> ratings,
        List<Month> activity,
        List<Wanted> wanted) {

    SkillResume compose(Instant asOf) {
        LocalDate day = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        Map<String, List<Skill>> byCategory = new LinkedHashMap<>();
        skills.forEach(listed -> byCategory
                .computeIfAbsent(listed.category(), first -> new ArrayList<>())
                .add(skill(listed, day)));
        return new SkillResume(
                person.header(),
                totals(),
                byCategory.entrySet().stream()
                        .map(category -> new Category(category.getKey(), List.copyOf(category.getValue())))
                        .toList(),
                activity,
                new Suggestions(wanted, UnusedSkills.of(skills, asOf)),
                person.basis(),
                person.version(),
                asOf);
    }

    private Totals totals() {
        Basis basis = person.basis();
        long minutes = basis.minutesSaved();
        return new Totals(
                skills.size(),
                (int) skills.stream()
                        .mapToLong(skill -> skill.counts().generate())
                        .sum(),
                person.resumes(),
                (int) basis.operations().generate(),
                (int) basis.operations().export(),
                minutes,
                basis.valueMicros(minutes),
                basis.currency());
    }

    private Skill skill(Listed listed, LocalDate day) {
        Ratings stars = ratings.getOrDefault(listed.skillKey(), Ratings.NONE);
        return new Skill(
                listed.skillKey(),
                listed.name(),
                listed.personal() ? "personal" : "company",
                listed.companySkillId(),
                listed.proficiency(),
                (int) listed.counts().generate(),
                (int) listed.counts().parse(),
                (int) listed.counts().export(),
                listed.lastUsedAt(),
                stars.average()
                        .map(average -> new Rating(average, stars.count()))
                        .orElse(null),
                Quality.of(facts(listed, stars), day),
                person.basis().minutesSaved(listed.shares()),
                evidence.getOrDefault(listed.skillKey(), List.of()),
                listed.createdAt(),
                listed.updatedAt());
    }

    private static SkillFacts facts(Listed listed, Ratings stars) {
        return new SkillFacts(
                (int) listed.counts().generate(),
                (int) listed.counts().export(),
                (int) listed.counts().parse(),
                listed.employed(),
                Optional.ofNullable(listed.lastUsedAt()).map(last -> LocalDate.ofInstant(last, ZoneOffset.UTC)),
                stars);
    }
}
