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

    private final AnswerShape shape;
    private final Canary canary;
    private final PartialContent partial = PartialContent.ofElements();
    private int told;

    ReadingReader(AnswerShape shape, Canary canary) {
        this.shape = shape;
        this.canary = canary;
    }

    /** @throws ModelFailure where it is not what was asked for, or tells the instructions */
    List<Named> read(String text) {
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

    /**
     * The values that this piece makes complete; none of an answer that has told the instructions.
     *
     * @throws ModelFailure where it names too much
     */
    List<Named> heard(String piece) {
        return partial.add(piece)
                .filter(soFar -> SchemaCheck.broken(soFar, shape).isEmpty() && !canary.isIn(soFar.toString()))
                .map(soFar -> {
                    List<Named> all = values(VisibleText.of(soFar).get("values"));
                    List<Named> news = all.subList(Math.min(told, all.size()), all.size());
                    told = all.size();
                    return news;
                })
                .orElse(List.of());
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
