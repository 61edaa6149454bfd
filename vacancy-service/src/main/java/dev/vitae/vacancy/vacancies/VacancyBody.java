package dev.vitae.vacancy.vacancies;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * What a person writes down of a vacancy.
 *
 * @param company 1–255 characters
 * @param jobPosition at most 255 characters; absent when the vacancy names none
 * @param description the vacancy's text, at most 50,000 characters
 * @param url http or https, at most 2048 characters
 * @param notes the person's own, at most 20,000 characters
 */
public record VacancyBody(
        @NotBlank(message = "Say which company it is.") @Size(max = 255, message = "At most 255 characters.")
                String company,
        @Size(min = 1, max = 255, message = "1 to 255 characters, or leave it out.") String jobPosition,
        @NotBlank(message = "Paste the vacancy's text.") @Size(max = 50_000, message = "At most 50,000 characters.")
                String description,
        @Size(max = 2048, message = "At most 2048 characters.")
                @Pattern(
                        regexp = "(?i)https?://[^\\p{IsWhite_Space}\\p{Cc}]+",
                        message = "An address that begins with http:// or https://.")
                String url,
        @Size(max = 20_000, message = "At most 20,000 characters.") String notes) {}
