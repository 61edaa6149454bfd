package dev.vitae.resume.career;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.vitae.kit.dates.FullDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person writes of a study. Blank texts count as absent.
 *
 * @param school 1–255 characters
 * @param degree at most 100 characters
 * @param field at most 255 characters
 */
public record EducationBody(
        @NotBlank(message = Text.NEEDED)
                @Size(max = 255, message = Text.LENGTH)
                @Pattern(regexp = Text.ONE_LINE, message = Text.ONE_LINE_MESSAGE)
                String school,
        @Size(max = 100, message = Text.LENGTH) @Pattern(regexp = Text.ONE_LINE, message = Text.ONE_LINE_MESSAGE)
                String degree,
        @Size(max = 255, message = Text.LENGTH) @Pattern(regexp = Text.ONE_LINE, message = Text.ONE_LINE_MESSAGE)
                String field,
        @FullDate @Schema(format = "date") String startDate,
        @FullDate @Schema(format = "date") String endDate,
        @JsonProperty("isCurrent") boolean isCurrent)
        implements Dated {

    public EducationBody {
        school = Text.orNothing(school);
        degree = Text.orNothing(degree);
        field = Text.orNothing(field);
        startDate = Text.orNothing(startDate);
        endDate = Text.orNothing(endDate);
    }
}
