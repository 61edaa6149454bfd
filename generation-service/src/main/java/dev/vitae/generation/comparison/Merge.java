package dev.vitae.generation.comparison;

import dev.vitae.generation.comparison.Change.Kind;
import dev.vitae.generation.comparison.Change.Reason;
import dev.vitae.generation.comparison.Change.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleBiFunction;

/** Puts two values of a résumé together: what was changed stays changed unless it is taken back; notes each change. */
final class Merge {
    private final Predicate<String> takenBack;
    private final Notes notes;
    private final Likeness likeness = new Likeness();
    private final List<Change> changes = new ArrayList<>();

    /** How items of a list are compared, told and put together. */
    record Items<T>(ToDoubleBiFunction<T, T> likeness, Function<T, String> text, Pairing<T> pairing) {}

    /** Puts an item together with what it was. */
    interface Pairing<T> {
        T merged(Place place, T old, T now);
    }

    Merge(Predicate<String> takenBack, Notes notes) {
        this.takenBack = takenBack;
        this.notes = notes;
    }

    Likeness likeness() {
        return likeness;
    }

    List<Change> changes() {
        return changes;
    }

    String text(Place place, String old, String now) {
        return value(place, old, now, Function.identity());
    }

    /** A value that is changed as a whole. */
    <T> T value(Place place, T old, T now, Function<T, String> text) {
        if (Objects.equals(old, now)) {
            return now;
        }
        String before = old == null ? null : text.apply(old);
        String after = now == null ? null : text.apply(now);
        if (old == null) {
            return isTakenBack(added(place.id(), place, after)) ? null : now;
        }
        if (now == null) {
            return isTakenBack(removed(place.id(), place, before)) ? old : null;
        }
        Change change = new Change(
                place.id(),
                place.section(),
                place.after(),
                Kind.REWORDED,
                before,
                after,
                List.of(),
                notes.reworded(before, after),
                notes.sentences(after, place.before()));
        return isTakenBack(noted(change)) ? old : now;
    }

    <T> List<T> list(Place place, List<T> old, List<T> now, Items<T> items) {
        if (Objects.equals(old, now)) {
            return now;
        }
        List<T> before = Said.orNone(old);
        List<T> after = Said.orNone(now);
        Pairs pairs = Pairs.of(before, after, items.likeness());
        Row<T> row = new Row<>(pairs);
        for (int i = 0; i < after.size(); i++) {
            Place here = place.item(Math.max(pairs.before(i), 0), i);
            if (!pairs.isNew(i)) {
                row.keep(i, items.pairing().merged(here, before.get(pairs.before(i)), after.get(i)));
            } else if (!isTakenBack(added(here.id(), here, items.text().apply(after.get(i))))) {
                row.keep(i, after.get(i));
            }
        }
        for (int i = 0; i < before.size(); i++) {
            if (pairs.isGone(i)) {
                Place there = place.item(i, i);
                String id = place.id() + ".removed." + i;
                if (isTakenBack(removed(id, there, items.text().apply(before.get(i))))) {
                    row.restore(i, before.get(i));
                }
            }
        }
        boolean asItWas = moved(place, pairs, after, items.text());
        List<T> merged = asItWas ? row.inOldOrder() : row.inNewOrder();
        return merged.isEmpty() && now == null ? null : merged;
    }

    /** Answers whether the order of the source is wanted back. */
    private <T> boolean moved(Place place, Pairs pairs, List<T> after, Function<T, String> text) {
        List<String> moved =
                pairs.moved().stream().map(i -> text.apply(after.get(i))).toList();
        if (moved.isEmpty()) {
            return false;
        }
        return isTakenBack(noted(new Change(
                place.id() + ".order",
                place.section(),
                place.after(),
                Kind.MOVED,
                null,
                null,
                moved,
                notes.moved(moved),
                List.of())));
    }

    private Change added(String id, Place place, String text) {
        return noted(
                change(id, place, place.after(), Kind.ADDED, null, text, notes.added(text), notes.sentences(text, "")));
    }

    private Change removed(String id, Place place, String text) {
        return noted(change(id, place, place.before(), Kind.REMOVED, text, null, notes.removed(text), List.of()));
    }

    private static Change change(
            String id, Place place, String path, Kind kind, String old, String now, Reason why, List<Sentence> from) {
        return new Change(id, place.section(), path, kind, old, now, List.of(), why, from);
    }

    private Change noted(Change change) {
        changes.add(change);
        return change;
    }

    private boolean isTakenBack(Change change) {
        return takenBack.test(change.id());
    }
}
