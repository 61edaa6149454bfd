package dev.vitae.vacancy.feeds;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a calendar shows of a job.
 *
 * @param uid the same for good, by which calendars know it again
 * @param revision rises when it changes, from 0
 * @param where a place or an address of a meeting, if anybody said
 * @param about where the job is read
 */
public record FeedEvent(
        String uid,
        int revision,
        Instant created,
        Instant changed,
        When when,
        String summary,
        Optional<String> where,
        String category,
        URI about) {

    /** A day, or a span of time. */
    public sealed interface When permits Day, Span {}

    public record Day(LocalDate date) implements When {}

    /** One whose end nobody said takes an hour. */
    public record Span(Instant begin, Optional<Instant> end) implements When {

        private static final Duration USUAL = Duration.ofHours(1);

        Instant until() {
            return end.filter(begin::isBefore).orElse(begin.plus(USUAL));
        }
    }
}
