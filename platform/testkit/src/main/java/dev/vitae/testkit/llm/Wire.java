package dev.vitae.testkit.llm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** A provider's format. */
interface Wire {

    /** {@code openai} or {@code gemini}. */
    String name();

    String instructions(JsonNode body);

    /** The data of the request, as text. */
    String data(JsonNode body);

    /** Of the answer; missing where none is asked for. */
    JsonNode schema(JsonNode body);

    /** The events of an answer that comes in pieces; {@code end} says how it ends. */
    List<String> events(String model, List<String> pieces, End end);

    /** The whole answer at once. */
    String whole(String model, String text, End end);

    /** A body that refuses with this status. */
    String error(Mode mode, int status);

    /** How an answer ends. */
    enum End {
        COMPLETE,
        TOO_LONG,
        REFUSAL,
        /** It does not. */
        NONE
    }
}
