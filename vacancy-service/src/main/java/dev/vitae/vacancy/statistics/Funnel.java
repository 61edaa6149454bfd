package dev.vitae.vacancy.statistics;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many jobs came how far, and how long it took them. */
final class Funnel {

    private Funnel() {}

    /**
     * One stage.
     *
     * @param jobs how many were ever in it, or in a later one
     * @param conversion the share, 0–1, of those that reached the stage before; absent of the first, and of none
     * @param medianDays from first being in the stage before to first being in this one, of the jobs that were in both
     * @param medianDaysSinceApplied from the application to reaching this stage or a later one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "FunnelStep")
    record Step(Stage stage, int jobs, Double conversion, Double medianDays, Double medianDaysSinceApplied) {}

    static List<Step> of(List<Course> courses) {
        return Arrays.stream(Stage.values()).map(stage -> step(stage, courses)).toList();
    }

    private static Step step(Stage stage, List<Course> courses) {
        if (stage == Stage.SAVED) {
            return new Step(stage, courses.size(), null, null, null);
        }
        Stage before = Stage.values()[stage.ordinal() - 1];
        int jobs = reached(stage, courses);
        return new Step(
                stage,
                jobs,
                Numbers.share(jobs, reached(before, courses)),
                Numbers.median(between(before, stage, courses)),
                stage == Stage.APPLIED ? null : Numbers.median(sinceApplied(stage, courses)));
    }

    private static int reached(Stage stage, List<Course> courses) {
        return (int) courses.stream()
                .filter(course -> course.reached(stage).isPresent())
                .count();
    }

    private static List<Long> between(Stage from, Stage to, List<Course> courses) {
        List<Long> days = new ArrayList<>();
        for (Course course : courses) {
            // A card that was moved too far and back says nothing of how long it took.
            course.in(from)
                    .flatMap(begun ->
                            course.in(to).filter(end -> !end.isBefore(begun)).map(end -> Numbers.days(begun, end)))
                    .ifPresent(days::add);
        }
        return days;
    }

    private static List<Long> sinceApplied(Stage to, List<Course> courses) {
        return courses.stream()
                .map(course -> course.reached(Stage.APPLIED)
                        .flatMap(applied -> course.reached(to).map(end -> Numbers.days(applied, end))))
                .flatMap(Optional::stream)
                .toList();
    }
}
