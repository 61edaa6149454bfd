package dev.vitae.generation.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** The items of a list that stay or come back, put in the new order or in the old. */
final class Row<T> {
    private static final int NONE = -1;

    private final Pairs pairs;
    private final List<Item<T>> kept = new ArrayList<>();
    private final List<Item<T>> restored = new ArrayList<>();

    /** @param old its place before, -1 of what is new; @param now its place now, -1 of what had gone */
    private record Item<T>(T value, int old, int now) {}

    Row(Pairs pairs) {
        this.pairs = pairs;
    }

    /** In the order of the new list. */
    void keep(int now, T value) {
        kept.add(new Item<>(value, pairs.before(now), now));
    }

    /** In the order of the old list. */
    void restore(int old, T value) {
        restored.add(new Item<>(value, old, NONE));
    }

    /** What comes back follows what it followed. */
    List<T> inNewOrder() {
        List<Item<T>> row = new ArrayList<>(kept);
        restored.forEach(item -> insert(row, item, Item::old));
        return values(row);
    }

    /** What is new follows what it follows now. */
    List<T> inOldOrder() {
        List<Item<T>> row = new ArrayList<>(restored);
        kept.stream().filter(item -> item.old() != NONE).forEach(row::add);
        row.sort(Comparator.comparingInt(Item::old));
        kept.stream().filter(item -> item.old() == NONE).forEach(item -> insert(row, item, Item::now));
        return values(row);
    }

    private static <T> void insert(List<Item<T>> row, Item<T> item, ToIntFunction<Item<T>> place) {
        int at = 0;
        int nearest = NONE;
        for (int i = 0; i < row.size(); i++) {
            int other = place.applyAsInt(row.get(i));
            if (other != NONE && other < place.applyAsInt(item) && other > nearest) {
                nearest = other;
                at = i + 1;
            }
        }
        row.add(at, item);
    }

    private static <T> List<T> values(List<Item<T>> row) {
        return row.stream().map(Item::value).toList();
    }
}
