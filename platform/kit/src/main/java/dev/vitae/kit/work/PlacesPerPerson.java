package dev.vitae.kit.work;

import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many places one person may hold at once. Nobody who holds none is remembered. */
final class PlacesPerPerson {

    private final int most;
    private final ConcurrentMap<UUID, Integer> held = new ConcurrentHashMap<>();

    PlacesPerPerson(int most) {
        this.most = most;
    }

    /** Whether there was one left; each is given back once. */
    boolean take(UUID person) {
        if (held.merge(person, 1, Integer::sum) <= most) {
            return true;
        }
        giveBack(person);
        return false;
    }

    void giveBack(UUID person) {
        held.computeIfPresent(person, (who, places) -> places == 1 ? null : places - 1);
    }
}
