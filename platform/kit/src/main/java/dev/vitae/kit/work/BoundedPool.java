package dev.vitae.kit.work;

import dev.vitae.kit.problem.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.util.UUID;
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
 * at once, memory and waiting time stay bounded, and who finds the queue full is told to come back. Of what is done for a
 * person, a few pieces at once are theirs: nobody fills the queue alone.
 *
 * <p>The gauge {@code vitae_pool_waiting{pool="…"}} says how much waits, the counter {@code vitae_pool_refused_total{pool="…"}} how
 * much found the queue full.
 */
public final class BoundedPool implements AutoCloseable {

    private final String name;
    private final ThreadPoolExecutor threads;
    private final PlacesPerPerson places;
    private final Counter refused;

    /** One that works for nobody in particular. */
    public BoundedPool(String name, int workers, int waiting, MeterRegistry metrics) {
        this(name, workers, waiting, workers + waiting, metrics);
    }

    /**
     * @param name of its threads and its gauge; {@code <name>_busy} is the code of its refusals
     * @param workers pieces of work done at a time; computing, so about one per core
     * @param waiting pieces that may wait for a worker, at least 1
     * @param perPerson pieces of one person that may be in work or wait
     */
    public BoundedPool(String name, int workers, int waiting, int perPerson, MeterRegistry metrics) {
        this.name = name;
        this.places = new PlacesPerPerson(perPerson);
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
        this.refused = metrics.counter("vitae.pool.refused", "pool", name);
        metrics.gauge("vitae.pool.waiting", Tags.of("pool", name), queue, BlockingQueue::size);
    }

    /**
     * Goes on in the Vert.x context it was called from; work whose caller has gone before its turn is not done. Fails as
     * the work does, or with 503 {@code <name>_busy} when the queue is full.
     */
    public <T> Uni<T> run(Callable<T> work) {
        return Uni.createFrom().deferred(() -> answer(submit(work, () -> {})));
    }

    /** As {@link #run(Callable)}; also fails with 429 {@code too_many_at_once} while the person has all their places here. */
    public <T> Uni<T> run(UUID person, Callable<T> work) {
        return Uni.createFrom()
                .deferred(() -> places.take(person)
                        ? answer(submit(work, () -> places.giveBack(person)))
                        : Uni.createFrom().failure(PlacesPerPerson::tooManyAtOnce));
    }

    private static <T> Uni<T> answer(CompletableFuture<T> work) {
        Uni<T> done = Uni.createFrom().completionStage(work);
        Context caller = Vertx.currentContext();
        return caller == null ? done : done.emitOn(then -> caller.runOnContext(ignored -> then.run()));
    }

    private <T> CompletableFuture<T> submit(Callable<T> work, Runnable leave) {
        CompletableFuture<T> done = new CompletableFuture<>();
        try {
            threads.execute(() -> finish(done, work, leave));
        } catch (RejectedExecutionException e) {
            refused.increment();
            leave.run();
            done.completeExceptionally(Problem.unavailable(name + "_busy"));
        }
        return done;
    }

    /** The place is free before the answer is there: whoever has it may ask for the next. */
    private static <T> void finish(CompletableFuture<T> done, Callable<T> work, Runnable leave) {
        try {
            T result;
            try {
                result = done.isDone() ? null : work.call();
            } finally {
                leave.run();
            }
            done.complete(result);
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
