package dev.vitae.generation.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.generation.budgets.Budgets;
import dev.vitae.generation.budgets.Calls;
import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.TimeoutException;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutcomeTest {

    @Test
    void isNotBegunAgainAfterAllItsTimeHasGone() {
        assertThat(Outcome.worthRetrying(new TimeoutException())).isFalse();
    }

    @Test
    void isNotBegunAgainWhereItsCallsAreSettled() {
        assertThat(Outcome.worthRetrying(failed(Problem.conflict(Budgets.SETTLED, "It was made."))))
                .isFalse();
    }

    @Test
    void isBegunAgainWhereNobodyWasAskedYet() {
        assertThat(Outcome.worthRetrying(failed(Problem.unavailable(Budgets.AWAY))))
                .isTrue();
    }

    private static RunFailed failed(Problem problem) {
        return new RunFailed(problem, new Calls(UUID.randomUUID(), null, UUID.randomUUID(), 0, false));
    }
}
