package dev.vitae.generation.llm;

import static dev.vitae.generation.llm.AnswerShape.list;
import static dev.vitae.generation.llm.AnswerShape.object;

import java.util.List;
import java.util.Map;

/** What a model may say of a file: values of the members that it was asked for, and of no others. */
final class ReadingSchema {
    private static final Map<String, Object> TEXT = Map.of("type", "string");

    private ReadingSchema() {}

    static AnswerShape of(ReadingRequest request) {
        List<String> paths = request.members().stream()
                .map(ReadingRequest.Member::path)
                .distinct()
                .toList();
        Map<String, Object> path = Map.of("type", "string", "enum", paths);
        return AnswerShape.of("named_values", object("values", list(object("path", path, "value", TEXT))));
    }
}
