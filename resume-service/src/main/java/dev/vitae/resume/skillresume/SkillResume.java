package dev.vitae.resume.skillresume;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.resume.quality.Quality;
import dev.vitae.resume.wanted.WantedSkills.Wanted;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person can do, by the evidence of use on the platform; docs/skill-resume.md says where each number comes from.
 *
 * @param categories by name; a category without skills is not there
 * @param activity the last twelve months, the oldest first
 * @param skillResumeVersion every change up to this version is in it; later ones may be
 * @param asOf when it was read
 */
@Schema(
        requiredProperties = {
            "header",
            "totals",
            "categories",
            "activity",
            "suggestions",
            "basis",
            "skillResumeVersion",
            "asOf"
        })
public record SkillResume(
        Header header,
        Totals totals,
        List<Category> categories,
        List<Month> activity,
        Suggestions suggestions,
        Basis basis,
        long skillResumeVersion,
        Instant asOf) {

    /** Of the default résumé; what that does not state is absent. @param jobTitle of the job that goes on */
    @Schema(name = "SkillResumeHeader")
    public record Header(String fullName, String jobTitle, String location) {}

    /**
     * @param skills how many are listed here
     * @param uses of the skills listed here
     * @param resumes those that are there now
     * @param minutesSaved by all that was done: an estimate
     * @param valueMicros of those minutes, in millionths of the currency
     * @param currency ISO 4217
     */
    @Schema(name = "SkillTotals")
    public record Totals(
            int skills,
            int uses,
            int resumes,
            int generations,
            int exports,
            long minutesSaved,
            BigInteger valueMicros,
            String currency) {}

    /** @param skills the most used first, then by name */
    @Schema(name = "SkillCategory")
    public record Category(String category, List<Skill> skills) {}

    /**
     * @param scope {@code personal}, or {@code company} for one that the company alone gives the person
     * @param companySkillId of the company's skill of that name, if the person has it
     * @param proficiency what the person says
     * @param uses generations that put it forward
     * @param resumes files read that name it
     * @param exports files taken along that name it
     * @param lastUsedAt by a generation or an export; absent for a skill that none named
     * @param rating absent for one that nobody has rated
     * @param minutesSaved its share of what was saved by all that named it
     * @param bestEvidence at most three, the best first
     * @param createdAt when the person first had it
     * @param updatedAt when it, or what is counted of it, last changed
     */
    @Schema(name = "RatedSkill")
    public record Skill(
            String skillKey,
            String name,
            String scope,
            UUID companySkillId,
            String proficiency,
            int uses,
            int resumes,
            int exports,
            Instant lastUsedAt,
            Rating rating,
            Quality quality,
            long minutesSaved,
            List<Evidence> bestEvidence,
            Instant createdAt,
            Instant updatedAt) {}

    /** @param average of 1 to 5 stars, with two decimals */
    @Schema(name = "AverageRating")
    public record Rating(BigDecimal average, int count) {}

    /**
     * One time that it was named, by reference: a generation for a vacancy, a résumé that was read, a file taken along.
     *
     * @param kind {@code generation}, {@code resume} or {@code export}
     * @param employments places, from 0, in the {@code experience} of the résumé's {@code versionNumber} that name it
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "SkillEvidence")
    public record Evidence(
            String kind,
            Instant at,
            UUID resumeId,
            Integer resumeVersion,
            List<Integer> employments,
            UUID builderDocumentId,
            UUID vacancyId,
            UUID generationId,
            UUID generatedResumeId,
            Integer versionNumber,
            Integer matchScoreBefore,
            Integer matchScoreAfter) {}

    /** What was done in a month, by UTC. */
    @Schema(name = "SkillMonth")
    public record Month(YearMonth month, int generations, int resumes, int exports) {}

    /**
     * @param wanted what vacancies of the last year ask for and the person does not name, at most 20
     * @param unused what has not been used for a year, longest ago first, at most 20
     */
    @Schema(name = "SkillSuggestions")
    public record Suggestions(List<Wanted> wanted, List<Unused> unused) {}

    /** @param lastUsedAt absent for one that was never used */
    @Schema(name = "UnusedSkill")
    public record Unused(String skillKey, String name, Instant lastUsedAt) {}
}
