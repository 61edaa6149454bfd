package dev.vitae.resume.ratings;

import dev.vitae.resume.career.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a colleague says of a skill.
 *
 * @param rating 1 to 5, the more the better
 * @param note at most 1,000 characters, read by the rated person alone; a blank one counts as absent
 */
public record RatingBody(
        @NotNull(message = "Rate it from 1 to 5.")
                @Min(value = 1, message = "1 to 5.")
                @Max(value = 5, message = "1 to 5.")
                Integer rating,
        @Size(max = 1000, message = Text.LENGTH) @Pattern(regexp = Text.LINES, message = Text.LINES_MESSAGE)
                String note) {

    public RatingBody {
        note = Text.orNothing(note);
    }
}
