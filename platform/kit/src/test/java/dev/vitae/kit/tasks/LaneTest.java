package dev.vitae.kit.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.junit.jupiter.api.Test;

class LaneTest {

    @Test
    void workWithPlacesOfItsOwnTakesNobodyElses() {
        List<Lane> lanes = Lane.of(List.of(handler("short", 0), handler("other", 0), handler("long", 2)), 4);

        Lane own = lanes.get(1);
        own.take();
        own.take();

        assertThat(lanes).extracting(Lane::free).containsExactly(4, 0);
        assertThat(lanes.get(0).kinds()).containsExactlyInAnyOrder("short", "other");
        own.giveBack();
        assertThat(own.free()).isEqualTo(1);
    }

    private static TaskHandler handler(String kind, int places) {
        return new TaskHandler() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public int places() {
                return places;
            }

            @Override
            public Uni<Void> run(LeasedTask task) {
                return Uni.createFrom().voidItem();
            }

            @Override
            public Uni<Void> giveUp(LeasedTask task, Throwable failure) {
                return Uni.createFrom().voidItem();
            }
        };
    }
}
