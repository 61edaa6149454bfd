package dev.vitae.generation.llm;

import static dev.vitae.generation.llm.ModelFailure.Reason.INVALID_ANSWER;
import static dev.vitae.generation.llm.ModelFailure.Reason.REFUSED;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.vitae.generation.llm.NamedValues.Named;
import java.util.ArrayList;
import java.util.List;

/** Makes named values of an answer's text, or says what is wrong with it without repeating it. */
final class ReadingReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int MOST = 300;
    private static final int LONGEST = 10_000;

    private ReadingReader() {}

    /** @throws ModelFailure where it is not what was asked for, or tells the instructions */
    static List<Named> read(String text, AnswerShape shape, Canary canary) {
        try {
            JsonNode answer = JSON.readTree(text);
            SchemaCheck.broken(answer, shape).ifPresent(place -> {
                throw new ModelFailure(INVALID_ANSWER, "the answer breaks the schema at '" + place + "'");
            });
            if (canary.isIn(answer.toString()) || canary.isIn(text)) {
                throw new ModelFailure(REFUSED, "the answer tells what it was instructed");
            }
            return values(VisibleText.of(answer).get("values"));
        } catch (JsonProcessingException e) {
            throw new ModelFailure(INVALID_ANSWER, "the answer is not JSON");
        }
    }

    private static List<Named> values(JsonNode answer) {
        List<Named> values = new ArrayList<>();
        for (JsonNode named : answer) {
            String value = named.get("value").asText();
            if (values.size() == MOST || value.length() > LONGEST) {
                throw new ModelFailure(INVALID_ANSWER, "the answer names too much");
            }
            if (!value.isBlank()) {
                values.add(new Named(named.get("path").asText(), value));
            }
        }
        return values;
    }
}
