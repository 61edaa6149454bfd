package dev.vitae.vacancy.jobs;

import dev.vitae.kit.paging.TextCursor;
import dev.vitae.kit.problem.Problem;
import java.util.UUID;

/** Where a page of the list ends. @param value what its last row is ordered by */
record JobPlace(String value, UUID id) {

    private static final int ID = 36;

    String cursor(JobOrder order) {
        return TextCursor.encode(order.ordinal() + " " + id + value);
    }

    /** Fails with 400 {@code cursor_invalid}, also for one of another order. */
    static JobPlace of(String cursor, JobOrder order) {
        String text = TextCursor.decode(cursor);
        String head = order.ordinal() + " ";
        if (text.startsWith(head) && text.length() >= head.length() + ID) {
            String value = text.substring(head.length() + ID);
            try {
                UUID id = UUID.fromString(text.substring(head.length(), head.length() + ID));
                if (order.isPlace(value)) {
                    return new JobPlace(value, id);
                }
            } catch (IllegalArgumentException e) {
                // The same answer as for every other text.
            }
        }
        throw Problem.badRequest("cursor_invalid", "This cursor is not one of ours. Start again without it.");
    }
}
