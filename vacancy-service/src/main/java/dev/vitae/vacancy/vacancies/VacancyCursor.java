package dev.vitae.vacancy.vacancies;

import dev.vitae.kit.paging.TextCursor;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Where a page of vacancies ends: in which order, by what and at which vacancy. @param key as text */
record VacancyCursor(String order, String key, UUID id) {

    String encode() {
        return TextCursor.encode(order + "\n" + id + "\n" + key);
    }

    /** Reads one of that order back. Fails with 400 {@code cursor_invalid}, as others' cursors do. */
    static VacancyCursor decode(String text, VacancyOrder order) {
        String[] parts = TextCursor.decode(text).split("\n", 3);
        if (parts.length != 3 || !parts[0].equals(order.text()) || !isKey(parts[2], order.key())) {
            throw TextCursor.invalid();
        }
        try {
            return new VacancyCursor(parts[0], parts[2], UUID.fromString(parts[1]));
        } catch (IllegalArgumentException e) {
            throw TextCursor.invalid();
        }
    }

    private static boolean isKey(String text, VacancyOrder.Key key) {
        try {
            return switch (key) {
                case TEXT -> true;
                case NUMBER -> Integer.toString(Integer.parseInt(text)).equals(text);
                case TIME -> {
                    int year = OffsetDateTime.parse(text).getYear();
                    yield year >= 1 && year <= 9999;
                }
            };
        } catch (DateTimeException | NumberFormatException e) {
            return false;
        }
    }
}
