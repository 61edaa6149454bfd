package dev.vitae.resume.templates;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a super_admin decides about a template.
 *
 * @param name 1–100 characters, no other template's
 * @param isActive whether people are offered it
 */
public record TemplateBody(
        @NotBlank(message = "Say this in 1 to 100 characters.")
                @Size(max = 100, message = "At most {max} characters.")
                @Pattern(
                        regexp = "[^\\p{Cc}\\p{Cs}\\x{2028}\\x{2029}]*",
                        message = "One line, without control characters.")
                String name,
        @NotNull(message = "Say true or false.") @JsonProperty("isActive") Boolean isActive) {

    public TemplateBody {
        name = name == null ? null : name.strip();
    }
}
