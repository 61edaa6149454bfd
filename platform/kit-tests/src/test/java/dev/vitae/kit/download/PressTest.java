package dev.vitae.kit.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.kit.KitTest;
import dev.vitae.kit.OnContext;
import dev.vitae.kit.caller.Caller;
import dev.vitae.kit.outbox.Event;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

@KitTest
class PressTest {

    private static final String TOPIC = "vitae.kit.printed";

    @Inject
    Press press;

    @Inject
    Vertx vertx;

    private final UUID ada = UUID.randomUUID();

    @Test
    void handsOutWhatIsWrittenAndTellsOfIt() {
        Download file = print(() -> new byte[] {1, 2, 3});

        assertThat(file.content()).containsExactly(1, 2, 3);
        assertThat(file.mediaType()).isEqualTo("text/plain");
        assertThat(file.fileName()).isEqualTo("Ada.txt");
        try (Events events = Events.connect()) {
            assertThat(Json.of(events.awaitOne(TOPIC, ada.toString(), "Printed").data())
                            .getMap("$"))
                    .containsEntry("bytes", 3);
        }
    }

    @Test
    void tellsNothingOfWhatCouldNotBeWritten() {
        assertThatThrownBy(() -> print(() -> {
                    throw new IllegalStateException("no ink");
                }))
                .hasRootCauseMessage("no ink");
        print(() -> new byte[7]);

        try (Events events = Events.connect()) {
            assertThat(Json.of(events.awaitOne(TOPIC, ada.toString(), "Printed").data())
                            .getMap("$"))
                    .containsEntry("bytes", 7);
        }
    }

    private Download print(Supplier<byte[]> writing) {
        Caller caller = Caller.person(ada, Optional.empty(), Set.of("public"));
        return OnContext.run(
                vertx,
                () -> press.print(
                        caller,
                        "Ada.txt",
                        "text/plain",
                        writing,
                        printed -> Event.of(TOPIC, ada, "Printed", Map.of("bytes", printed.bytes().length))));
    }
}
