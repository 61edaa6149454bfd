package dev.vitae.generation.messages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.regex.Pattern;

/**
 * An answer as server-sent events (WHATWG HTML §9.2): {@code text} with a {@code piece} of what is said, each {@code proposal},
 * and the whole {@code message} at last. Whoever is refused gets a problem instead, so nothing is sent before there is an answer.
 */
final class AnswerEvents {

    private static final Pattern PIECES = Pattern.compile("(?<=[.?!]\\s|\\n)");

    private AnswerEvents() {}

    /** @param message a {@link MessageView} as JSON */
    static Response of(JsonNode message) {
        StringBuilder events = new StringBuilder();
        for (String piece : PIECES.split(message.path("text").asText())) {
            add(events, "text", JsonNodeFactory.instance.objectNode().put("piece", piece));
        }
        message.path("proposals").forEach(proposal -> add(events, "proposal", proposal));
        add(events, "message", message);
        // Proxies must not store it.
        return Response.ok(events.toString(), MediaType.SERVER_SENT_EVENTS_TYPE)
                .header("Cache-Control", "no-store")
                .build();
    }

    /** JSON has no line feed of its own, so it is one line of data. */
    private static void add(StringBuilder events, String name, JsonNode data) {
        events.append("event: ").append(name).append("\ndata: ").append(data).append("\n\n");
    }
}
