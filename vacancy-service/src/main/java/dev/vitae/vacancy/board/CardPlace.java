package dev.vitae.vacancy.board;

import dev.vitae.kit.paging.TextCursor;
import dev.vitae.kit.problem.Problem;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a page of a column ends.
 *
 * @param position where the card was; where it is now counts, as long as it is in the column
 */
record CardPlace(UUID card, long position) {

    private static final Pattern FORM =
            Pattern.compile("([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}) (-?[0-9]{1,18})");

    String cursor() {
        return TextCursor.encode(card + " " + position);
    }

    /** Fails with 400 {@code cursor_invalid}. */
    static CardPlace of(String cursor) {
        Matcher text = FORM.matcher(TextCursor.decode(cursor));
        if (!text.matches()) {
            throw Problem.badRequest("cursor_invalid", "This cursor is not one of ours. Start again without it.");
        }
        return new CardPlace(UUID.fromString(text.group(1)), Long.parseLong(text.group(2)));
    }
}
