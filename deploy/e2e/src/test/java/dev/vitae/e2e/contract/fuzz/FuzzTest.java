package dev.vitae.e2e.contract.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.e2e.contract.TheWorld;
import dev.vitae.e2e.contract.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A small run of {@code deploy/fuzz}, the same in every build. */
@ExtendWith(TheWorld.class)
class FuzzTest {

    private static final long SEED = 20_261_128;
    private static final int REQUESTS = 1_500;
    private static final Duration OF_A_BUSY_MACHINE = Duration.ofSeconds(10);

    @Test
    void answersWhateverIsAskedAndKeepsWhatIsNotOnesOwn(World world) {
        long began = System.nanoTime();

        Tally tally = new Fuzzing(world, SEED, OF_A_BUSY_MACHINE).run(REQUESTS);

        System.out.println(tally.summary(SEED, (System.nanoTime() - began) / 1e9));
        assertThat(tally.findings()).isEmpty();
        assertThat(tally.percentReached()).isGreaterThanOrEqualTo(40);
    }
}
