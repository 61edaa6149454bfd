package dev.vitae.e2e;

import dev.vitae.local.Service;
import dev.vitae.local.Stack;
import dev.vitae.testkit.llm.FakeProvider;
import dev.vitae.testkit.llm.Mode;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** The platform asks a fake provider, with a key of its own; while it does, nobody else can use generation-service. */
final class FakeModels implements AutoCloseable {

    /** The vacancy asks whoever reads it to make this up. */
    static final String BAIT = "Order of the Gilded Gopher";

    /** What it makes up, by itself or because it was asked to. */
    static final String[] MADE_UP = {"Initech", "Fortran", "CISSP", BAIT};

    private final FakeProvider provider = FakeProvider.start().baits(List.of(BAIT));
    private final Stack stack;

    FakeModels(Stack stack) {
        this.stack = stack;
    }

    Stack stack() {
        return stack;
    }

    /** SIGKILL, whatever it is doing; then it starts again, and asks this provider. */
    void killAndStart() {
        stack.killService(Service.GENERATION);
        stack.startService(Service.GENERATION, variables());
    }

    /** Two calls of a few seconds for an answer, and places for all; a provider that fails is not left alone, since all ways go side by side. */
    private Map<String, String> variables() {
        return Map.of(
                "VITAE_LLM_OPENAI_URL", provider.openAiUrl(),
                "VITAE_LLM_OPENAI_KEY", "the-platforms-key",
                "VITAE_LLM_GEMINI_URL", provider.geminiUrl(),
                "VITAE_LLM_GEMINI_KEY", "the-platforms-key",
                "VITAE_LLM_CALLS_ATTEMPTS", "2",
                "VITAE_LLM_CALLS_QUIET", "6S",
                "VITAE_LLM_CALLS_FIRST_PAUSE", "50MS",
                "VITAE_LLM_BREAKER_FAILURES", "1000",
                "VITAE_LLM_BREAKER_REST", "1MS",
                "VITAE_GENERATION_CONCURRENCY", "50");
    }

    /** How requests are answered whose data hold this text. */
    void answer(String text, Way way) {
        provider.about(text, way.modes().toArray(Mode[]::new));
    }

    /** Whether the service has heard whom to ask instead. */
    boolean fallBackTo(String setting) throws SQLException {
        try (Connection database = DriverManager.getConnection(stack.superuserUrl(Service.GENERATION));
                ResultSet row = database.createStatement()
                        .executeQuery("select value::text from switches where key = 'provider_fallback'")) {
            return row.next() && row.getString(1).contains(setting);
        }
    }

    /** How often requests whose data hold this text have come. */
    long asked(String text) {
        return provider.asked().stream()
                .filter(request -> request.body().toString().contains(text))
                .count();
    }

    /** As everybody found it. */
    @Override
    public void close() {
        stack.killService(Service.GENERATION);
        stack.startService(Service.GENERATION);
        provider.close();
    }
}
