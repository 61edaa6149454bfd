package dev.vitae.sharing.owners;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * A person's skills résumé. It names only what may be shown to strangers: whatever else resume-service answers, an
 * e-mail address for one, is dropped in reading it and so in no share.
 *
 * @param skillResumeVersion grows with every change
 * @param asOf when the uses were counted
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SkillResume(
        Header header, Totals totals, List<Category> categories, long skillResumeVersion, Instant asOf) {

    public SkillResume {
        header = header == null ? new Header(null, null, null) : header;
        totals = totals == null ? new Totals(0, 0, 0, 0, 0) : totals;
        categories = categories == null ? List.of() : List.copyOf(categories);
    }

    /** Whose skills these are, as far as the person says so. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Header(String fullName, String jobTitle, String location) {}

    /** How many skills there are, and how often, in how many résumés and generations, they were put forward, and the minutes that saved. */
    public record Totals(int skills, int uses, int resumes, int generations, int minutesSaved) {}

    public record Category(String category, List<Skill> skills) {
        public Category {
            skills = skills == null ? List.of() : List.copyOf(skills);
        }
    }

    /**
     * @param uses how many generations put the skill forward
     * @param lastUsedAt absent while it was not used yet
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Skill(String name, int uses, Instant lastUsedAt, int minutesSaved) {}
}
