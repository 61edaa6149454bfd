package dev.vitae.usage.deadletters;

import java.util.Optional;

/**
 * Which letters; all where nothing is said.
 *
 * @param service whose consumer could not take the event in
 * @param type of the event
 */
public record DeadLetterFilter(Optional<DeadLetterStatus> status, Optional<String> service, Optional<String> type) {

    /** Fails with 400 {@code status_invalid}. */
    public static DeadLetterFilter asked(Optional<String> status, Optional<String> service, Optional<String> type) {
        return new DeadLetterFilter(
                status.filter(word -> !word.isBlank()).map(DeadLetterStatus::asked),
                service.filter(name -> !name.isBlank()),
                type.filter(name -> !name.isBlank()));
    }
}
