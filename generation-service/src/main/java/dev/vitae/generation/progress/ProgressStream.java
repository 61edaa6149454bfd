package dev.vitae.generation.progress;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Optional;

/** Progress as server-sent events (WHATWG HTML §9.2). */
final class ProgressStream {

    // Proxies must neither store nor hold back what is sent bit by bit.
    static final String NO_STORE = "no-store";
    static final String NO_BUFFER = "no";
    static final String LAST_SEEN = "Last-Event-ID";

    private ProgressStream() {}

    static Multi<OutboundSseEvent> of(Uni<Multi<Optional<Progress>>> followed, Sse sse) {
        return followed.onItem().transformToMulti(progress -> progress).map(step -> event(sse, step));
    }

    private static OutboundSseEvent event(Sse sse, Optional<Progress> step) {
        if (step.isEmpty()) {
            return sse.newEventBuilder().comment("still here").build();
        }
        return sse.newEventBuilder()
                .id(Long.toString(step.get().seq()))
                .name(step.get().stage().text())
                .mediaType(MediaType.APPLICATION_JSON_TYPE)
                .data(Progress.class, step.get())
                .build();
    }

    /** What is no number of ours starts the stream at its beginning. */
    static long number(String lastEventId) {
        return lastEventId != null && lastEventId.matches("\\d{1,9}") ? Long.parseLong(lastEventId) : 0;
    }
}
