package dev.vitae.vacancy.vacancies;

import dev.vitae.kit.dates.FullDate;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person writes down of a vacancy.
 *
 * @param company 1–255 characters
 * @param jobPosition at most 255 characters; absent when the vacancy names none
 * @param description the vacancy's text, at most 50,000 characters
 * @param url http or https, at most 2048 characters
 * @param notes the person's own, at most 20,000 characters
 * @param location where the work is, at most 255 characters
 * @param salary as the vacancy writes it, at most 255 characters
 * @param deadline the last day to apply, as ISO 8601 writes it
 * @param language of the text, the primary tag of BCP 47 ({@code de}); detected where it is absent
 * @param source how it came in; {@code form} where a new one does not say
 */
public record VacancyBody(
        @NotBlank(message = "Say which company it is.") @Size(max = 255, message = "At most 255 characters.")
                String company,
        @Size(min = 1, max = 255, message = SHORT) String jobPosition,
        @NotBlank(message = "Paste the vacancy's text.") @Size(max = 50_000, message = "At most 50,000 characters.")
                String description,
        @Size(max = 2048, message = "At most 2048 characters.")
                @Pattern(
                        regexp = "(?i)https?://[^\\p{IsWhite_Space}\\p{Cc}]+",
                        message = "An address that begins with http:// or https://.")
                String url,
        @Size(max = 20_000, message = "At most 20,000 characters.") String notes,
        @Size(min = 1, max = 255, message = SHORT) String location,
        @Size(min = 1, max = 255, message = SHORT) String salary,
        @FullDate @Schema(format = "date") String deadline,
        @Pattern(regexp = "[a-z]{2,3}", message = "The language's tag of two or three letters, such as en or de.")
                String language,
        @Pattern(regexp = "form|text|file|html|url", message = "One of form, text, file, html and url.")
                String source) {

    private static final String SHORT = "1 to 255 characters, or leave it out.";

    /** What a person would have sent for a vacancy to be as it is. */
    static VacancyBody of(Vacancy vacancy) {
        return new VacancyBody(
                vacancy.company(),
                vacancy.jobPosition(),
                vacancy.description(),
                vacancy.url(),
                vacancy.notes(),
                vacancy.location(),
                vacancy.salary(),
                vacancy.deadline() == null ? null : vacancy.deadline().toString(),
                vacancy.isLanguageGiven() ? vacancy.language() : null,
                vacancy.source());
    }
}
