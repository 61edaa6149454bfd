package dev.vitae.sharing.visits;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Visits of one thread as they came. To add one more of the same costs a look into a map; what it tells is found out by whoever
 * takes them, once for all of the same.
 */
final class Arrivals {

    private final int most;
    private Map<Arrival, Times> came = new HashMap<>();

    /** @param day since 1970, UTC */
    record Arrival(UUID share, long day, boolean counted, Trail trail) {}

    /** How often. */
    static final class Times {
        private int number = 1;

        int number() {
            return number;
        }
    }

    Arrivals(int most) {
        this.most = most;
    }

    /** False where there is no room for another one, until they are taken. */
    synchronized boolean add(Arrival arrival) {
        Times times = came.get(arrival);
        if (times != null) {
            times.number++;
            return true;
        }
        return came.size() < most && came.put(arrival, new Times()) == null;
    }

    synchronized Map<Arrival, Times> take() {
        if (came.isEmpty()) {
            return Map.of();
        }
        Map<Arrival, Times> taken = came;
        came = new HashMap<>();
        return taken;
    }
}
