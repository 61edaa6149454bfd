package dev.vitae.testkit.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.atomic.AtomicReference;

/** One request that {@link FakeProvider} got. It keeps the key's SHA-256 as hexadecimal digits, never the key. */
public final class Asked {

    /** How the exchange stands. */
    public enum End {
        OPEN,
        ANSWERED,
        /** By whoever asked. */
        CLOSED_BY_CLIENT
    }

    private final String format;
    private final String model;
    private final String keyHash;
    private final boolean streams;
    private final JsonNode body;
    private final AtomicReference<End> end = new AtomicReference<>(End.OPEN);

    Asked(String format, String model, String keyHash, boolean streams, JsonNode body) {
        this.format = format;
        this.model = model;
        this.keyHash = keyHash;
        this.streams = streams;
        this.body = body;
    }

    /** {@code openai} or {@code gemini}. */
    public String format() {
        return format;
    }

    public String model() {
        return model;
    }

    public String keyHash() {
        return keyHash;
    }

    public boolean streams() {
        return streams;
    }

    /** As it came. */
    public JsonNode body() {
        return body;
    }

    public End end() {
        return end.get();
    }

    void end(End how) {
        end.set(how);
    }
}
