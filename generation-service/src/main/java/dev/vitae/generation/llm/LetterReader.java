package dev.vitae.generation.llm;

import static dev.vitae.generation.llm.ModelFailure.Reason.INVALID_ANSWER;
import static dev.vitae.generation.llm.ModelFailure.Reason.REFUSED;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/** Makes a letter of an answer's text, or says what is wrong with it without repeating it. */
final class LetterReader {
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final int MOST_PARAGRAPHS = 10;
    private static final int LONGEST = 2_000;
    private static final int LONGEST_LINE = 200;

    private LetterReader() {}

    /** @throws ModelFailure where it is not what was asked for, or tells the instructions */
    static LetterDraft read(String text, Canary canary) {
        try {
            JsonNode answer = JSON.readTree(text);
            SchemaCheck.broken(answer, LetterSchema.SHAPE).ifPresent(place -> {
                throw new ModelFailure(INVALID_ANSWER, "the answer breaks the schema at '" + place + "'");
            });
            if (canary.isIn(answer.toString()) || canary.isIn(text)) {
                throw new ModelFailure(REFUSED, "the answer tells what it was instructed");
            }
            return letter(VisibleText.of(answer));
        } catch (JsonProcessingException e) {
            throw new ModelFailure(INVALID_ANSWER, "the answer is not JSON");
        }
    }

    private static LetterDraft letter(JsonNode answer) {
        List<String> paragraphs = new ArrayList<>();
        for (JsonNode paragraph : answer.get("paragraphs")) {
            String said = paragraph.asText().strip();
            if (!said.isEmpty()) {
                paragraphs.add(said);
            }
        }
        boolean readable = !paragraphs.isEmpty()
                && paragraphs.size() <= MOST_PARAGRAPHS
                && paragraphs.stream().allMatch(said -> said.length() <= LONGEST);
        String salutation = answer.get("salutation").asText().strip();
        String closing = answer.get("closing").asText().strip();
        String language = answer.get("language").asText().strip();
        if (!readable || salutation.length() > LONGEST_LINE || closing.length() > LONGEST_LINE) {
            throw new ModelFailure(INVALID_ANSWER, "the answer is no letter: too little, too much or too long");
        }
        if (!language.matches("[a-z]{2}")) {
            throw new ModelFailure(INVALID_ANSWER, "the answer names no language");
        }
        return new LetterDraft(language, salutation, paragraphs, closing);
    }
}
