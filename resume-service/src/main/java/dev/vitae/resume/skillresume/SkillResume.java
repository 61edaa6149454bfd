package dev.vitae.resume.skillresume;

import java.time.Instant;
import java.util.List;

/**
 * What a person can do, by the evidence of use on the platform.
 *
 * @param categories by name; a category without skills is not there
 * @param skillResumeVersion every change up to this version is in it; later ones may be
 * @param asOf when it was read
 */
public record SkillResume(
        Header header, Totals totals, List<Category> categories, long skillResumeVersion, Instant asOf) {

    /** Of the default résumé; what that does not state is absent. */
    public record Header(String fullName, String location) {}

    /**
     * @param skills how many are listed here
     * @param uses of the skills listed here
     * @param minutesSaved by all generations: an estimate, a fixed number of minutes per generation
     */
    public record Totals(int skills, int uses, int resumes, int generations, int minutesSaved) {}

    /** @param skills the most used first, then by name */
    public record Category(String category, List<Skill> skills) {}

    /**
     * @param uses generations that put it forward
     * @param lastUsedAt absent for a skill that none did
     * @param minutesSaved its share of what those generations saved
     * @param createdAt when a résumé first named it
     * @param updatedAt when it, or what is counted of it, last changed
     */
    public record Skill(
            String skillKey,
            String name,
            int uses,
            Instant lastUsedAt,
            int minutesSaved,
            Instant createdAt,
            Instant updatedAt) {}
}
