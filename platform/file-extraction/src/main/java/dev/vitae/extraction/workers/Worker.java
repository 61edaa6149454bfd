package dev.vitae.extraction.workers;

import dev.vitae.extraction.ExtractedText;
import dev.vitae.extraction.UnreadableFile;
import dev.vitae.extraction.UnreadableFile.Reason;
import dev.vitae.extraction.workers.Frames.Request;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A process that reads one file at a time, as its service sees it. */
final class Worker {

    /** What a JVM exits with for -XX:+ExitOnOutOfMemoryError. */
    private static final int OUT_OF_MEMORY = 3;

    private final Process process;
    private final DataInputStream in;
    private final DataOutputStream out;
    private boolean ready;
    private int files;
    private volatile long restingSince = System.nanoTime();
    private volatile WorkerEnd end;

    private Worker(Process process) {
        this.process = process;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        WorkerErrors.drain(process.pid(), process.getErrorStream());
    }

    /** Does not wait until it is ready. */
    static Worker start(ProcessBuilder command) {
        try {
            return new Worker(command.start());
        } catch (IOException e) {
            throw new UncheckedIOException("A worker that reads files does not start", e);
        }
    }

    /** @throws IllegalStateException when it did not start, which is no file's fault */
    Worker whenReady() {
        if (!ready) {
            try {
                Frames.awaitGreeting(in);
                ready = true;
            } catch (IOException e) {
                throw new IllegalStateException("A worker that reads files did not start", e);
            }
        }
        return this;
    }

    /** @throws UnreadableFile when the worker refused the file, or died of it and is of no use any more */
    ExtractedText extract(Request request) {
        files++;
        try {
            Frames.write(out, request);
            return Frames.readAnswer(in);
        } catch (IOException died) {
            kill(ranOutOfMemory() ? WorkerEnd.MEMORY : WorkerEnd.CRASH);
            throw new UnreadableFile(Reason.TOO_COMPLEX, died);
        }
    }

    private boolean ranOutOfMemory() {
        try {
            return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == OUT_OF_MEMORY;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void rest() {
        restingSince = System.nanoTime();
    }

    Duration rested() {
        return Duration.ofNanos(System.nanoTime() - restingSince);
    }

    int files() {
        return files;
    }

    boolean isAlive() {
        return end == null && process.isAlive();
    }

    /** In bytes, 0 where that cannot be known. */
    long memory() {
        return ProcessMemory.resident(process.pid());
    }

    WorkerEnd end() {
        return end;
    }

    void kill(WorkerEnd why) {
        if (end == null) {
            end = why;
        }
        process.destroyForcibly();
    }
}
