package dev.vitae.kit.work;

import dev.vitae.kit.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many places one person may hold at once. Nobody who holds none is remembered. */
public final class PlacesPerPerson {

    private final int most;
    private final ConcurrentMap<UUID, Integer> held = new ConcurrentHashMap<>();

    public PlacesPerPerson(int most) {
        this.most = most;
    }

    /** Whether there was one left; each is given back once. */
    public boolean take(UUID person) {
        if (held.merge(person, 1, Integer::sum) <= most) {
            return true;
        }
        giveBack(person);
        return false;
    }

    public void giveBack(UUID person) {
        held.computeIfPresent(person, (who, places) -> places == 1 ? null : places - 1);
    }

    /** What somebody is told who has none left. */
    public static Problem tooManyAtOnce() {
        return new Problem(
                429,
                "too_many_at_once",
                "What you asked for before is still being done. Try again when you have it.",
                List.of(),
                Map.of("Retry-After", "1"));
    }
}
