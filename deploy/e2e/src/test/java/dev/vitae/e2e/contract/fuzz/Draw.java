package dev.vitae.e2e.contract.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** What chance decides about one request; the same seed and number decide the same. */
final class Draw {

    private final SplittableRandom random;

    Draw(long seed, int number) {
        this.random = new SplittableRandom(seed * 1_000_003 + number);
    }

    /** From 0, below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    <T> T of(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** Version 7 in its looks, of no time. */
    String uuid() {
        return "%08x-%04x-7%03x-8%03x-%012x"
                .formatted(
                        random.nextInt(),
                        below(0x10000),
                        below(0x1000),
                        below(0x1000),
                        random.nextLong() & 0xffffffffffffL);
    }
}
