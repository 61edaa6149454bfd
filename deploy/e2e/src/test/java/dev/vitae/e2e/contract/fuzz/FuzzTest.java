package dev.vitae.e2e.contract.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.e2e.TheStack;
import dev.vitae.e2e.contract.World;
import dev.vitae.local.Stack;
import dev.vitae.testkit.LongRunning;
import java.time.Duration;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Smaller runs of {@code deploy/fuzz}, in a world of their own: what they change and delete is nobody else's. */
// Late: whoever tries links that open nothing has to wait.
@Order(Integer.MAX_VALUE - 3)
@ExtendWith(TheStack.class)
class FuzzTest {

    private static final Duration OF_A_BUSY_MACHINE = Duration.ofSeconds(10);

    @Test
    void answersWhateverIsAskedAndKeepsWhatIsNotOnesOwn(Stack stack) {
        asks(World.of(stack.config()), 20_261_128, 1_500);
    }

    @Test
    @LongRunning
    void doesSoHoweverLongItIsAsked(Stack stack) {
        World world = World.of(stack.config());

        asks(world, 1_795_838_886_786L, 20_000);

        System.out.println(
                "listed, and never met:\n" + String.join("\n", world.refusals().unmet()));
    }

    private static void asks(World world, long seed, int requests) {
        long began = System.nanoTime();

        Tally tally = new Fuzzing(world, seed, OF_A_BUSY_MACHINE).run(requests);

        System.out.println(tally.summary(seed, (System.nanoTime() - began) / 1e9));
        assertThat(tally.findings()).isEmpty();
        assertThat(world.refusals().unlisted()).isEmpty();
        assertThat(tally.percentReached()).isGreaterThanOrEqualTo(40);
    }
}
