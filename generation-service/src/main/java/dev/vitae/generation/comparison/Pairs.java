package dev.vitae.generation.comparison;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;

/**
 * Which items of a list are which of another, older one: the most alike first, each once. What is alike to none is new,
 * and what none is alike to has gone.
 */
final class Pairs {
    /** Less is no likeness. */
    private static final double LEAST = 0.3;

    /** Of lists that differ in more than this, items of one times items of the other, only what is the same is a pair. */
    private static final int MOST = 100_000;

    private static final int NONE = -1;

    private final int[] before;
    private final int[] after;

    private record Candidate(int before, int after, double likeness) {}

    /** @param likeness 0 to 1; asked of what is not the same */
    static <T> Pairs of(List<T> old, List<T> now, ToDoubleBiFunction<T, T> likeness) {
        Pairs pairs = new Pairs(old.size(), now.size());
        pairs.takeTheSame(old, now);
        List<Integer> gone = open(pairs.after);
        List<Integer> come = open(pairs.before);
        if ((long) gone.size() * come.size() > MOST) {
            return pairs;
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int b : gone) {
            for (int a : come) {
                double alike = likeness.applyAsDouble(old.get(b), now.get(a));
                if (alike >= LEAST) {
                    candidates.add(new Candidate(b, a, alike));
                }
            }
        }
        // Of equals those that stand in the same place, then in the order of the source.
        candidates.sort(Comparator.comparingDouble(Candidate::likeness)
                .reversed()
                .thenComparingInt(pair -> Math.abs(pair.before() - pair.after()))
                .thenComparingInt(Candidate::before));
        candidates.forEach(pairs::take);
        return pairs;
    }

    private <T> void takeTheSame(List<T> old, List<T> now) {
        Map<T, Deque<Integer>> places = new HashMap<>();
        for (int b = 0; b < old.size(); b++) {
            places.computeIfAbsent(old.get(b), ignored -> new ArrayDeque<>()).add(b);
        }
        for (int a = 0; a < now.size(); a++) {
            Deque<Integer> same = places.get(now.get(a));
            if (same != null && !same.isEmpty()) {
                take(new Candidate(same.poll(), a, 1));
            }
        }
    }

    private static List<Integer> open(int[] partners) {
        return IntStream.range(0, partners.length)
                .filter(i -> partners[i] == NONE)
                .boxed()
                .toList();
    }

    private Pairs(int old, int now) {
        before = new int[now];
        after = new int[old];
        Arrays.fill(before, NONE);
        Arrays.fill(after, NONE);
    }

    private void take(Candidate pair) {
        if (before[pair.after()] == NONE && after[pair.before()] == NONE) {
            before[pair.after()] = pair.before();
            after[pair.before()] = pair.after();
        }
    }

    boolean isNew(int now) {
        return before[now] == NONE;
    }

    boolean isGone(int old) {
        return after[old] == NONE;
    }

    /** Where in the old list that stood which stands there now. */
    int before(int now) {
        return before[now];
    }

    int after(int old) {
        return after[old];
    }

    /** Which of the new list's items stand in another order than they did, the fewest that explain it, in their order. */
    List<Integer> moved() {
        List<Integer> kept = new ArrayList<>();
        for (int now = 0; now < before.length; now++) {
            if (!isNew(now)) {
                kept.add(now);
            }
        }
        List<Integer> moved = new ArrayList<>(kept);
        moved.removeAll(longestInOrder(kept));
        return moved;
    }

    /** The longest increasing subsequence of the places in the old list. */
    private List<Integer> longestInOrder(List<Integer> kept) {
        int[] length = new int[kept.size()];
        int[] previous = new int[kept.size()];
        int best = NONE;
        for (int i = 0; i < kept.size(); i++) {
            length[i] = 1;
            previous[i] = NONE;
            for (int j = 0; j < i; j++) {
                if (before[kept.get(j)] < before[kept.get(i)] && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    previous[i] = j;
                }
            }
            best = best == NONE || length[i] > length[best] ? i : best;
        }
        List<Integer> order = new ArrayList<>();
        for (int i = best; i != NONE; i = previous[i]) {
            order.add(kept.get(i));
        }
        return order;
    }
}
