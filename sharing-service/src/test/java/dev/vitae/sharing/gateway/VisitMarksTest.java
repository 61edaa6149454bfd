package dev.vitae.sharing.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class VisitMarksTest {

    private static final long HALF_HOUR_MILLIS = 30 * 60 * 1000L;
    private static final long NOON = 1_772_452_800_000L;

    @Test
    void remembersNobodysMarkForAnotherShareNorForAnotherHalfHour() {
        // Of one hash code, so that they push each other out.
        List<UUID> keys = List.of(new UUID(0, 7), new UUID(7, 0), new UUID(7L << 32, 0));
        VisitMarks marks = new VisitMarks();

        for (long time : new long[] {NOON, NOON, NOON + HALF_HOUR_MILLIS, NOON}) {
            for (UUID key : keys) {
                assertThat(marks.of(key, time)).isEqualTo(new VisitMarks().of(key, time));
            }
        }
        assertThat(keys.stream().map(key -> marks.of(key, NOON)).distinct()).hasSize(3);
        assertThat(marks.of(keys.get(0), NOON + HALF_HOUR_MILLIS)).isNotEqualTo(marks.of(keys.get(0), NOON));
        assertThat(marks.of(keys.get(0), NOON + HALF_HOUR_MILLIS - 1)).isEqualTo(marks.of(keys.get(0), NOON));
    }
}
