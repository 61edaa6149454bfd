package dev.vitae.generation.tailoring;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.vitae.generation.llm.Instructions;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A person's wishes as to how the résumé is written; what it states is the source's alone. Each member may be absent.
 *
 * @param language in which it is written; the vacancy's where none is named
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstructionsBody(
        @Size(min = 1, max = 100, message = "A tone has 1 to 100 characters.") String tone,
        @Size(min = 1, max = 100, message = "A length has 1 to 100 characters.") String length,
        @Pattern(regexp = "[a-z]{2}", message = "Write a language as two letters (ISO 639-1), such as en.")
                String language,
        @Size(min = 1, max = 200, message = "A focus has 1 to 200 characters.") String focus,
        @Size(min = 1, max = 1000, message = "A note has 1 to 1,000 characters.") String note) {

    @JsonIgnore
    public boolean isEmpty() {
        return Stream.of(tone, length, language, focus, note).allMatch(Objects::isNull);
    }

    /** As the models read them. */
    public Instructions forModels() {
        return new Instructions(tone, length, language, focus, note);
    }
}
