package dev.vitae.resume.career;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a person writes of a skill. Blank texts count as absent.
 *
 * @param name 1–255 characters; once per person, whatever its case
 * @param category at most 100 characters; "Technical" where none is given
 * @param proficiency {@code beginner}, {@code intermediate}, {@code advanced}, {@code expert}, or absent
 */
public record SkillBody(
        @NotBlank(message = Text.NEEDED)
                @Size(max = 255, message = Text.LENGTH)
                @Pattern(regexp = Text.ONE_LINE, message = Text.ONE_LINE_MESSAGE)
                String name,
        @Size(max = LONGEST_CATEGORY, message = Text.LENGTH)
                @Pattern(regexp = Text.ONE_LINE, message = Text.ONE_LINE_MESSAGE)
                String category,
        @Pattern(
                        regexp = "beginner|intermediate|advanced|expert",
                        message = "beginner, intermediate, advanced or expert; or leave it out.")
                String proficiency) {

    static final int LONGEST_CATEGORY = 100;

    private static final String DEFAULT_CATEGORY = "Technical";

    public SkillBody {
        name = Text.orNothing(name);
        category = Text.orNothing(category);
        category = category == null ? DEFAULT_CATEGORY : category;
    }
}
