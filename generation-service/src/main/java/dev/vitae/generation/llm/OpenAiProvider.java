package dev.vitae.generation.llm;

import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientImpl;
import com.openai.client.okhttp.OkHttpClient;
import com.openai.core.ClientOptions;
import com.openai.core.JsonValue;
import com.openai.core.LogLevel;
import com.openai.core.Timeout;
import com.openai.core.http.StreamResponse;
import com.openai.models.ReasoningEffort;
import com.openai.models.ResponseFormatJsonSchema;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import java.util.Optional;

/** OpenAI by its official library: Chat Completions, which self-hosted servers speak as well, streamed and not stored. */
final class OpenAiProvider implements ModelProvider {
    private static final String NO_KEY_YET = "none";

    private final OpenAIClient client;
    private final String model;
    private final String effort;
    private final Optional<Double> temperature;

    /** @param effort of reasoning, as the provider names it; empty: not said */
    OpenAiProvider(
            HttpExchanges http, LlmSettings.Provider settings, LlmSettings.Limits limits, String effort, Tuning how) {
        this.model = settings.model();
        this.effort = effort;
        this.temperature = how.temperature();
        Timeout timeout = Timeout.builder()
                .request(limits.timeout())
                .read(limits.quiet())
                .write(limits.quiet())
                .build();
        this.client = new OpenAIClientImpl(ClientOptions.builder()
                .httpClient(new OkHttpClient(http.client()))
                .baseUrl(settings.url())
                .apiKey(NO_KEY_YET)
                .maxRetries(0)
                .timeout(timeout)
                .logLevel(LogLevel.OFF)
                .build());
    }

    @Override
    public ModelName name() {
        return ModelName.OPENAI;
    }

    @Override
    public String model() {
        return model;
    }

    @Override
    public void ask(Question question, ApiKey key, Exchange exchange) {
        OpenAIClient own = client.withOptions(options -> options.apiKey(key.text()));
        HttpExchanges.within(exchange, () -> {
            try (StreamResponse<ChatCompletionChunk> answer =
                    own.chat().completions().createStreaming(params(question))) {
                answer.stream().forEach(chunk -> hear(chunk, exchange));
            }
        });
    }

    private ChatCompletionCreateParams params(Question question) {
        ChatCompletionCreateParams.Builder params = ChatCompletionCreateParams.builder()
                .model(model)
                .addSystemMessage(question.instructions())
                .addUserMessage(question.data())
                .maxCompletionTokens(question.maxOutputTokens())
                .responseFormat(format(question.shape()))
                .streamOptions(
                        ChatCompletionStreamOptions.builder().includeUsage(true).build())
                .store(false);
        if (!effort.isBlank()) {
            params.reasoningEffort(ReasoningEffort.of(effort));
        }
        temperature.ifPresent(params::temperature);
        return params.build();
    }

    private static ResponseFormatJsonSchema format(AnswerShape shape) {
        ResponseFormatJsonSchema.JsonSchema.Schema.Builder schema =
                ResponseFormatJsonSchema.JsonSchema.Schema.builder();
        shape.tree().forEach((member, value) -> schema.putAdditionalProperty(member, JsonValue.from(value)));
        return ResponseFormatJsonSchema.builder()
                .jsonSchema(ResponseFormatJsonSchema.JsonSchema.builder()
                        .name(shape.name())
                        .strict(true)
                        .schema(schema.build())
                        .build())
                .build();
    }

    private static void hear(ChatCompletionChunk chunk, Exchange exchange) {
        exchange.answeredBy(chunk.model());
        chunk.usage().ifPresent(usage -> exchange.counted(usage.promptTokens(), usage.completionTokens()));
        for (ChatCompletionChunk.Choice choice : chunk.choices()) {
            choice.delta().content().filter(piece -> !piece.isEmpty()).ifPresent(exchange::heard);
            choice.finishReason().ifPresent(reason -> exchange.ended(end(reason)));
            if (choice.delta().refusal().isPresent()) {
                exchange.ended(Exchange.End.REFUSED);
            }
        }
    }

    private static Exchange.End end(ChatCompletionChunk.Choice.FinishReason reason) {
        if (reason.equals(ChatCompletionChunk.Choice.FinishReason.STOP)) {
            return Exchange.End.COMPLETE;
        }
        return reason.equals(ChatCompletionChunk.Choice.FinishReason.CONTENT_FILTER)
                ? Exchange.End.REFUSED
                : Exchange.End.TOO_LONG;
    }
}
