package dev.vitae.sharing.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/** Visits that are written down at once. */
record Batch(Map<Place, Long> numbers, List<Visitor> visitors) {

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    long visits() {
        return numbers.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Of {@code share_visits_enter}: the visitors of each place lie together, up to the place's end. */
    Object[] parameters() {
        Map<Place, List<Long>> met = visitors.stream()
                .collect(Collectors.groupingBy(Visitor::place, Collectors.mapping(Visitor::hash, Collectors.toList())));
        List<Place> places = List.copyOf(numbers.keySet());
        List<Long> hashes = new ArrayList<>();
        Integer[] ends = column(
                places,
                place -> {
                    hashes.addAll(met.getOrDefault(place, List.of()));
                    return hashes.size();
                },
                Integer[]::new);
        return new Object[] {
            column(places, Place::share, UUID[]::new),
            column(places, Place::day, LocalDate[]::new),
            column(places, Place::referrer, String[]::new),
            column(places, place -> place.device().value(), String[]::new),
            column(places, Place::country, String[]::new),
            column(places, numbers::get, Long[]::new),
            column(places, place -> place.counted() ? 0L : numbers.get(place), Long[]::new),
            ends,
            hashes.toArray(Long[]::new)
        };
    }

    private static <T> T[] column(List<Place> places, Function<Place, T> value, IntFunction<T[]> array) {
        return places.stream().map(value).toArray(array);
    }
}
