package dev.vitae.resume.parsing.extraction;

import dev.vitae.resume.parsing.UnreadableFile;
import dev.vitae.resume.parsing.UnreadableFile.Reason;

/** Counts what one extraction spends and ends it when a limit is reached or its thread is interrupted. */
final class WorkBudget {

    private static final int STEPS_BETWEEN_LOOKS_AT_THE_CLOCK = 0x3ff;

    private final ExtractionLimits limits;
    private final long end;
    private int operations;
    private int glyphs;
    private long inflated;

    WorkBudget(ExtractionLimits limits) {
        this.limits = limits;
        this.end = System.nanoTime() + limits.time().toNanos();
    }

    void operation() {
        if (++operations > limits.operations()) {
            throw new UnreadableFile(Reason.TOO_COMPLEX);
        }
        if ((operations & STEPS_BETWEEN_LOOKS_AT_THE_CLOCK) == 0) {
            checkTime();
        }
    }

    void glyph() {
        if (++glyphs > limits.glyphs()) {
            throw new UnreadableFile(Reason.TOO_COMPLEX);
        }
    }

    void inflated(long bytes) {
        inflated += bytes;
        if (inflated > limits.inflatedBytes()) {
            throw new UnreadableFile(Reason.TOO_COMPLEX);
        }
        checkTime();
    }

    void pages(int count) {
        if (count > limits.pages()) {
            throw new UnreadableFile(Reason.TOO_COMPLEX);
        }
    }

    private void checkTime() {
        if (System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
            throw new UnreadableFile(Reason.TOO_COMPLEX);
        }
    }
}
