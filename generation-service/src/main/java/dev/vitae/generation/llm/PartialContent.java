package dev.vitae.generation.llm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;

/**
 * Reads an object whose text is still coming. Whenever another of its members is complete, or of the one list that it
 * consists of another element, {@link #add} gives the object as far as it is.
 */
final class PartialContent {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int level;
    private final String closing;
    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean inString;
    private boolean escaped;
    private int complete;

    private PartialContent(int level, String closing) {
        this.level = level;
        this.closing = closing;
    }

    static PartialContent ofMembers() {
        return new PartialContent(1, "}");
    }

    static PartialContent ofElements() {
        return new PartialContent(2, "]}");
    }

    /** Takes the next piece, and gives what is complete. Text that is no object, or goes on behind it, gives nothing. */
    Optional<JsonNode> add(String piece) {
        return completes(piece) ? object() : Optional.empty();
    }

    /** Takes the next piece. Answers whether more is complete with it. */
    boolean completes(String piece) {
        int before = complete;
        for (int i = 0; i < piece.length(); i++) {
            char c = piece.charAt(i);
            read(c);
            text.append(c);
        }
        return complete != before;
    }

    private void read(char c) {
        if (inString) {
            inString = escaped || c != '"';
            escaped = !escaped && c == '\\';
            return;
        }
        switch (c) {
            case '"' -> inString = true;
            case '{', '[' -> depth++;
            case '}', ']' -> {
                depth--;
                complete = depth == level - 1 ? text.length() : complete;
            }
            case ',' -> complete = depth == level ? text.length() : complete;
            default -> {
                // Numbers, words and blanks end with what comes behind them.
            }
        }
    }

    /** The object as far as it is. */
    Optional<JsonNode> object() {
        try {
            JsonNode read = JSON.readTree(text.substring(0, complete) + closing);
            return read.isObject() ? Optional.of(read) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }
}
