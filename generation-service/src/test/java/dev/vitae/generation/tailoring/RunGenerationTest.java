package dev.vitae.generation.tailoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.generation.budgets.Budgets;
import dev.vitae.generation.budgets.Calls;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.TimeoutException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RunGenerationTest {

    private final RunGeneration run =
            new RunGeneration(null, null, null, null, null, null, null, null, null, null, null, null, null, 1);

    @Test
    void isNotBegunAgainAfterAllItsTimeHasGone() {
        assertThat(run.worthRetrying(new TimeoutException())).isFalse();
    }

    @Test
    void isNotBegunAgainWhereItsCallsAreSettled() {
        assertThat(run.worthRetrying(failed(Problem.conflict(Budgets.SETTLED, "It was made."))))
                .isFalse();
    }

    @Test
    void isBegunAgainWhereNobodyWasAskedYet() {
        assertThat(run.worthRetrying(failed(Problem.unavailable(Budgets.AWAY)))).isTrue();
    }

    private static RunFailed failed(Problem problem) {
        return new RunFailed(problem, new Calls(UUID.randomUUID(), null, UUID.randomUUID(), 0, false));
    }
}
