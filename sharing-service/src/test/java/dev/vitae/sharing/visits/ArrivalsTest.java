package dev.vitae.sharing.visits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.sharing.visits.Arrivals.Arrival;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ArrivalsTest {

    private final UUID share = UUID.randomUUID();

    @Test
    void losesNoneWhileTheyAreTaken() {
        Arrivals arrivals = new Arrivals(100);
        Map<Arrival, Integer> taken = new HashMap<>();
        CompletableFuture<Void> coming = CompletableFuture.runAsync(
                () -> IntStream.range(0, 100_000).forEach(i -> arrivals.add(from("198.51.100." + i % 4))));

        while (!coming.isDone()) {
            take(arrivals, taken);
        }
        take(arrivals, taken);

        coming.join();
        assertThat(taken).hasSize(4).containsEntry(from("198.51.100.3"), 25_000);
        assertThat(taken.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(100_000);
    }

    @Test
    void hasRoomForTheSameAgainAndForSoManyOthers() {
        Arrivals arrivals = new Arrivals(2);

        assertThat(arrivals.add(from("a"))).isTrue();
        assertThat(arrivals.add(from("b"))).isTrue();
        assertThat(arrivals.add(from("c"))).isFalse();
        assertThat(arrivals.add(from("a"))).isTrue();

        assertThat(arrivals.take().keySet()).containsExactlyInAnyOrder(from("a"), from("b"));
        assertThat(arrivals.add(from("c"))).isTrue();
    }

    @Test
    void keepsNoMoreOfAStrangersWordsThanAreRead() {
        Trail trail = new Trail("198.51.100.1", "a".repeat(9_000), "https://example.org/" + "a".repeat(9_000), false);

        assertThat(trail.agent()).hasSize(512);
        assertThat(trail.referrer()).isNull();
    }

    private static void take(Arrivals arrivals, Map<Arrival, Integer> taken) {
        arrivals.take().forEach((arrival, times) -> taken.merge(arrival, times.number(), Integer::sum));
    }

    private Arrival from(String host) {
        return new Arrival(share, 20_000, false, new Trail(host, "", null, false));
    }
}
