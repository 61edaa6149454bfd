package dev.vitae.kit.work;

import dev.vitae.kit.problem.Problem;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Work that computes, on a few threads beside the event loops, with a short queue before them: however much is asked for
 * at once, memory and waiting time stay bounded, and who finds the queue full is told to come back.
 *
 * <p>The gauge {@code vitae_pool_waiting{pool="…"}} says how much waits.
 */
public final class BoundedPool implements AutoCloseable {

    private final String name;
    private final ThreadPoolExecutor threads;

    /**
     * @param name of its threads and its gauge; {@code <name>_busy} is the code of its refusals
     * @param workers pieces of work done at a time; computing, so about one per core
     * @param waiting pieces that may wait for a worker, at least 1
     */
    public BoundedPool(String name, int workers, int waiting, MeterRegistry metrics) {
        this.name = name;
        BlockingQueue<Runnable> queue = new ArrayBlockingQueue<>(waiting);
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                workers,
                workers,
                1,
                TimeUnit.MINUTES,
                queue,
                work -> new Thread(work, name + "-" + number.incrementAndGet()));
        threads.allowCoreThreadTimeOut(true);
        metrics.gauge("vitae.pool.waiting", Tags.of("pool", name), queue, BlockingQueue::size);
    }

    /**
     * Goes on in the Vert.x context it was called from; work whose caller has gone before its turn is not done. Fails as
     * the work does, or with 503 {@code <name>_busy} when the queue is full.
     */
    public <T> Uni<T> run(Callable<T> work) {
        return Uni.createFrom().deferred(() -> {
            Uni<T> done = Uni.createFrom().completionStage(submit(work));
            Context caller = Vertx.currentContext();
            return caller == null ? done : done.emitOn(then -> caller.runOnContext(ignored -> then.run()));
        });
    }

    private <T> CompletableFuture<T> submit(Callable<T> work) {
        CompletableFuture<T> done = new CompletableFuture<>();
        try {
            threads.execute(() -> finish(done, work));
        } catch (RejectedExecutionException e) {
            done.completeExceptionally(Problem.unavailable(name + "_busy"));
        }
        return done;
    }

    private static <T> void finish(CompletableFuture<T> done, Callable<T> work) {
        if (done.isDone()) {
            return;
        }
        try {
            done.complete(work.call());
        } catch (Throwable failure) {
            done.completeExceptionally(failure);
        }
    }

    /** What was accepted is still done. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
