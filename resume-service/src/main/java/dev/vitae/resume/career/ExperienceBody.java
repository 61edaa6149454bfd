package dev.vitae.resume.career;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitae.kit.dates.FullDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person writes of a job. Blank texts count as absent.
 *
 * @param title 1–255 characters, as {@code company}
 * @param location at most 255 characters
 * @param description at most 10,000 characters, one line per bullet
 */
public record ExperienceBody(
        @NotBlank(message = Text.NEEDED)
                @Size(max = 255, message = Text.LENGTH)
                @Pattern(regexp = Text.ONE_LINE, message = Text.ONE_LINE_MESSAGE)
                String title,
        @NotBlank(message = Text.NEEDED)
                @Size(max = 255, message = Text.LENGTH)
                @Pattern(regexp = Text.ONE_LINE, message = Text.ONE_LINE_MESSAGE)
                String company,
        @Size(max = 255, message = Text.LENGTH) @Pattern(regexp = Text.ONE_LINE, message = Text.ONE_LINE_MESSAGE)
                String location,
        @FullDate @Schema(format = "date") String startDate,
        @FullDate @Schema(format = "date") String endDate,
        @JsonProperty("isCurrent") boolean isCurrent,
        @Size(max = 10_000, message = Text.LENGTH) @Pattern(regexp = Text.LINES, message = Text.LINES_MESSAGE)
                String description)
        implements Dated {

    public ExperienceBody {
        title = Text.orNothing(title);
        company = Text.orNothing(company);
        location = Text.orNothing(location);
        startDate = Text.orNothing(startDate);
        endDate = Text.orNothing(endDate);
        description = Text.orNothing(description);
    }
}
