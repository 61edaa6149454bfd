package dev.vitae.resume.career;

import dev.vitae.kit.problem.Problem;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;

/**
 * What a person writes of a skill. Blank texts count as absent.
 *
 * @param name 1–255 characters; once per person, whatever its case
 * @param category at most 100 characters; "Technical" where none is given
 * @param proficiency {@code beginner}, {@code intermediate}, {@code advanced}, {@code expert}, or absent
 * @param openToColleagues whether fellow members of a company see its name and category, and may rate it; true where it is
 *     not said
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
                String proficiency,
        Boolean openToColleagues) {

    public static final int LONGEST_CATEGORY = 100;

    public static final String DEFAULT_CATEGORY = "Technical";

    public SkillBody {
        name = Text.orNothing(name);
        category = Text.orNothing(category);
        category = category == null ? DEFAULT_CATEGORY : category;
        openToColleagues = openToColleagues == null || openToColleagues;
    }

    /** A category that skills are filtered by. Fails with 400 {@code category_invalid} for one that none can have. */
    public static Optional<String> categoryAsked(Optional<String> asked) {
        if (asked.filter(text -> text.length() > LONGEST_CATEGORY).isPresent()) {
            throw Problem.badRequest("category_invalid", "category has at most " + LONGEST_CATEGORY + " characters.");
        }
        return asked;
    }
}
