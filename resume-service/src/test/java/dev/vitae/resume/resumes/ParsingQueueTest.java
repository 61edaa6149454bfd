package dev.vitae.resume.resumes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.kit.problem.Problem;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ParsingQueueTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final ParsingQueue queue = new ParsingQueue(vertx, new Limits(2, 3));

    @AfterEach
    void stop() {
        queue.stop();
        vertx.close();
    }

    @Test
    void refusesWorkWhenAllPlacesAreTakenAndTakesItAgainAfterwards() throws Exception {
        // Given
        CountDownLatch go = new CountDownLatch(1);
        List<CompletableFuture<String>> accepted = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            accepted.add(queue.run(() -> {
                        go.await();
                        return "done";
                    })
                    .subscribeAsCompletionStage());
        }

        // When
        assertThatThrownBy(() -> queue.run(() -> "refused").await().atMost(PATIENCE))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(503);
                    assertThat(problem.code()).isEqualTo("parsing_busy");
                    assertThat(problem.headers()).containsKey("Retry-After");
                });

        // Then
        go.countDown();
        for (CompletableFuture<String> work : accepted) {
            assertThat(work.get()).isEqualTo("done");
        }
        assertThat(queue.run(() -> "taken").await().atMost(PATIENCE)).isEqualTo("taken");
    }

    @Test
    void givesThePlaceOfFailedWorkBack() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> queue.run(() -> {
                                throw new IllegalStateException("broken file");
                            })
                            .await()
                            .atMost(PATIENCE))
                    .hasMessageContaining("broken file");
        }
    }

    private record Limits(int workers, int waiting) implements UploadLimits {}
}
