package dev.vitae.extraction.workers;

import java.time.Duration;

/**
 * How many workers there are and when one has to go.
 *
 * @param workers files read at a time, each in a process of its own
 * @param heapMegabytes of each
 * @param mostMemory in bytes, of a process while it reads; above, it is killed
 * @param restingMemory in bytes, of a process after a file; above, another takes its place
 * @param files that one process reads before another takes its place
 * @param idle how long a process without work stays
 */
public record WorkerOptions(
        int workers, int heapMegabytes, long mostMemory, long restingMemory, int files, Duration idle) {

    public static final WorkerOptions DEFAULT =
            new WorkerOptions(1, 160, 256L << 20, 144L << 20, 1_000, Duration.ofMinutes(10));

    public WorkerOptions withWorkers(int number) {
        return new WorkerOptions(number, heapMegabytes, mostMemory, restingMemory, files, idle);
    }

    public WorkerOptions withIdle(Duration time) {
        return new WorkerOptions(workers, heapMegabytes, mostMemory, restingMemory, files, time);
    }
}
