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
import java.util.UUID;
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
    private final BoundedPool pool = new BoundedPool("baking", 2, 3, 2, metrics);
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
        assertThat(metrics.counter("vitae.pool.refused", "pool", "baking").count())
                .isEqualTo(1);

        // Then
        go.countDown();
        assertThat(accepted).allSatisfy(work -> assertThat(work.join()).isEqualTo("done"));
        assertThat(pool.run(() -> "taken").await().atMost(PATIENCE)).isEqualTo("taken");
        assertThat(waiting()).isZero();
    }

    @Test
    void servesOthersWhileOnePersonAsksForTooMuch() {
        // Given
        UUID ada = UUID.randomUUID();
        List<CompletableFuture<String>> adas =
                Stream.generate(() -> slow(ada)).limit(2).toList();

        // When
        assertThatThrownBy(() -> pool.run(ada, () -> "third").await().atMost(PATIENCE))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(429);
                    assertThat(problem.code()).isEqualTo("too_many_at_once");
                    assertThat(problem.headers()).containsKey("Retry-After");
                });
        CompletableFuture<String> bobs = slow(UUID.randomUUID());

        // Then
        go.countDown();
        assertThat(bobs.join()).isEqualTo("done");
        assertThat(adas).allSatisfy(work -> assertThat(work.join()).isEqualTo("done"));
        assertThat(pool.run(ada, () -> "third").await().atMost(PATIENCE)).isEqualTo("third");
    }

    @Test
    void givesThePlacesOfAPersonBackHoweverTheWorkEnds() {
        // Given
        UUID ada = UUID.randomUUID();
        Stream.generate(this::slow).limit(2).forEach(work -> {});
        pool.run(ada, () -> "for nobody").subscribe().with(ignored -> {}).cancel();
        CompletableFuture<String> failing = pool.<String>run(ada, () -> {
                    throw new IllegalStateException("burnt");
                })
                .subscribeAsCompletionStage();
        slow();
        assertThatThrownBy(() ->
                        pool.run(UUID.randomUUID(), () -> "refused").await().atMost(PATIENCE))
                .isInstanceOf(Problem.class);

        // When
        go.countDown();
        assertThatThrownBy(failing::join).hasRootCauseMessage("burnt");

        // Then
        for (int i = 0; i < 3; i++) {
            assertThat(pool.run(ada, () -> "next").await().atMost(PATIENCE)).isEqualTo("next");
        }
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
        return pool.run(this::patient).subscribeAsCompletionStage();
    }

    private CompletableFuture<String> slow(UUID person) {
        return pool.run(person, this::patient).subscribeAsCompletionStage();
    }

    private String patient() throws InterruptedException {
        go.await();
        return "done";
    }

    private double waiting() {
        return metrics.get("vitae.pool.waiting").tag("pool", "baking").gauge().value();
    }
}
