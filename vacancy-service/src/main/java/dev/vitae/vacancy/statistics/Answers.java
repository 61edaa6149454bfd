package dev.vitae.vacancy.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of applications. Each is answered, withdrawn before an answer, waiting, or without an answer for more than
 * {@link #PATIENCE_DAYS} days.
 *
 * @param applied applications
 * @param answered the employer said something: a screening, an interview, an offer, or no
 * @param responseRate the share of those applied for, 0–1; absent where there are none
 * @param medianDaysToAnswer from applying to the first answer
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "AnswerStatistics")
record Answers(
        int applied,
        int answered,
        Double responseRate,
        Double medianDaysToAnswer,
        int waiting,
        int noAnswer,
        int withdrawn) {

    static final int PATIENCE_DAYS = 30;

    static Answers of(List<Course> courses, LocalDate today) {
        List<Course> applied = courses.stream()
                .filter(course -> course.reached(Stage.APPLIED).isPresent())
                .toList();
        List<Long> days = applied.stream()
                .map(course -> course.answered()
                        .map(day -> Numbers.days(course.reached(Stage.APPLIED).orElseThrow(), day)))
                .flatMap(Optional::stream)
                .toList();
        List<Course> silent =
                applied.stream().filter(course -> course.answered().isEmpty()).toList();
        int withdrawn = (int) silent.stream()
                .filter(course -> course.status().equals("withdrawn"))
                .count();
        int noAnswer = (int) silent.stream()
                .filter(course -> !course.status().equals("withdrawn"))
                .filter(course -> Numbers.days(course.reached(Stage.APPLIED).orElseThrow(), today) > PATIENCE_DAYS)
                .count();
        return new Answers(
                applied.size(),
                days.size(),
                Numbers.share(days.size(), applied.size()),
                Numbers.median(days),
                silent.size() - withdrawn - noAnswer,
                noAnswer,
                withdrawn);
    }
}
