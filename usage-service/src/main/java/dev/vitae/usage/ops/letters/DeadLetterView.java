package dev.vitae.usage.ops.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.usage.deadletters.DeadLetter;
import dev.vitae.usage.deadletters.DeadLetterStatus;

/** What {@code DeadLetterPage.html} shows. @param refusal why it was not done; empty where nobody tried */
public record DeadLetterView(DeadLetter letter, String refusal) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public boolean waits() {
        return letter.status() == DeadLetterStatus.WAITING;
    }

    public String payload() {
        return readable(letter.payload());
    }

    public String headers() {
        return readable(letter.headers());
    }

    private static String readable(String json) {
        try {
            return json == null ? "" : JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return json;
        }
    }
}
