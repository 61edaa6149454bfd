package dev.vitae.generation.llm;

import java.nio.charset.StandardCharsets;

/**
 * What a provider is asked.
 *
 * @param instructions ours, fixed but for the canary; nothing that a person pasted is ever in them
 * @param data one JSON object with everything that people wrote
 * @param shape of the answer
 * @param maxOutputTokens where the provider is to stop
 */
record Question(String instructions, String data, AnswerShape shape, int maxOutputTokens) {
    /** Roles, delimiters and the like, which the providers add. */
    private static final int FRAME = 256;

    /** No fewer than are counted: a token stands for a byte or more. */
    long maxInputTokens() {
        return FRAME + bytes(instructions) + bytes(data) + bytes(shape.text());
    }

    /** The same, where the answer is to be no longer than that. */
    Question upTo(int most) {
        return new Question(instructions, data, shape, Math.min(maxOutputTokens, most));
    }

    PlannedCall planned(ModelName provider, String model, int attempt) {
        return new PlannedCall(provider.word(), model, maxInputTokens(), maxOutputTokens, attempt);
    }

    private static long bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
