package dev.vitae.sharing.owners;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A person's skills résumé. It names only what may be shown to strangers: whatever else resume-service answers, an
 * e-mail address for one, is dropped in reading it and so in no share.
 *
 * @param activity month by month, the oldest first
 * @param skillResumeVersion grows with every change
 * @param asOf when the uses were counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SkillResume(
        Header header,
        Totals totals,
        List<Category> categories,
        List<Month> activity,
        long skillResumeVersion,
        Instant asOf) {

    public SkillResume {
        header = header == null ? new Header(null, null, null) : header;
        totals = totals == null ? new Totals(0, 0, 0, 0, 0, 0) : totals;
        categories = categories == null ? List.of() : List.copyOf(categories);
        activity = activity == null ? List.of() : List.copyOf(activity);
    }

    /** Whose skills these are, as far as the person says so. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Header(String fullName, String jobTitle, String location) {}

    /**
     * @param skills how many there are
     * @param uses how often they were put forward
     * @param minutesSaved an estimate
     */
    public record Totals(int skills, int uses, int resumes, int generations, int exports, long minutesSaved) {}

    public record Category(String category, List<Skill> skills) {
        public Category {
            skills = skills == null ? List.of() : List.copyOf(skills);
        }
    }

    /**
     * @param scope {@code personal}, or {@code company} for what a company has given the person
     * @param uses how many generations put the skill forward
     * @param lastUsedAt absent while it was not used yet
     * @param rating of colleagues, absent without one
     * @param tier {@code gold}, {@code silver}, {@code bronze} or {@code unrated}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Skill(
            String name, String scope, int uses, Instant lastUsedAt, Rating rating, String tier, long minutesSaved) {}

    /** @param average of 1 to 5 stars */
    public record Rating(BigDecimal average, int count) {}

    /** @param month as ISO 8601 has it: 2026-02 */
    public record Month(String month, int generations, int resumes, int exports) {}
}
