package dev.vitae.kit.outbox;

import java.util.List;
import java.util.Optional;

/**
 * What became of a claim.
 *
 * @param published the broker has acknowledged these
 * @param parked the broker can never take these
 * @param returned neither: to be claimed again
 * @param failure why sending stopped, when it did
 */
record Outcome(
        List<WaitingEvent> published,
        List<WaitingEvent> parked,
        List<WaitingEvent> returned,
        Optional<Throwable> failure) {

    static Long[] seqs(List<WaitingEvent> events) {
        return events.stream().map(WaitingEvent::seq).toArray(Long[]::new);
    }
}
