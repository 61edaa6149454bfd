package dev.vitae.generation.letters;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A letter in its person's own words. @param subject a line above the salutation; may be absent */
public record OwnWordsBody(
        @NotNull(message = "Say in which language it is written.")
                @Pattern(regexp = "[a-z]{2}", message = "Write a language as two letters (ISO 639-1), such as en.")
                String language,
        @Size(min = 1, max = 300, message = "A subject has 1 to 300 characters.") String subject,
        @NotBlank(message = "Write a salutation.")
                @Size(max = 200, message = "A salutation has at most 200 characters.")
                String salutation,
        @NotEmpty(message = "Write at least one paragraph.")
                @Size(max = 10, message = "A letter has at most 10 paragraphs.")
                List<
                                @NotBlank(message = "A paragraph says something.")
                                @Size(max = 2000, message = "A paragraph has at most 2,000 characters.") String>
                        paragraphs,
        @NotBlank(message = "Write a closing.") @Size(max = 200, message = "A closing has at most 200 characters.")
                String closing) {}
