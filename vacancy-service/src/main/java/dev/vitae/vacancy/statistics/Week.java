package dev.vitae.vacancy.statistics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What happened in a week: jobs that were applied for, and that came to an interview, an offer or a rejection for the first
 * time.
 *
 * @param week ISO 8601: {@code 2026-W05}
 * @param monday its first day
 */
@Schema(name = "ApplicationWeek")
record Week(String week, LocalDate monday, int applied, int interviews, int offers, int rejections) {

    private static final List<Function<Course, Optional<LocalDate>>> KINDS = List.of(
            course -> course.reached(Stage.APPLIED),
            course -> course.in(Stage.INTERVIEW),
            course -> course.in(Stage.OFFER),
            Course::rejected);

    /** The weeks in which anything happened on a day that counts, in order. */
    static List<Week> of(List<Course> courses, Predicate<LocalDate> counts) {
        Map<LocalDate, int[]> weeks = new HashMap<>();
        for (Course course : courses) {
            for (int kind = 0; kind < KINDS.size(); kind++) {
                int column = kind;
                KINDS.get(kind).apply(course).filter(counts).ifPresent(day -> weeks.computeIfAbsent(
                                monday(day), week -> new int[KINDS.size()])[column]++);
            }
        }
        return weeks.entrySet().stream()
                .map(week -> of(week.getKey(), week.getValue()))
                .sorted(Comparator.comparing(Week::monday))
                .toList();
    }

    private static Week of(LocalDate monday, int[] numbers) {
        String name = "%d-W%02d"
                .formatted(monday.get(IsoFields.WEEK_BASED_YEAR), monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return new Week(name, monday, numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
