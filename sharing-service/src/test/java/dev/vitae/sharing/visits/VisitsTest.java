package dev.vitae.sharing.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VisitsTest {

    private final UUID share = UUID.randomUUID();
    private final LocalDate day = LocalDate.of(2026, 3, 2);

    @Test
    void losesNoneWhileTheyAreTakenOut() throws Exception {
        Visits visits = new Visits(100);
        var threads = Executors.newFixedThreadPool(3);
        Callable<Void> visitor = () -> {
            IntStream.range(0, 50_000).forEach(i -> visits.add(from("site" + i % 3 + ".org"), 1));
            return null;
        };
        List<Future<Void>> visitors = List.of(threads.submit(visitor), threads.submit(visitor));

        long taken = 0;
        while (!visitors.stream().allMatch(Future::isDone)) {
            taken += visits.take().visits();
        }
        taken += visits.take().visits();
        threads.shutdown();

        assertThat(taken).isEqualTo(100_000);
    }

    @Test
    void countsInLessDetailWhereThereIsMuchAndSaysWhatItDrops() {
        Visits visits = new Visits(2);
        List<Place> places = new ArrayList<>();
        for (String site : List.of("a.org", "b.org", "c.org", "d.org")) {
            places.add(visits.add(from(site), 1));
        }
        Place another = visits.add(place(UUID.randomUUID(), null), 1);
        Place further = visits.add(place(UUID.randomUUID(), null), 1);

        assertThat(places).containsExactly(from("a.org"), from("b.org"), from(null), from(null));
        assertThat(another).isNotNull();
        assertThat(further).isNull();
        assertThat(visits.take().visits()).isEqualTo(5);
    }

    @Test
    void takesBackWhatCouldNotBeWrittenDown() {
        Visits visits = new Visits(10);
        Place place = visits.add(from("a.org"), 3);
        visits.meet(new Visitor(place, 7));
        Batch batch = visits.take();
        visits.add(from("a.org"), 1);

        long lost = visits.putBack(batch);

        assertThat(lost).isZero();
        Batch again = visits.take();
        assertThat(again.numbers()).containsEntry(from("a.org"), 4L);
        assertThat(again.visitors()).containsExactly(new Visitor(place, 7));
        assertThat(visits.take().isEmpty()).isTrue();
    }

    private Place from(String referrer) {
        return place(share, referrer);
    }

    private Place place(UUID share, String referrer) {
        return new Place(share, day, referrer, Device.PHONE, null, false);
    }
}
