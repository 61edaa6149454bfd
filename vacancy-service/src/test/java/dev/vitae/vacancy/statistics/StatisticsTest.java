package dev.vitae.vacancy.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the figures mean, case by case. */
class StatisticsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);
    private static final List<String> STATUSES =
            List.of("saved", "applied", "screening", "interview", "offer", "accepted", "rejected", "withdrawn");

    @Test
    void countsWhoSkippedAStageAsHavingReachedIt() {
        var steps = funnel(course("interview", Map.of("saved", DAY, "applied", day(1), "interview", day(8))));

        assertThat(steps).extracting(Funnel.Step::jobs).containsExactly(1, 1, 1, 1, 0, 0);
        assertThat(steps).extracting(Funnel.Step::conversion).containsExactly(null, 1.0, 1.0, 1.0, 0.0, null);
        // Nobody was in a screening, so it took nobody any days.
        assertThat(steps).extracting(Funnel.Step::medianDays).containsExactly(null, 1.0, null, null, null, null);
        assertThat(steps)
                .extracting(Funnel.Step::medianDaysSinceApplied)
                .containsExactly(null, null, 7.0, 7.0, null, null);
    }

    @Test
    void keepsWhatWasReachedWhenItEnds() {
        var steps = funnel(
                course("rejected", Map.of("saved", DAY, "applied", DAY, "screening", day(5), "rejected", day(9))),
                course("withdrawn", Map.of("saved", DAY, "withdrawn", day(2))));

        assertThat(steps).extracting(Funnel.Step::jobs).containsExactly(2, 1, 1, 0, 0, 0);
        assertThat(steps.get(1).conversion()).isEqualTo(0.5);
    }

    @Test
    void takesTheMeanOfTheTwoMiddleOnes() {
        Course[] courses = Arrays.stream(new int[] {1, 2, 5, 30})
                .mapToObj(days -> course("screening", Map.of("applied", DAY, "screening", day(days))))
                .toArray(Course[]::new);

        assertThat(funnel(courses).get(2).medianDays()).isEqualTo(3.5);
    }

    @Test
    void believesWhatThePersonSaysOfTheDayOfApplying() {
        Course late = new Course(
                "screening", null, null, day(3), DAY, Map.of("saved", day(3), "applied", day(4), "screening", day(10)));
        Course impossible = new Course("screening", null, null, DAY, day(90), Map.of("screening", day(10)));

        assertThat(late.reached(Stage.APPLIED)).contains(DAY);
        assertThat(late.reached(Stage.SAVED)).contains(DAY);
        assertThat(impossible.reached(Stage.APPLIED)).contains(day(10));
        assertThat(funnel(late).get(2).medianDays()).isEqualTo(10.0);
    }

    @Test
    void saysOfEveryApplicationWhatBecameOfIt() {
        LocalDate patient = TODAY.minusDays(Answers.PATIENCE_DAYS);
        Answers answers = Answers.of(
                List.of(
                        course("saved", Map.of("saved", DAY)),
                        course("applied", Map.of("applied", patient)),
                        course("applied", Map.of("applied", patient.minusDays(1))),
                        course("withdrawn", Map.of("applied", DAY, "withdrawn", day(50))),
                        course("withdrawn", Map.of("applied", DAY, "interview", day(4), "withdrawn", day(5))),
                        course("rejected", Map.of("applied", DAY, "rejected", day(8))),
                        // Nobody turns down what was not applied for.
                        course("rejected", Map.of("saved", DAY, "rejected", day(8)))),
                TODAY);

        assertThat(answers).isEqualTo(new Answers(5, 2, 0.4, 6.0, 1, 1, 1));
    }

    @Test
    void hasNoRateOfNothing() {
        assertThat(Answers.of(List.of(), TODAY)).isEqualTo(new Answers(0, 0, null, null, 0, 0, 0));
    }

    @Test
    void namesWeeksAsIso8601DoesOverTheTurnOfAYear() {
        var weeks = Week.of(
                List.of(
                        course("applied", Map.of("applied", LocalDate.of(2027, 1, 1))),
                        course("applied", Map.of("applied", LocalDate.of(2025, 1, 1)))),
                any -> true);

        assertThat(weeks)
                .containsExactly(
                        new Week("2025-W01", LocalDate.of(2024, 12, 30), 1, 0, 0, 0),
                        new Week("2026-W53", LocalDate.of(2026, 12, 28), 1, 0, 0, 0));
    }

    @Test
    void putsAJobIntoTheSpanInWhichItWasAppliedForAndAnEventIntoItsWeek() {
        Course course = course("interview", Map.of("saved", DAY, "applied", day(10), "interview", day(40)));
        Statistics early = statistics(DAY, day(9), course);
        Statistics then = statistics(day(10), day(10), course);
        Statistics later = statistics(day(40), day(40), course);

        assertThat(early.total()).isZero();
        assertThat(early.weeks()).isEmpty();
        assertThat(then.total()).isOne();
        assertThat(then.weeks()).extracting(Week::applied, Week::interviews).containsExactly(tuple(1, 0));
        assertThat(later.total()).isZero();
        assertThat(later.weeks()).extracting(Week::applied, Week::interviews).containsExactly(tuple(0, 1));
    }

    @Test
    void sortsScoresIntoTheirBandsAndShowsEmptyOnes() {
        List<Course> courses = new ArrayList<>();
        for (Integer score : Arrays.asList(0, 39, 40, 59, 60, 79, 80, 100, null)) {
            courses.add(new Course("applied", null, score, DAY, DAY, Map.of()));
        }

        var bands = statistics(DAY, TODAY, courses.toArray(Course[]::new)).scoreBands();

        assertThat(bands)
                .extracting(Statistics.ByScore::band, Statistics.ByScore::jobs)
                .containsExactly(
                        tuple("0-39", 2), tuple("40-59", 2), tuple("60-79", 2), tuple("80-100", 2), tuple("none", 1));
        assertThat(statistics(DAY, TODAY).scoreBands()).hasSize(5);
        assertThat(statistics(DAY, TODAY).byStatus()).hasSize(8).containsEntry("offer", 0);
    }

    @Test
    void listsSourcesByHowManyJobsTheyBroughtUnknownOnesToo() {
        var sources = statistics(
                        DAY,
                        TODAY,
                        new Course("applied", "b.example", null, DAY, null, Map.of("applied", DAY)),
                        new Course("offer", "a.example", null, DAY, null, Map.of("offer", DAY)),
                        new Course("saved", null, null, DAY, null, Map.of("saved", DAY)),
                        new Course("saved", "b.example", null, DAY, null, Map.of("saved", DAY)))
                .sources();

        assertThat(sources)
                .extracting(Statistics.BySource::source, Statistics.BySource::jobs, Statistics.BySource::offers)
                .containsExactly(tuple("b.example", 2, 0), tuple("a.example", 1, 1), tuple(null, 1, 0));
    }

    private static LocalDate day(int after) {
        return DAY.plusDays(after);
    }

    private static Course course(String status, Map<String, LocalDate> first) {
        return new Course(status, null, null, DAY, null, first);
    }

    private static List<Funnel.Step> funnel(Course... courses) {
        return Funnel.of(List.of(courses));
    }

    private static Statistics statistics(LocalDate from, LocalDate to, Course... courses) {
        return Statistics.of(
                List.of(courses), new Span(Optional.of(from), Optional.of(to), ZoneOffset.UTC), TODAY, STATUSES);
    }
}
