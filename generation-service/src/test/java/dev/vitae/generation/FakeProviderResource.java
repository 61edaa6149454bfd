package dev.vitae.generation;

import dev.vitae.testkit.llm.FakeProvider;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** A fake provider whose keys the platform has, given to test fields of its type. */
public final class FakeProviderResource implements QuarkusTestResourceLifecycleManager {

    static final String PLATFORM_KEY = "the-platforms-key-0123456789";

    private FakeProvider provider;

    @Override
    public Map<String, String> start() {
        provider = FakeProvider.start();
        return Map.of(
                "vitae.llm.openai.key",
                PLATFORM_KEY,
                "vitae.llm.openai.url",
                provider.openAiUrl(),
                "vitae.llm.gemini.key",
                PLATFORM_KEY,
                "vitae.llm.gemini.url",
                provider.geminiUrl(),
                // One call for an answer, and no rest: each test says what the next call is answered.
                "vitae.llm.calls.attempts",
                "1",
                "vitae.llm.breaker.rest",
                "1ms");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(provider, new TestInjector.MatchesType(FakeProvider.class));
    }

    @Override
    public void stop() {
        provider.close();
    }
}
