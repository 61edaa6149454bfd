package dev.vitae.press;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.vitae.document.ContentJson;
import dev.vitae.document.Limits;
import dev.vitae.document.ResumeContent;
import dev.vitae.kit.problem.FieldError;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person sends that changes a title and content, on its way to what can be kept. */
public final class SentContent {

    private static final ContentJson JSON = new ContentJson();

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private SentContent() {}

    /** A body, empty where none was sent. */
    public static String text(String body) {
        return body == null ? "" : body;
    }

    /**
     * The content; empty where none was sent. Fails where it has another shape than a résumé's content, or is nested too
     * deeply.
     *
     * @param member of the body, which it is
     */
    public static Optional<ResumeContent> read(JsonNode sent, Object body, String member)
            throws JsonProcessingException {
        if (sent == null || sent.isNull()) {
            return Optional.empty();
        }
        try {
            // As text, since the depth of a tree is not bounded.
            return Optional.of(JSON.read(sent.toString()));
        } catch (JsonMappingException e) {
            e.prependPath(body, member);
            throw e;
        }
    }

    /** What is wrong with a title. */
    public static Optional<FieldError> title(String title) {
        return title == null || title.isBlank()
                ? Optional.of(new FieldError("/title", "required", "Give it a title."))
                : line("title", title, Limits.NAME);
    }

    /**
     * What is wrong with a text of one line.
     *
     * @param member of the body, which it is; null or blank is right
     * @param most characters that it may have
     */
    public static Optional<FieldError> line(String member, String text, int most) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.codePointCount(0, stripped.length()) > most) {
            return error(member, "too_long", "At most " + most + " characters.");
        }
        return UNPRINTABLE.matcher(stripped).find()
                ? error(member, "invalid_character", "Leave out control characters and broken ones.")
                : Optional.empty();
    }

    private static Optional<FieldError> error(String member, String code, String message) {
        return Optional.of(new FieldError("/" + member, code, message));
    }
}
