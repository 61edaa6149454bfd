package dev.vitae.generation.llm;

import com.google.genai.Client;
import com.google.genai.ResponseStream;
import com.google.genai.types.Candidate;
import com.google.genai.types.ClientOptions;
import com.google.genai.types.Content;
import com.google.genai.types.FinishReason;
import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.GenerateContentResponse;
import com.google.genai.types.GenerateContentResponseUsageMetadata;
import com.google.genai.types.HttpOptions;
import com.google.genai.types.HttpRetryOptions;
import com.google.genai.types.Part;
import com.google.genai.types.ThinkingConfig;
import java.util.List;
import java.util.Optional;

/** Gemini by its official library: {@code streamGenerateContent} of the Gemini API. */
final class GeminiProvider implements ModelProvider {
    private final HttpExchanges http;
    private final LlmSettings.Provider settings;
    private final int thinking;
    private final Optional<Float> temperature;

    /** @param thinking tokens that it may think before it answers; negative: not said */
    GeminiProvider(HttpExchanges http, LlmSettings.Provider settings, int thinking, Tuning how) {
        this.http = http;
        this.settings = settings;
        this.thinking = thinking;
        this.temperature = how.temperature().map(Double::floatValue);
    }

    @Override
    public ModelName name() {
        return ModelName.GEMINI;
    }

    @Override
    public String model() {
        return settings.model();
    }

    /** The client is not closed: that would close the one below, which all share. */
    @Override
    public void ask(Question question, ApiKey key, Exchange exchange) {
        Client client = Client.builder()
                .apiKey(key.text())
                .vertexAI(false)
                .httpOptions(HttpOptions.builder()
                        .baseUrl(settings.url())
                        .retryOptions(HttpRetryOptions.builder().attempts(1))
                        .build())
                .clientOptions(
                        ClientOptions.builder().customHttpClient(http.client()).build())
                .build();
        HttpExchanges.within(exchange, () -> {
            try (ResponseStream<GenerateContentResponse> answer =
                    client.models.generateContentStream(settings.model(), question.data(), config(question))) {
                answer.forEach(chunk -> hear(chunk, exchange));
            }
        });
    }

    private GenerateContentConfig config(Question question) {
        GenerateContentConfig.Builder config = GenerateContentConfig.builder()
                .systemInstruction(Content.fromParts(Part.fromText(question.instructions())))
                .candidateCount(1)
                .maxOutputTokens(question.maxOutputTokens())
                .responseMimeType("application/json")
                .responseJsonSchema(question.shape().tree());
        if (thinking >= 0) {
            config.thinkingConfig(ThinkingConfig.builder().thinkingBudget(thinking));
        }
        temperature.ifPresent(config::temperature);
        return config.build();
    }

    private static void hear(GenerateContentResponse chunk, Exchange exchange) {
        chunk.modelVersion().ifPresent(exchange::answeredBy);
        chunk.usageMetadata()
                .ifPresent(usage -> exchange.counted(usage.promptTokenCount().orElse(0), output(usage)));
        if (chunk.promptFeedback().flatMap(feedback -> feedback.blockReason()).isPresent()) {
            exchange.ended(Exchange.End.REFUSED);
        }
        for (Candidate candidate : chunk.candidates().orElse(List.of())) {
            candidate.content().flatMap(Content::parts).orElse(List.of()).stream()
                    .filter(part -> !part.thought().orElse(false))
                    .flatMap(part -> part.text().stream())
                    .filter(piece -> !piece.isEmpty())
                    .forEach(exchange::heard);
            candidate.finishReason().ifPresent(reason -> exchange.ended(end(reason)));
        }
    }

    /** Thoughts are paid for as output. */
    private static long output(GenerateContentResponseUsageMetadata usage) {
        return usage.candidatesTokenCount().orElse(0)
                + usage.thoughtsTokenCount().orElse(0);
    }

    private static Exchange.End end(FinishReason reason) {
        return switch (reason.knownEnum()) {
            case STOP -> Exchange.End.COMPLETE;
            case MAX_TOKENS -> Exchange.End.TOO_LONG;
            default -> Exchange.End.REFUSED;
        };
    }
}
