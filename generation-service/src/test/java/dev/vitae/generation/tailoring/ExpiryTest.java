package dev.vitae.generation.tailoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExpiryTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void countsTheBegunDay() {
        assertThat(Expiry.daysUntil(NOW.plus(Expiry.KEPT), NOW)).isEqualTo(90);
        assertThat(Expiry.daysUntil(NOW.plus(Duration.ofHours(25)), NOW)).isEqualTo(2);
        assertThat(Expiry.daysUntil(NOW.plus(Duration.ofMinutes(1)), NOW)).isEqualTo(1);
    }

    @Test
    void isNeverNegative() {
        assertThat(Expiry.daysUntil(NOW, NOW)).isZero();
        assertThat(Expiry.daysUntil(NOW.minus(Duration.ofDays(3)), NOW)).isZero();
    }

    @Test
    void isAbsentBeforeThereIsAnythingToExpire() {
        assertThat(Expiry.daysUntil(null, NOW)).isNull();
    }
}
