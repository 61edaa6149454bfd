package dev.vitae.vacancy.jobs;

import dev.vitae.kit.problem.Problem;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The orders of the list, each by an index of {@code jobs}; of one value by id. What is missing comes last. */
enum JobOrder {
    UPDATED_LAST("-updatedAt", "j.updated_at", true, "timestamptz"),
    UPDATED_FIRST("updatedAt", "j.updated_at", false, "timestamptz"),
    CREATED_LAST("-createdAt", "j.created_at", true, "timestamptz"),
    CREATED_FIRST("createdAt", "j.created_at", false, "timestamptz"),
    COMPANY("company", "j.company_key collate \"C\"", false, "text"),
    COMPANY_LAST("-company", "j.company_key collate \"C\"", true, "text"),
    DEADLINE("deadline", "j.deadline_key", false, "date"),
    DATE_APPLIED("-dateApplied", "j.applied_key", true, "date"),
    EXCITEMENT("-excitementLevel", "j.excitement_key", true, "int"),
    SCORE("-score", "j.score_key", true, "int");

    private final String word;
    private final String key;
    private final boolean descending;
    private final String type;

    JobOrder(String word, String key, boolean descending, String type) {
        this.word = word;
        this.key = key;
        this.descending = descending;
        this.type = type;
    }

    /** Fails with 400 {@code sort_invalid}. */
    static JobOrder of(String word) {
        return Arrays.stream(values())
                .filter(order -> order.word.equals(word))
                .findFirst()
                .orElseThrow(() -> Problem.badRequest(
                        "sort_invalid",
                        "sort is one of "
                                + Arrays.stream(values()).map(it -> it.word).collect(Collectors.joining(", ")) + "."));
    }

    /** What a row is ordered by, as text that {@link #after} reads back. */
    String place() {
        return "(" + key + ")::text";
    }

    String orderBy() {
        String way = descending ? " desc" : "";
        return key + way + ", j.id" + way;
    }

    /** @param value the number of the parameter with a {@link #place()}, and {@code id} that with the row's id */
    String after(int value, int id) {
        return "(" + key + ", j.id) " + (descending ? "<" : ">") + " ($" + value + "::text::" + type + ", $" + id
                + "::uuid)";
    }

    /** Whether a text may be one of its places. */
    boolean isPlace(String text) {
        return switch (type) {
            case "timestamptz" -> text.matches("[0-9]{4,5}-[0-9]{2}-[0-9]{2} [0-9:.+-]{8,24}");
            case "date" -> text.matches("-?infinity|[0-9]{4}-[0-9]{2}-[0-9]{2}");
            case "int" -> text.matches("-?[0-9]{1,3}");
            default -> true;
        };
    }
}
