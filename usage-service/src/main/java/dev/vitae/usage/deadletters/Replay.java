package dev.vitae.usage.deadletters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.util.RawValue;
import dev.vitae.kit.inbox.IncomingEvent;
import dev.vitae.kit.outbox.Event;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * An event told once more: what it said, when and by whom is as it was, so that who hears it late finds it as old as it is. Its
 * id is new, since the old one counts as seen, and a header names the only consumer that it is for.
 */
final class Replay {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};
    private static final Set<String> KEPT =
            Set.of("ce_source", "ce_time", "ce_subject", "ce_dataschema", "traceparent", "tracestate");

    private Replay() {}

    /** @param letter whole, with payload and headers */
    static Event of(DeadLetter letter, UUID id, ObjectMapper json) {
        Map<String, String> headers = headers(letter, json);
        headers.keySet().retainAll(KEPT);
        headers.put(IncomingEvent.REPLAY_FOR, letter.service() + "/" + letter.consumer());
        return new Event(id, letter.topic(), letter.key(), letter.type(), new RawValue(letter.payload()), headers);
    }

    private static Map<String, String> headers(DeadLetter letter, ObjectMapper json) {
        try {
            return new TreeMap<>(json.readValue(letter.headers(), HEADERS));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored headers", e);
        }
    }
}
