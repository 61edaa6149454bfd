package dev.vitae.vacancy.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The figures of a person's jobs. A job belongs to the span in which it was applied for, or, before that, added; what happened
 * in a week belongs to that week alone.
 *
 * @param total jobs of the span
 * @param byStatus where they stand, by every status
 * @param sources by where they were found, most jobs first, at most {@link #MOST_SOURCES}
 * @param scoreBands by the match score of what was sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(requiredProperties = {"timeZone", "total", "byStatus", "funnel", "answers", "weeks", "sources", "scoreBands"})
record Statistics(
        LocalDate from,
        LocalDate to,
        String timeZone,
        int total,
        Map<String, Integer> byStatus,
        List<Funnel.Step> funnel,
        Answers answers,
        List<Week> weeks,
        List<BySource> sources,
        List<ByScore> scoreBands) {

    static final int MOST_SOURCES = 100;

    private static final List<String> BANDS = List.of("0-39", "40-59", "60-79", "80-100", "none");

    /** @param source absent for jobs of which nobody said */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "AnswersBySource")
    record BySource(String source, int jobs, int interviews, int offers, @JsonUnwrapped Answers answers) {}

    /** @param band of scores, or {@code none} */
    @Schema(name = "AnswersByScore")
    record ByScore(String band, int jobs, int interviews, int offers, @JsonUnwrapped Answers answers) {}

    /** @param statuses all there are, in their order */
    static Statistics of(List<Course> all, Span span, LocalDate today, List<String> statuses) {
        List<Course> courses =
                all.stream().filter(course -> span.holds(course.day())).toList();
        return new Statistics(
                span.from().orElse(null),
                span.to().orElse(null),
                span.zone().getId(),
                courses.size(),
                byStatus(courses, statuses),
                Funnel.of(courses),
                Answers.of(courses, today),
                Week.of(all, span::holds),
                bySource(courses, today),
                BANDS.stream().map(band -> byScore(band, courses, today)).toList());
    }

    private static Map<String, Integer> byStatus(List<Course> courses, List<String> statuses) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        statuses.forEach(status -> numbers.put(status, 0));
        courses.forEach(course -> numbers.merge(course.status(), 1, Integer::sum));
        return numbers;
    }

    private static List<BySource> bySource(List<Course> courses, LocalDate today) {
        return courses.stream()
                .collect(Collectors.groupingBy(course -> Optional.ofNullable(course.source())))
                .entrySet()
                .stream()
                .map(group -> new BySource(
                        group.getKey().orElse(null),
                        group.getValue().size(),
                        reached(Stage.INTERVIEW, group.getValue()),
                        reached(Stage.OFFER, group.getValue()),
                        Answers.of(group.getValue(), today)))
                .sorted(Comparator.comparingInt(BySource::jobs)
                        .reversed()
                        .thenComparing(BySource::source, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(MOST_SOURCES)
                .toList();
    }

    private static ByScore byScore(String band, List<Course> courses, LocalDate today) {
        Predicate<Course> inBand = course -> band(course.score()).equals(band);
        List<Course> group = courses.stream().filter(inBand).toList();
        return new ByScore(
                band,
                group.size(),
                reached(Stage.INTERVIEW, group),
                reached(Stage.OFFER, group),
                Answers.of(group, today));
    }

    private static int reached(Stage stage, List<Course> courses) {
        return (int) courses.stream()
                .filter(course -> course.reached(stage).isPresent())
                .count();
    }

    private static String band(Integer score) {
        if (score == null) {
            return "none";
        }
        return score < 40 ? "0-39" : score < 60 ? "40-59" : score < 80 ? "60-79" : "80-100";
    }
}
