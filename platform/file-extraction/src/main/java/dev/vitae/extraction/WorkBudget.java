package dev.vitae.extraction;

import dev.vitae.extraction.UnreadableFile.Reason;

/**
 * Counts what reading one file spends, in all its stages, and ends it when a limit is reached, its time is over or its
 * thread is interrupted. Once it has ended it stays so: a library that swallows the refusal meets it again.
 */
public final class WorkBudget {

    private static final int STEPS_BETWEEN_LOOKS_AT_THE_CLOCK = 1 << 8;
    private static final int BYTES_BETWEEN_LOOKS_AT_THE_CLOCK = 1 << 16;

    private final ParsingLimits limits;
    private final long end;
    private int operations;
    private int glyphs;
    private int cells;
    /** Since the last look at the clock; the first step takes one. */
    private int steps = STEPS_BETWEEN_LOOKS_AT_THE_CLOCK;

    private long inflated;
    private long inflatedAtLastLook;
    private boolean spent;

    public WorkBudget(ParsingLimits limits) {
        this.limits = limits;
        this.end = System.nanoTime() + limits.time().toNanos();
    }

    public void operation() {
        use(++operations, limits.operations());
        step();
    }

    public void glyph() {
        use(++glyphs, limits.glyphs());
        step();
    }

    public void cells(int count) {
        cells += count;
        use(cells, limits.cells());
    }

    public void pages(int count) {
        use(count, limits.pages());
    }

    public void inflated(long bytes) {
        inflated += bytes;
        use(inflated, limits.inflatedBytes());
        if (inflated - inflatedAtLastLook >= BYTES_BETWEEN_LOOKS_AT_THE_CLOCK) {
            inflatedAtLastLook = inflated;
            lookAtTheClock();
        }
    }

    /** A piece of work of microseconds. */
    public void step() {
        steps(1);
    }

    /** That many pieces of work, about to be done without another look at the clock. */
    public void steps(int count) {
        steps += count;
        if (spent || steps >= STEPS_BETWEEN_LOOKS_AT_THE_CLOCK) {
            steps = 0;
            lookAtTheClock();
        }
    }

    private void lookAtTheClock() {
        if (spent || System.nanoTime() - end > 0 || Thread.currentThread().isInterrupted()) {
            refuse();
        }
    }

    private void use(long used, long limit) {
        if (spent || used > limit) {
            refuse();
        }
    }

    private void refuse() {
        spent = true;
        throw new UnreadableFile(Reason.TOO_COMPLEX);
    }
}
