package dev.vitae.generation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.llm.FakeProvider;
import dev.vitae.testkit.llm.Mode;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operators see of generations: how they end, what the guard made of them, and the calls; nobody's name or key. */
@ProviderTest
class GenerationMetricsTest {

    private static final String CALLS =
            "vitae_ai_calls_seconds_count{error=\"%s\",model=\"%s\",provider=\"%s\",status=\"%s\"}";

    @Stub("resume")
    StubService resumes;

    @Stub("vacancy")
    StubService vacancies;

    @Stub("usage")
    StubService usage;

    FakeProvider provider;

    private Person ada;

    @BeforeEach
    void adaSignsIn() {
        provider.reset();
        Budget.of(usage);
        ada = Person.known(resumes, vacancies);
    }

    @Test
    void countWhatHasCompletedWithItsCallAndItsGuard() {
        String calls = CALLS.formatted("none", "gpt-5-mini", "openai", "ok");
        double called = value(calls);
        double repaired = value("vitae_guard_outcomes_total{action=\"repaired\"}");
        double completed = value("vitae_generations_ended_total{failure=\"none\"}");
        provider.script(Mode.FABRICATION, Mode.GOOD);

        String id = ada.tailors().get("id").asText();

        await().untilAsserted(() -> {
            assertThat(value(calls)).isEqualTo(called + 2);
            assertThat(value(calls.replace("count{", "bucket{").replace("}", ",le=\"60.0\"}")))
                    .isEqualTo(called + 2);
            assertThat(value("vitae_guard_outcomes_total{action=\"repaired\"}")).isEqualTo(repaired + 1);
            assertThat(value("vitae_generations_ended_total{failure=\"none\"}")).isEqualTo(completed + 1);
        });
        assertThat(metrics()).doesNotContain(id, ada.id.toString());
    }

    @Test
    void countWhatHasFailedByItsCode() {
        double failed = value("vitae_generations_ended_total{failure=\"model_refused\"}");
        provider.mode(Mode.REFUSAL);

        ada.awaits(ada.asks(), "failed");

        await().untilAsserted(() -> {
            assertThat(value("vitae_generations_ended_total{failure=\"model_refused\"}"))
                    .isEqualTo(failed + 1);
            assertThat(value(CALLS.formatted("refused", "gpt-5-mini", "openai", "refused")))
                    .isPositive();
        });
    }

    /** The names of models are the person's own words then. */
    @Test
    void nameNoModelOfAPersonsOwnKey() {
        String calls = CALLS.formatted("none", "own", "gemini", "ok");
        double called = value(calls);

        ada.awaits(
                OwnKeysTest.post(ada, "sk-canary-" + UUID.randomUUID(), "gemini")
                        .statusCode(202)
                        .extract()
                        .header("Location"),
                "completed");

        await().untilAsserted(() -> assertThat(value(calls)).isEqualTo(called + 1));
    }

    /** 0 where there is none yet. */
    private static double value(String series) {
        return metrics()
                .lines()
                .filter(line -> line.startsWith(series + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
                .sum();
    }

    private static String metrics() {
        return given().get("/q/metrics").asString();
    }
}
