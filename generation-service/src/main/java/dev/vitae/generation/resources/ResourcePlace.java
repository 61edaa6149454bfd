package dev.vitae.generation.resources;

import dev.vitae.kit.paging.TextCursor;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Where a page of resources ends.
 *
 * @param of the list and its order; a place in one is none in another
 * @param value what its last row is ordered by, beside its id
 */
record ResourcePlace(String of, String value, UUID id) {

    /** No id is higher. */
    static final UUID LAST_ID = new UUID(-1, -1);

    String cursor() {
        return TextCursor.encode(of + " " + value + " " + id);
    }

    /** Whether it is a place of that list. Fails with 400 {@code cursor_invalid}. */
    static boolean isOf(String cursor, String of) {
        return TextCursor.decode(cursor).startsWith(of + " ");
    }

    /** Fails with 400 {@code cursor_invalid}, also for one of another list. */
    static ResourcePlace decode(String cursor, String of) {
        String[] parts = TextCursor.decode(cursor).split(" ", -1);
        if (parts.length != 3 || !parts[0].equals(of)) {
            throw TextCursor.invalid();
        }
        try {
            return new ResourcePlace(of, parts[1], UUID.fromString(parts[2]));
        } catch (IllegalArgumentException e) {
            throw TextCursor.invalid();
        }
    }

    /** Fails with 400 {@code cursor_invalid} where the value is no time that PostgreSQL knows. */
    OffsetDateTime time() {
        try {
            OffsetDateTime time = OffsetDateTime.parse(value);
            if (time.getYear() >= 1 && time.getYear() <= 9999) {
                return time;
            }
        } catch (DateTimeException e) {
            // The same answer as for a time out of range.
        }
        throw TextCursor.invalid();
    }

    /** Fails with 400 {@code cursor_invalid} where the value is no count. */
    long count() {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw TextCursor.invalid();
        }
    }
}
