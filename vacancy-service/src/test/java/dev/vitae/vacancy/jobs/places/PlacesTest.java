package dev.vitae.vacancy.jobs.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {

    /** Cards go where they are put, whoever makes room for them, and their numbers stay within reach. */
    @ParameterizedTest
    @CsvSource({"1, spots", "2, spots", "3, one spot", "4, top", "5, bottom"})
    void keepTheOrderInWhichCardsArePut(long seed, String where) {
        Random random = new Random(seed);
        List<Long> column = new ArrayList<>();
        int spreads = 0;

        for (int n = 0; n < 3_000; n++) {
            int at =
                    switch (where) {
                        case "top" -> 0;
                        case "bottom" -> column.size();
                        case "one spot" -> Math.min(1, column.size());
                        default -> random.nextInt(column.size() + 1);
                    };
            Long above = at == 0 ? null : column.get(at - 1);
            Long below = at == column.size() ? null : column.get(at);
            OptionalLong place = Places.between(above, below);
            if (place.isPresent()) {
                column.add(at, place.getAsLong());
            } else {
                spreads++;
                column.add(at, 0L);
                spreadAround(column, at);
            }
            assertThat(ascends(column)).as("in order: %s", column).isTrue();
        }

        assertThat(column).allSatisfy(place -> assertThat(Math.abs(place)).isLessThan(1L << 50));
        assertThat(spreads).isLessThan(3_000 / 9);
    }

    private static boolean ascends(List<Long> column) {
        for (int i = 1; i < column.size(); i++) {
            if (column.get(i - 1) >= column.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** As the board does it: 32 on either side, more where that is too crowded. */
    private static void spreadAround(List<Long> column, int at) {
        List<Long> places = List.of();
        int from = at;
        int to = at + 1;
        for (int nearest = 32; places.isEmpty(); nearest *= 2) {
            from = Math.max(0, at - nearest);
            to = Math.min(column.size(), at + 1 + nearest);
            places = Places.spread(
                    to - from,
                    from == 0 ? null : column.get(from - 1),
                    to == column.size() ? null : column.get(to),
                    1 << 10);
        }
        for (int i = from; i < to; i++) {
            column.set(i, places.get(i - from));
        }
    }

    @Test
    void leaveNoRoomBetweenNeighbours() {
        assertThat(Places.between(7L, 8L)).isEmpty();
        assertThat(Places.between(7L, 9L)).hasValue(8);
        assertThat(Places.between(-9L, -7L)).hasValue(-8);
    }

    @Test
    void spreadBetweenTheirNeighboursOrNotAtAll() {
        assertThat(Places.spread(3, 0L, 400L, 100)).containsExactly(100L, 200L, 300L);
        assertThat(Places.spread(3, 0L, 399L, 100)).isEmpty();
        assertThat(Places.spread(2, null, 0L, 100)).containsExactly(-2 * Places.GAP, -Places.GAP);
        assertThat(Places.spread(2, 0L, null, 100)).containsExactly(Places.GAP, 2 * Places.GAP);
    }
}
