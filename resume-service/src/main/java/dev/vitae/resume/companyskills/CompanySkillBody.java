package dev.vitae.resume.companyskills;

import dev.vitae.resume.career.SkillBody;
import dev.vitae.resume.career.Text;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What an admin writes of a company's skill. Blank texts count as absent.
 *
 * @param name 1–255 characters; once per company, whatever its case
 * @param category at most 100 characters; "Technical" where none is given
 */
public record CompanySkillBody(
        @NotBlank(message = Text.NEEDED)
                @Size(max = 255, message = Text.LENGTH)
                @Pattern(regexp = Text.ONE_LINE, message = Text.ONE_LINE_MESSAGE)
                String name,
        @Size(max = SkillBody.LONGEST_CATEGORY, message = Text.LENGTH)
                @Pattern(regexp = Text.ONE_LINE, message = Text.ONE_LINE_MESSAGE)
                String category) {

    public CompanySkillBody {
        name = Text.orNothing(name);
        category = Text.orNothing(category);
        category = category == null ? SkillBody.DEFAULT_CATEGORY : category;
    }
}
