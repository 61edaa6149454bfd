package dev.vitae.kit.rates;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateTest {

    private final AtomicLong now = new AtomicLong(Duration.ofDays(1).toNanos());
    private final Rate rate = new Rate("person", 60, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return now.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    @Test
    void saysWhatIsLeftAndWhenAllOfItIsBack() {
        Rate.Taken first = take("ada", 1);
        Rate.Taken eleventh = take("ada", 10);

        assertThat(first.policy()).isEqualTo("\"person\";q=60;w=60");
        assertThat(first.standing()).isEqualTo("\"person\";r=59;t=1");
        assertThat(eleventh.standing()).isEqualTo("\"person\";r=49;t=11");
    }

    @Test
    void refusesWhatIsTooMuchOfOneAlone() {
        take("ada", 60);

        Rate.Taken further = take("ada", 1);

        assertThat(further.passes()).isFalse();
        assertThat(further.retryAfterSeconds()).isEqualTo(1);
        assertThat(further.standing()).isEqualTo("\"person\";r=0;t=60");
        assertThat(take("grace", 1).passes()).isTrue();
    }

    @Test
    void fillsUpAgainEvenly() {
        take("ada", 61);

        now.addAndGet(Duration.ofSeconds(5).toNanos());

        assertThat(take("ada", 5).passes()).isTrue();
        assertThat(take("ada", 1).passes()).isFalse();
    }

    private Rate.Taken take(String who, int times) {
        Rate.Taken last = null;
        for (int i = 0; i < times; i++) {
            last = rate.take(who);
        }
        return last;
    }
}
