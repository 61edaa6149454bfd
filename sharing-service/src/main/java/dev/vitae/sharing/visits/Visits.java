package dev.vitae.sharing.visits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Visits that are not written down yet, by place; from any number of threads, and no more than so many places. */
final class Visits {

    private final int most;
    private final Map<Place, Tally> tallies = new ConcurrentHashMap<>();
    private final Set<Visitor> visitors = ConcurrentHashMap.newKeySet();

    Visits(int most) {
        this.most = most;
    }

    /** Where they were added: there, in less detail once there is much, or nowhere (null) once there is twice as much. */
    Place add(Place place, long more) {
        Place where = place;
        for (; ; ) {
            Tally tally = tallies.get(where);
            if (tally == null) {
                int places = tallies.size();
                if (places >= most && !where.equals(place.coarse())) {
                    where = place.coarse();
                    continue;
                }
                if (places >= 2 * most) {
                    return null;
                }
                tally = tallies.computeIfAbsent(where, first -> new Tally());
            }
            if (tally.add(more)) {
                return where;
            }
            tallies.remove(where, tally);
        }
    }

    /** To be called after its visit was added: a visitor comes with it, or later. */
    void meet(Visitor visitor) {
        if (visitors.size() < most) {
            visitors.add(visitor);
        }
    }

    /** Takes out what there is; one taker at a time. */
    Batch take() {
        List<Visitor> met = new ArrayList<>(visitors);
        Map<Place, Long> numbers = new LinkedHashMap<>();
        tallies.forEach((place, tally) -> {
            tallies.remove(place, tally);
            // Another tally of that place may have come since.
            numbers.merge(place, tally.read(), Long::sum);
        });
        // Its visit may have been taken a moment ago.
        met.forEach(visitor -> numbers.putIfAbsent(visitor.place(), 0L));
        met.forEach(visitors::remove);
        return new Batch(numbers, met);
    }

    /** Takes back what could not be written down; answers how many visits there was no room for. */
    long putBack(Batch batch) {
        long lost = 0;
        for (var entry : batch.numbers().entrySet()) {
            lost += add(entry.getKey(), entry.getValue()) == null ? entry.getValue() : 0;
        }
        batch.visitors().forEach(this::meet);
        return lost;
    }

    /** Places that wait. */
    int size() {
        return tallies.size();
    }
}
