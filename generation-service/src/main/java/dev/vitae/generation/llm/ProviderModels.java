package dev.vitae.generation.llm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The providers with their breakers, one of each per process; libraries are loaded with the first call. */
public final class ProviderModels implements Models {
    private final LlmSettings settings;
    private final Prompts prompts;
    private final Pause pause;
    private final Supplier<HttpExchanges> http;
    private final Map<ModelName, Supplier<ModelProvider>> providers = new EnumMap<>(ModelName.class);
    private final Map<ModelName, Function<Tuning, ModelProvider>> tuned = new EnumMap<>(ModelName.class);
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
        tuned.put(
                ModelName.OPENAI,
                how -> new OpenAiProvider(
                        http.get(), settings.openAi().tuned(how), settings.limits(), settings.openAiEffort(), how));
        tuned.put(
                ModelName.GEMINI,
                how -> new GeminiProvider(http.get(), settings.gemini().tuned(how), settings.geminiThinking(), how));
        tuned.forEach((name, made) -> providers.put(name, new Lazy<>(() -> made.apply(Tuning.NONE))));
        providers.keySet().forEach(name -> breakers.put(name, new Breaker(settings.breaking(), System::nanoTime)));
    }

    @Override
    public LanguageModel chosen(Choice choice) {
        if (choice.ownKey()) {
            return ofPerson(choice.provider(), choice.tuning());
        }
        List<LanguageModel> models = new ArrayList<>();
        Stream.concat(Stream.of(choice.provider()), choice.fallback().stream())
                .distinct()
                .forEach(name -> ofPlatform(name, choice.tuning()).ifPresent(models::add));
        return switch (models.size()) {
            case 0 -> rules;
            case 1 -> models.get(0);
            default -> new FallbackModel(models);
        };
    }

    private LanguageModel ofPerson(ModelName name, Tuning how) {
        return name == ModelName.RULE_BASED ? rules : prompted(name, how, Optional.empty(), Optional.empty());
    }

    private Optional<LanguageModel> ofPlatform(ModelName name, Tuning how) {
        return switch (name) {
            case RULE_BASED -> Optional.of(rules);
            case OPENAI -> settings.openAi().key().map(key -> prompted(name, how, Optional.of(key), breaker(name)));
            case GEMINI -> settings.gemini().key().map(key -> prompted(name, how, Optional.of(key), breaker(name)));
        };
    }

    private Optional<Breaker> breaker(ModelName name) {
        return Optional.of(breakers.get(name));
    }

    private LanguageModel prompted(ModelName name, Tuning how, Optional<ApiKey> platform, Optional<Breaker> breaker) {
        Retries retries =
                new Retries(settings.limits(), () -> ThreadLocalRandom.current().nextDouble());
        return new PromptedModel(
                name,
                (name == ModelName.OPENAI ? settings.openAi() : settings.gemini())
                        .tuned(how)
                        .model(),
                how.maxOutputTokens().orElse(Integer.MAX_VALUE),
                () -> new Attempts(provider(name, how), breaker, retries, pause),
                prompts,
                call -> platform.isPresent() ? platform : call.key());
    }

    private ModelProvider provider(ModelName name, Tuning how) {
        return how.equals(Tuning.NONE)
                ? providers.get(name).get()
                : tuned.get(name).apply(how);
    }
}
