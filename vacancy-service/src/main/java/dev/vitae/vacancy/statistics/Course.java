package dev.vitae.vacancy.statistics;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** How one tracked job has gone so far, by calendar days in the time zone that is reckoned in. Reckoned once, asked often. */
final class Course {

    private final String status;
    private final String source;
    private final Integer score;
    private final LocalDate added;
    private final LocalDate rejected;
    private final LocalDate[] in = new LocalDate[Stage.values().length];
    private final LocalDate[] reached = new LocalDate[Stage.values().length];

    /**
     * @param status where it stands
     * @param source where it was found; null where nobody said
     * @param score the match score of what was sent; null where there is none
     * @param added the day since when it is tracked
     * @param dateApplied what the person says; null where nothing
     * @param first the first day in each status it was ever in
     */
    Course(
            String status,
            String source,
            Integer score,
            LocalDate added,
            LocalDate dateApplied,
            Map<String, LocalDate> first) {
        this.status = status;
        this.source = source;
        this.score = score;
        this.added = added;
        this.rejected = first.get("rejected");
        LocalDate later = null;
        for (int i = in.length - 1; i >= 0; i--) {
            in[i] = first.get(Stage.values()[i].status());
            if (i == Stage.APPLIED.ordinal() && dateApplied != null) {
                // More exact than when the card was moved, but nobody is answered before applying.
                in[i] = earlier(dateApplied, later);
                later = null;
            }
            reached[i] = i == 0 ? earlier(added, later) : earlier(in[i], later);
            later = reached[i];
        }
    }

    String status() {
        return status;
    }

    String source() {
        return source;
    }

    Integer score() {
        return score;
    }

    /** The first day in that stage or a later one: who is invited to an interview at once has passed the screening. */
    Optional<LocalDate> reached(Stage stage) {
        return Optional.ofNullable(reached[stage.ordinal()]);
    }

    /** The first day in that very stage. */
    Optional<LocalDate> in(Stage stage) {
        return Optional.ofNullable(in[stage.ordinal()]);
    }

    /** The day by which it belongs to a span of time: of the application, before that of its being added. */
    LocalDate day() {
        return reached(Stage.APPLIED).orElse(added);
    }

    Optional<LocalDate> rejected() {
        return Optional.ofNullable(rejected);
    }

    /** The first day on which an employer who had the application said anything; withdrawing is no answer. */
    Optional<LocalDate> answered() {
        LocalDate applied = reached[Stage.APPLIED.ordinal()];
        LocalDate word = earlier(rejected, reached[Stage.SCREENING.ordinal()]);
        return applied == null || word == null
                ? Optional.empty()
                : Optional.of(word.isBefore(applied) ? applied : word);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
