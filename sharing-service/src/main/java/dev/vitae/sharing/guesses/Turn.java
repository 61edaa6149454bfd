package dev.vitae.sharing.guesses;

import java.time.Duration;

/** Of somebody who has missed too often: one look-up at a time, a pause after each miss that doubles, and time heals. */
final class Turn {

    /** Of the pauses: 1, 2, 4 … seconds. */
    static final int HIGHEST = 12;

    /** A look-up that nobody has ended by then is over. */
    private static final long LONGEST_LOOK = Duration.ofSeconds(10).toNanos();

    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final long longest;
    private int level;
    private long lastMiss;
    private long free = Long.MIN_VALUE;

    Turn(Duration longest) {
        this.longest = longest.toNanos();
    }

    /** Nanoseconds to wait; 0 where it is one's turn now, to be given back. */
    synchronized long take(long now) {
        if (free != Long.MIN_VALUE && now - free < 0) {
            return free - now;
        }
        free = now + LONGEST_LOOK;
        return 0;
    }

    synchronized void giveBack(long now) {
        free = now;
    }

    /** How long the pause is now. */
    synchronized Duration missed(long now) {
        level = Math.min(HIGHEST, levelAt(now) + 1);
        lastMiss = now;
        long pause = Math.min(longest, SECOND << (level - 1));
        free = now + pause;
        return Duration.ofNanos(pause);
    }

    /** Whether it has missed nothing for so long that it is like everybody else. */
    synchronized boolean isOver(long now) {
        return levelAt(now) == 0;
    }

    /** Each time as long as the longest pause takes one level off. */
    private int levelAt(long now) {
        return level == 0 ? 0 : (int) Math.max(0, level - (now - lastMiss) / longest);
    }
}
