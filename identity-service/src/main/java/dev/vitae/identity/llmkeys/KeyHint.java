package dev.vitae.identity.llmkeys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.kit.problem.FieldError;
import dev.vitae.kit.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The last four characters of a key. */
record KeyHint(String lastFour) {

    private static final int LENGTH = 4;
    private static final Pattern FORM = Pattern.compile("[!-~]{" + LENGTH + "}");
    private static final String MEMBER = "keyHint";
    /** What an answer of ours holds beside the hint: it may be sent back. */
    private static final Set<String> OURS = Set.of("provider", "createdAt", "updatedAt");

    /**
     * Reads {@code {"keyHint": "…"}}. Somebody may send a whole key by mistake, so what is refused is neither quoted nor kept
     * as a cause. Fails with 422 {@code key_hint_too_long} for more than four characters, in whichever member.
     */
    static KeyHint read(String body, ObjectMapper json) {
        JsonNode members = parse(body == null ? "" : body, json);
        for (var member : members.properties()) {
            if (!OURS.contains(member.getKey())
                    && (!member.getKey().equals(MEMBER)
                            || member.getValue().asText().length() > LENGTH)) {
                throw tooLong();
            }
        }
        JsonNode hint = members.path(MEMBER);
        if (!hint.isTextual() || !FORM.matcher(hint.asText()).matches()) {
            throw noHint();
        }
        return new KeyHint(hint.asText());
    }

    private static JsonNode parse(String body, ObjectMapper json) {
        try {
            JsonNode members = json.readTree(body);
            if (members.isObject()) {
                return members;
            }
        } catch (JsonMappingException e) {
            // It is JSON, with U+0000 in a text.
            throw noHint();
        } catch (JsonProcessingException e) {
            // Its message quotes the body.
        }
        throw Problem.badRequest("malformed_json", "The body is not the JSON expected here.");
    }

    private static Problem noHint() {
        return Problem.invalid(
                List.of(new FieldError("/" + MEMBER, "key_hint", "Send exactly the last four characters of the key.")));
    }

    private static Problem tooLong() {
        String detail =
                "Send the last four characters of the key in keyHint, and nothing else of it. Nothing was kept.";
        return new Problem(
                422,
                "key_hint_too_long",
                detail,
                List.of(new FieldError("/" + MEMBER, "key_hint_too_long", detail)),
                Map.of());
    }
}
