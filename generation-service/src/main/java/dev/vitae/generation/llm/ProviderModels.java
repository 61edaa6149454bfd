package dev.vitae.generation.llm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The providers with their breakers, one of each per process; libraries are loaded with the first call. */
public final class ProviderModels implements Models {
    private final LlmSettings settings;
    private final Prompts prompts;
    private final Pause pause;
    private final Supplier<HttpExchanges> http;
    private final Map<ModelName, Supplier<ModelProvider>> providers = new EnumMap<>(ModelName.class);
    private final Map<ModelName, Breaker> breakers = new EnumMap<>(ModelName.class);
    private final LanguageModel rules = new RuleBasedModel();

    public ProviderModels(LlmSettings settings) {
        this(settings, Pause::onTheClock);
    }

    ProviderModels(LlmSettings settings, Pause pause) {
        this.settings = settings;
        this.pause = pause;
        this.prompts = new Prompts(settings.limits().maxOutputTokens());
        this.http = new Lazy<>(() ->
                new HttpExchanges(settings.limits().timeout(), settings.limits().quiet()));
        providers.put(
                ModelName.OPENAI,
                new Lazy<>(() ->
                        new OpenAiProvider(http.get(), settings.openAi(), settings.limits(), settings.openAiEffort())));
        providers.put(
                ModelName.GEMINI,
                new Lazy<>(() -> new GeminiProvider(http.get(), settings.gemini(), settings.geminiThinking())));
        providers.keySet().forEach(name -> breakers.put(name, new Breaker(settings.breaking(), System::nanoTime)));
    }

    @Override
    public LanguageModel chosen(Choice choice) {
        if (choice.ownKey()) {
            return ofPerson(choice.provider());
        }
        List<LanguageModel> models = new ArrayList<>();
        Stream.concat(Stream.of(choice.provider()), choice.fallback().stream())
                .distinct()
                .forEach(name -> ofPlatform(name).ifPresent(models::add));
        return switch (models.size()) {
            case 0 -> rules;
            case 1 -> models.get(0);
            default -> new FallbackModel(models);
        };
    }

    private LanguageModel ofPerson(ModelName name) {
        return name == ModelName.RULE_BASED ? rules : prompted(name, Optional.empty(), Optional.empty());
    }

    private Optional<LanguageModel> ofPlatform(ModelName name) {
        return switch (name) {
            case RULE_BASED -> Optional.of(rules);
            case OPENAI -> settings.openAi().key().map(key -> prompted(name, Optional.of(key), breaker(name)));
            case GEMINI -> settings.gemini().key().map(key -> prompted(name, Optional.of(key), breaker(name)));
        };
    }

    private Optional<Breaker> breaker(ModelName name) {
        return Optional.of(breakers.get(name));
    }

    private LanguageModel prompted(ModelName name, Optional<ApiKey> platform, Optional<Breaker> breaker) {
        Retries retries =
                new Retries(settings.limits(), () -> ThreadLocalRandom.current().nextDouble());
        return new PromptedModel(
                name,
                (name == ModelName.OPENAI ? settings.openAi() : settings.gemini()).model(),
                () -> new Attempts(providers.get(name).get(), breaker, retries, pause),
                prompts,
                call -> platform.isPresent() ? platform : call.key());
    }
}
