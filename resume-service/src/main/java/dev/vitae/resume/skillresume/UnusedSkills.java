package dev.vitae.resume.skillresume;

import dev.vitae.resume.skillresume.SkillResume.Unused;
import dev.vitae.resume.skillresume.SkillsRead.Listed;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The skills that lie idle. */
final class UnusedSkills {

    /** How long a skill, or what a vacancy asks for, counts as recent. */
    static final Duration YEAR = Duration.ofDays(365);

    /** More than anybody reads. */
    private static final int MOST = 20;

    private UnusedSkills() {}

    /** Those that nobody used for a year, nor added within it; longest ago first. */
    static List<Unused> of(List<Listed> skills, Instant asOf) {
        return skills.stream()
                .filter(skill -> since(skill).isBefore(asOf.minus(YEAR)))
                .sorted(Comparator.comparing(UnusedSkills::since).thenComparing(Listed::name))
                .limit(MOST)
                .map(skill -> new Unused(skill.skillKey(), skill.name(), skill.lastUsedAt()))
                .toList();
    }

    private static Instant since(Listed skill) {
        return skill.lastUsedAt() == null ? skill.createdAt() : skill.lastUsedAt();
    }
}
