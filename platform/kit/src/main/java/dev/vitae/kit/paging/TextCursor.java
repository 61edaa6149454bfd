package dev.vitae.kit.paging;

import dev.vitae.kit.problem.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Where a page of a list that goes by a text ends, opaque to clients. */
public final class TextCursor {

    private TextCursor() {}

    public static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads a cursor back, as a text that PostgreSQL can compare. Fails with 400 {@code cursor_invalid}. */
    public static String decode(String cursor) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(cursor);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\0') < 0) {
                return text;
            }
        } catch (IllegalArgumentException | CharacterCodingException e) {
            // The same answer as for one with U+0000.
        }
        throw invalid();
    }

    /** What a cursor that is none of a list's is answered with. */
    public static Problem invalid() {
        return Problem.badRequest("cursor_invalid", "This cursor is not one of ours. Start again without it.");
    }
}
