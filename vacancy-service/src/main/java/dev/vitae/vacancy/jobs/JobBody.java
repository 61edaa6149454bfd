package dev.vitae.vacancy.jobs;

import dev.vitae.kit.dates.FullDate;
import dev.vitae.vacancy.jobs.stages.JobStatus;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person writes of an application. Blank texts count as absent, a tag counts once.
 *
 * @param jobTitle 1–255 characters, as {@code company}; of a new job with a vacancy absent ones are the vacancy's
 * @param salary as it is written somewhere, at most 255 characters
 * @param jobUrl http or https, at most 2048 characters
 * @param excitementLevel 1–5
 * @param source where it was found, at most 100 characters; absent: the host of {@code jobUrl}
 * @param vacancyId of the person's own vacancies
 * @param tags at most 20 of 50 characters
 * @param archived null leaves it as it is
 */
public record JobBody(
        @NotBlank(message = Text.NEEDED)
                @Size(max = 255, message = Text.LENGTH)
                @Pattern(regexp = Text.ONE_LINE, message = Text.ONE_LINE_MESSAGE)
                String jobTitle,
        @NotBlank(message = Text.NEEDED)
                @Size(max = 255, message = Text.LENGTH)
                @Pattern(regexp = Text.ONE_LINE, message = Text.ONE_LINE_MESSAGE)
                String company,
        @Size(max = 255, message = Text.LENGTH) @Pattern(regexp = Text.ONE_LINE, message = Text.ONE_LINE_MESSAGE)
                String location,
        @Size(max = 255, message = Text.LENGTH) @Pattern(regexp = Text.ONE_LINE, message = Text.ONE_LINE_MESSAGE)
                String salary,
        @Size(max = 2048, message = Text.LENGTH)
                @Pattern(
                        regexp = "(?i)https?://[^\\p{IsWhite_Space}\\p{Cc}\\p{Cs}]+",
                        message = "An address that begins with http:// or https://.")
                String jobUrl,
        @NotBlank(message = STATUSES) @Pattern(regexp = JobStatus.WORDS, message = STATUSES) String status,
        @Min(value = 1, message = "From 1 to 5.") @Max(value = 5, message = "From 1 to 5.") Integer excitementLevel,
        @FullDate @Schema(format = "date") String dateApplied,
        @FullDate @Schema(format = "date") String deadline,
        @Size(max = 50_000, message = Text.LENGTH) @Pattern(regexp = Text.LINES, message = Text.LINES_MESSAGE)
                String description,
        @Size(max = 100, message = Text.LENGTH) @Pattern(regexp = Text.ONE_LINE, message = Text.ONE_LINE_MESSAGE)
                String source,
        UUID vacancyId,
        @Size(max = 20, message = "At most 20 tags.")
                List<
                                @Size(max = 50, message = Text.LENGTH)
                                @Pattern(regexp = Text.ONE_LINE, message = Text.ONE_LINE_MESSAGE) String>
                        tags,
        Boolean archived) {

    static final String STATUSES =
            "One of saved, applied, screening, interview, offer, accepted, rejected and withdrawn.";

    public JobBody {
        jobTitle = Text.orNothing(jobTitle);
        company = Text.orNothing(company);
        location = Text.orNothing(location);
        salary = Text.orNothing(salary);
        jobUrl = Text.orNothing(jobUrl);
        status = Text.orNothing(status);
        dateApplied = Text.orNothing(dateApplied);
        deadline = Text.orNothing(deadline);
        description = Text.orNothing(description);
        source = Text.orNothing(source);
        tags = tags == null ? List.of() : once(tags);
    }

    static JobBody of(Job job) {
        return new JobBody(
                job.jobTitle(),
                job.company(),
                job.location(),
                job.salary(),
                job.jobUrl(),
                job.status().text(),
                job.excitementLevel(),
                text(job.dateApplied()),
                text(job.deadline()),
                job.description(),
                Source.isOf(job.jobUrl(), job.source()) ? null : job.source(),
                job.vacancyId(),
                job.tags(),
                null);
    }

    /** With what a vacancy says, wherever this says nothing. */
    JobBody or(VacancyFacts vacancy) {
        return new JobBody(
                or(jobTitle, vacancy.jobPosition()),
                or(company, vacancy.company()),
                or(location, vacancy.location()),
                or(salary, vacancy.salary()),
                or(jobUrl, vacancy.url()),
                status,
                excitementLevel,
                dateApplied,
                or(deadline, text(vacancy.deadline())),
                description,
                source,
                vacancyId,
                tags,
                archived);
    }

    private static String or(String own, String other) {
        return own == null ? other : own;
    }

    private static String text(LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static List<String> once(List<String> tags) {
        LinkedHashSet<String> kept = new LinkedHashSet<>();
        tags.stream().map(Text::orNothing).filter(Objects::nonNull).forEach(kept::add);
        return List.copyOf(kept);
    }
}
