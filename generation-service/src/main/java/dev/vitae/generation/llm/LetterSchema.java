package dev.vitae.generation.llm;

import static dev.vitae.generation.llm.AnswerShape.list;
import static dev.vitae.generation.llm.AnswerShape.object;

import java.util.Map;

/** What a model may say of a {@link LetterDraft}. Sender, date and addressee are not a model's to say. */
final class LetterSchema {
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    static final AnswerShape SHAPE = AnswerShape.of(
            "cover_letter", object("language", TEXT, "salutation", TEXT, "paragraphs", list(TEXT), "closing", TEXT));

    private LetterSchema() {}
}
