package dev.vitae.sharing.visits;

import java.util.concurrent.atomic.AtomicLong;

/** A number that is read once: whoever adds to it later is told that it is too late. */
final class Tally {

    private static final long READ = -1;

    private final AtomicLong number = new AtomicLong();

    boolean add(long more) {
        for (long now = number.get(); now != READ; now = number.get()) {
            if (number.compareAndSet(now, now + more)) {
                return true;
            }
        }
        return false;
    }

    long read() {
        return number.getAndSet(READ);
    }
}
