package dev.vitae.extraction.workers;

import dev.vitae.extraction.ExtractedText;
import dev.vitae.extraction.FileExtraction;
import dev.vitae.extraction.ParsingLimits;
import dev.vitae.extraction.workers.Frames.Request;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads files in processes of their own, so that no file can slow down, fill up or end the service. The first process is
 * started when the first file comes; one that ends while it reads refuses that file as {@code file_too_complex} and is
 * replaced at once.
 *
 * <p>Gauges {@code vitae_extraction_workers} and {@code vitae_extraction_memory_bytes} (their resident sets), counter
 * {@code vitae_extraction_ended_total{reason="time|memory|crash|worn|idle"}}.
 */
public final class WorkerPool implements FileExtraction, AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofSeconds(30);
    /** A worker that notices by itself that its time is over lives on. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private static final long LOOK_EVERY_MILLIS = 20;
    private static final int LOOKS_WHILE_IDLE = 4;

    private final WorkerOptions options;
    private final ParsingLimits limits;
    private final MeterRegistry metrics;
    private final ProcessBuilder command;
    private final Semaphore turns;
    private final Set<Worker> all = ConcurrentHashMap.newKeySet();
    private final Deque<Worker> resting = new ConcurrentLinkedDeque<>();
    private final ScheduledThreadPoolExecutor watch;

    public WorkerPool(WorkerOptions options, ParsingLimits limits, MeterRegistry metrics) {
        this.options = options;
        this.limits = limits;
        this.metrics = metrics;
        this.command = WorkerCommand.of(options.heapMegabytes());
        this.turns = new Semaphore(options.workers(), true);
        this.watch = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "extraction-watch");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true);
        long look = Math.max(1, options.idle().toMillis() / LOOKS_WHILE_IDLE);
        watch.scheduleWithFixedDelay(this::dismissIdle, look, look, TimeUnit.MILLISECONDS);
        Stream.of(WorkerEnd.values()).forEach(this::ended);
        metrics.gauge("vitae.extraction.workers", all, Set::size);
        metrics.gauge("vitae.extraction.memory.bytes", all, WorkerPool::memory);
    }

    @Override
    public ExtractedText extract(byte[] file) {
        turns.acquireUninterruptibly();
        try {
            Worker worker = take();
            try {
                return extract(worker, file);
            } finally {
                giveBack(worker);
            }
        } finally {
            turns.release();
        }
    }

    private ExtractedText extract(Worker worker, byte[] file) {
        Worker ready = watched(worker, LONGEST_START, worker::whenReady);
        return watched(ready, limits.time().plus(GRACE), () -> ready.extract(new Request(file, limits)));
    }

    private <T> T watched(Worker worker, Duration longest, Supplier<T> work) {
        long end = System.nanoTime() + longest.toNanos();
        Future<?> looks = watch.scheduleWithFixedDelay(
                () -> look(worker, end), LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        try {
            return work.get();
        } finally {
            looks.cancel(false);
        }
    }

    private void look(Worker worker, long end) {
        if (System.nanoTime() - end > 0) {
            worker.kill(WorkerEnd.TIME);
        } else if (worker.memory() > options.mostMemory()) {
            worker.kill(WorkerEnd.MEMORY);
        }
    }

    private Worker take() {
        for (Worker worker = resting.poll(); worker != null; worker = resting.poll()) {
            if (worker.isAlive()) {
                return worker;
            }
            end(worker, WorkerEnd.CRASH);
        }
        return start();
    }

    private Worker start() {
        Worker worker = Worker.start(command);
        all.add(worker);
        return worker;
    }

    private void giveBack(Worker worker) {
        if (watch.isShutdown()) {
            worker.kill(WorkerEnd.IDLE);
        } else if (!worker.isAlive()) {
            end(worker, WorkerEnd.CRASH);
            resting.push(start());
        } else if (worker.files() >= options.files() || worker.memory() > options.restingMemory()) {
            end(worker, WorkerEnd.WORN);
            resting.push(start());
        } else {
            worker.rest();
            resting.push(worker);
        }
    }

    private void dismissIdle() {
        for (Worker worker : resting) {
            if (worker.rested().compareTo(options.idle()) >= 0 && resting.remove(worker)) {
                end(worker, WorkerEnd.IDLE);
            }
        }
    }

    private void end(Worker worker, WorkerEnd why) {
        worker.kill(why);
        all.remove(worker);
        ended(worker.end()).increment();
    }

    private Counter ended(WorkerEnd end) {
        return metrics.counter("vitae.extraction.ended", "reason", end.tag());
    }

    private static double memory(Set<Worker> workers) {
        return workers.stream().mapToLong(Worker::memory).sum();
    }

    /** Files that are being read are refused. */
    @Override
    public void close() {
        watch.shutdownNow();
        all.forEach(worker -> worker.kill(WorkerEnd.IDLE));
    }
}
