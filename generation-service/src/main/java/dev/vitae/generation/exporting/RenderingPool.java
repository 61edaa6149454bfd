package dev.vitae.generation.exporting;

import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** A few threads on which documents are rendered, beside the event loops, with a short queue before them. */
@ApplicationScoped
class RenderingPool {

    private final ThreadPoolExecutor threads;

    RenderingPool(ExportLimits limits) {
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(
                limits.concurrency(),
                limits.concurrency(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(limits.waiting()),
                work -> new Thread(work, "rendering-" + number.incrementAndGet()));
        threads.allowCoreThreadTimeOut(true);
    }

    /** Goes on where it was called from. Fails with 503 {@code rendering_busy} when the queue is full. */
    <T> Uni<T> render(Supplier<T> work) {
        return Uni.createFrom().deferred(() -> {
            Uni<T> rendered = Uni.createFrom().completionStage(submit(work));
            Context caller = Vertx.currentContext();
            return caller == null ? rendered : rendered.emitOn(then -> caller.runOnContext(ignored -> then.run()));
        });
    }

    private <T> CompletableFuture<T> submit(Supplier<T> work) {
        try {
            return CompletableFuture.supplyAsync(work, threads);
        } catch (RejectedExecutionException e) {
            throw Problem.unavailable("rendering_busy");
        }
    }

    @PreDestroy
    void stop() {
        threads.shutdown();
    }
}
