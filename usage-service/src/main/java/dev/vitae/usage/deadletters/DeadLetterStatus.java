package dev.vitae.usage.deadletters;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.vitae.kit.problem.Problem;
import java.util.Arrays;
import java.util.Locale;

/** What has become of a dead letter. */
public enum DeadLetterStatus {
    WAITING,
    REPLAYED,
    DISCARDED;

    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DeadLetterStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Of a filter. Fails with 400 {@code status_invalid}. */
    static DeadLetterStatus asked(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst()
                .orElseThrow(() ->
                        Problem.badRequest("status_invalid", "status is one of waiting, replayed and discarded."));
    }
}
