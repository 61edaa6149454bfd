package dev.vitae.generation.exporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.kit.problem.Problem;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RenderingPoolTest {

    private final RenderingPool pool = new RenderingPool(new ExportLimits() {
        @Override
        public int concurrency() {
            return 1;
        }

        @Override
        public int waiting() {
            return 1;
        }
    });

    @AfterEach
    void stop() {
        pool.stop();
    }

    @Test
    void refusesForNowWhatNobodyCouldWaitFor() {
        CompletableFuture<String> slow = new CompletableFuture<>();
        CompletableFuture<String> first = pool.render(slow::join).subscribeAsCompletionStage();
        CompletableFuture<String> second = pool.render(() -> "second").subscribeAsCompletionStage();

        assertThatThrownBy(() -> pool.render(() -> "third").await().indefinitely())
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(503);
                    assertThat(problem.code()).isEqualTo("rendering_busy");
                    assertThat(problem.headers()).containsKey("Retry-After");
                });

        slow.complete("first");
        assertThat(first.join()).isEqualTo("first");
        assertThat(second.join()).isEqualTo("second");
    }
}
