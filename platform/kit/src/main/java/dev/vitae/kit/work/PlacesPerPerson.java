package dev.vitae.kit.work;

import dev.vitae.kit.problem.Problem;
import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

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

    /** Holds a place from when what is asked for begins until it ends. Fails with 429 {@code too_many_at_once} where none is left. */
    public <T> Multi<T> holding(UUID person, Supplier<Multi<T>> work) {
        return Multi.createFrom()
                .deferred(() -> take(person)
                        ? work.get().onTermination().invoke(() -> giveBack(person))
                        : Multi.createFrom().failure(PlacesPerPerson::tooManyAtOnce));
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
