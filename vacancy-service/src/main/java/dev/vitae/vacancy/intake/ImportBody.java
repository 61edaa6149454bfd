package dev.vitae.vacancy.intake;

import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.kit.problem.Problem;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a vacancy stands: one of a text, a page's HTML and a JobPosting, or an address alone.
 *
 * @param text as it was copied, at most 100,000 characters
 * @param html of the page, at most 2 MB
 * @param jobPosting of schema.org, or JSON-LD that has one in it
 * @param url where the page or the JobPosting was found; alone, what is to be fetched
 */
public record ImportBody(
        @Size(max = 100_000, message = "At most 100,000 characters.") String text,
        @Size(max = 2_097_152, message = "At most 2 MB.") String html,
        @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.OBJECT) JsonNode jobPosting,
        @Size(max = 2048, message = "At most 2048 characters.")
                @Pattern(
                        regexp = "(?i)https?://[^\\p{IsWhite_Space}\\p{Cc}]+",
                        message = "An address that begins with http:// or https://.")
                String url) {

    /** Fails with 422 {@code import_unclear} unless it is one thing. */
    ImportBody requireOne() {
        boolean json = jobPosting != null && !jobPosting.isNull();
        long things = Stream.of(isThere(text), isThere(html), json)
                .filter(there -> there)
                .count();
        boolean addressBesideText = isThere(text) && url != null;
        if (things > 1 || things == 0 && !isThere(url) || addressBesideText) {
            throw Problem.unprocessable(
                    "import_unclear",
                    "Send one thing: text, html or jobPosting (both with the url if you like), a url alone, or a file.");
        }
        return this;
    }

    private static boolean isThere(String text) {
        return text != null && !text.isBlank();
    }

    boolean isText() {
        return isThere(text);
    }

    boolean isHtml() {
        return isThere(html);
    }

    boolean isJobPosting() {
        return jobPosting != null && !jobPosting.isNull();
    }
}
