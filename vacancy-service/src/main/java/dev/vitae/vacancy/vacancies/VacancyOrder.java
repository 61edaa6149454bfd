package dev.vitae.vacancy.vacancies;

import dev.vitae.kit.problem.Problem;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The orders of a list of vacancies, as {@code sort} names them. The id decides between equals, so that pages have no gaps. */
enum VacancyOrder {
    NEWEST("-createdAt", "v.created_at", Key.TIME, true),
    OLDEST("createdAt", "v.created_at", Key.TIME, false),
    CHANGED_LAST("-updatedAt", "v.updated_at", Key.TIME, true),
    CHANGED_FIRST("updatedAt", "v.updated_at", Key.TIME, false),
    COMPANY("company", "v.company_key", Key.TEXT, false),
    COMPANY_FROM_THE_END("-company", "v.company_key", Key.TEXT, true),
    /** Those without one last: the number is below every score. */
    SCORE("-score", "coalesce(s.match_score_after, -1)", Key.NUMBER, true),
    /** Of a search alone, and its default: what was found where it weighs most first, names that may be misspelt last. */
    RELEVANCE("-relevance", "f.relevance", Key.NUMBER, true);

    /** What a page's place in the order is kept as in its cursor, and how PostgreSQL reads it. */
    enum Key {
        TIME("timestamptz", "to_char(page.key at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"),
        TEXT("text", "page.key"),
        NUMBER("int", "page.key::text");

        private final String type;
        private final String text;

        Key(String type, String text) {
            this.type = type;
            this.text = text;
        }

        /** The key of a page's row as text. */
        String text() {
            return text;
        }
    }

    private final String text;
    private final String column;
    private final Key key;
    private final boolean descending;

    VacancyOrder(String text, String column, Key key, boolean descending) {
        this.text = text;
        this.column = column;
        this.key = key;
        this.descending = descending;
    }

    /** Fails with 400 {@code sort_invalid}. */
    static VacancyOrder of(Optional<String> sort, boolean search) {
        if (sort.isEmpty()) {
            return search ? RELEVANCE : NEWEST;
        }
        return Arrays.stream(values())
                .filter(order -> order.text.equals(sort.get()))
                .filter(order -> search || order != RELEVANCE)
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                        "sort_invalid",
                        "sort is one of "
                                + Arrays.stream(values())
                                        .map(order -> order.text)
                                        .collect(Collectors.joining(", "))
                                + "; the last one only with q."));
    }

    /** As {@code sort} names it. */
    String text() {
        return text;
    }

    Key key() {
        return key;
    }

    boolean isByScore() {
        return this == SCORE;
    }

    /** What it goes by. */
    String column() {
        return column;
    }

    /** Whether the vacancy's own row has to be read for it. */
    boolean isOfTheRow() {
        return column.startsWith("v.");
    }

    /** The rows behind a place in it. @param id its column; @param place, last parameters: the key's and the id's */
    String behind(String id, String place, String last) {
        return "(" + column + ", " + id + ") " + (descending ? "<" : ">") + " (" + place + "::text::" + key.type + ", "
                + last + "::uuid)";
    }

    /** @param key, id their columns */
    String by(String key, String id) {
        String direction = descending ? " desc" : "";
        return key + direction + ", " + id + direction;
    }
}
