package dev.vitae.kit.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.kit.OnContext;
import dev.vitae.kit.problem.Problem;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedPoolTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Vertx vertx = Vertx.vertx();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final BoundedPool pool = new BoundedPool("baking", 2, 3, metrics);
    private final CountDownLatch go = new CountDownLatch(1);

    @AfterEach
    void stop() {
        go.countDown();
        pool.close();
        vertx.close();
    }

    @Test
    void refusesWhatNobodyCouldWaitForAndTakesItAgainAfterwards() {
        // Given
        List<CompletableFuture<String>> accepted =
                Stream.generate(this::slow).limit(5).toList();
        assertThat(waiting()).isEqualTo(3);

        // When
        assertThatThrownBy(() -> pool.run(() -> "refused").await().atMost(PATIENCE))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(503);
                    assertThat(problem.code()).isEqualTo("baking_busy");
                    assertThat(problem.headers()).containsKey("Retry-After");
                });

        // Then
        go.countDown();
        assertThat(accepted).allSatisfy(work -> assertThat(work.join()).isEqualTo("done"));
        assertThat(pool.run(() -> "taken").await().atMost(PATIENCE)).isEqualTo("taken");
        assertThat(waiting()).isZero();
    }

    @Test
    void givesThePlaceOfFailedWorkBack() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> pool.run(() -> {
                                throw new IllegalStateException("burnt");
                            })
                            .await()
                            .atMost(PATIENCE))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("burnt");
        }
    }

    @Test
    void worksBesideTheCallersContextAndAnswersOnIt() {
        List<Context> seen = OnContext.run(vertx, () -> {
            Context caller = Vertx.currentContext();
            return pool.run(() -> Thread.currentThread().getName()).map(thread -> {
                assertThat(thread).startsWith("baking-");
                return List.of(caller, Vertx.currentContext());
            });
        });

        assertThat(seen.get(1)).isSameAs(seen.get(0));
    }

    @Test
    void leavesWorkWhoseCallerHasGone() {
        // Given
        AtomicBoolean done = new AtomicBoolean();
        List<CompletableFuture<String>> before =
                Stream.generate(this::slow).limit(2).toList();
        var gone = Uni.createFrom()
                .deferred(() -> pool.run(() -> {
                    done.set(true);
                    return "for nobody";
                }))
                .subscribe()
                .with(ignored -> {});

        // When
        gone.cancel();

        // Then
        CompletableFuture<String> after = pool.run(() -> "next").subscribeAsCompletionStage();
        go.countDown();
        assertThat(before).allSatisfy(work -> assertThat(work.join()).isEqualTo("done"));
        after.join();
        assertThat(Stream.of(slow(), slow()))
                .allSatisfy(work -> assertThat(work.join()).isEqualTo("done"));
        assertThat(done).isFalse();
    }

    private CompletableFuture<String> slow() {
        return pool.run(() -> {
                    go.await();
                    return "done";
                })
                .subscribeAsCompletionStage();
    }

    private double waiting() {
        return metrics.get("vitae.pool.waiting").tag("pool", "baking").gauge().value();
    }
}
