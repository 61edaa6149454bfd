package dev.vitae.generation.llm;

import dev.vitae.document.Certification;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.Link;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.testkit.llm.FakeProvider;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A résumé, a vacancy, and models that ask a fake provider. */
public final class ModelFixture {
    static final ResumeContent SOURCE = new ResumeContent(
            new PersonalInfo("Ana Ruiz", "ana@example.org", "+34 600 000 000", "Sevilla", null, null, Map.of()),
            "Backend engineer. Builds payment systems in Java.",
            List.of(
                    new Experience(
                            "Acme",
                            "Backend Engineer",
                            "2020-03",
                            null,
                            null,
                            null,
                            "Ran \"nightly\" jobs \\ reports.\nMoved the ledger to PostgreSQL.",
                            List.of("Ledger"),
                            List.of(new Link("Ledger", "https://example.org/ledger")),
                            Map.of("sector", "payments")),
                    new Experience("Banco Sur", "Developer", "2017-01", "2020-02", "Wrote Java services.")),
            List.of(new Education("Universidad de Sevilla", "BSc", "Mathematics", "2012-09", "2016-06")),
            List.of("Kafka", "Java", "PostgreSQL"),
            List.of(new Certification("Oracle Certified Professional", "Oracle", "2019-05")),
            List.of(new Language("Spanish", "native"), new Language("English", "C1")),
            List.of(new Section("Talks", List.of("Ledgers at JBCNConf 2022"))),
            Map.of("photoNote", "none"));

    static final TailoringRequest.Vacancy VACANCY = new TailoringRequest.Vacancy(
            "Globex", "Backend Engineer", "Requirements:\n- PostgreSQL\n- Java\nNice to have: ledger systems");

    static final TailoringRequest REQUEST = TailoringRequest.of(SOURCE, VACANCY, Instructions.NONE);

    private ModelFixture() {}

    public static LlmSettings settings(FakeProvider fake, Duration quiet) {
        Optional<ApiKey> platform = Optional.of(new ApiKey("platform-key"));
        return new LlmSettings(
                new LlmSettings.Provider(platform, fake.openAiUrl(), "gpt-5-mini"),
                "minimal",
                new LlmSettings.Provider(platform, fake.geminiUrl(), "gemini-2.5-flash"),
                0,
                new LlmSettings.Limits(
                        Duration.ofSeconds(60), quiet, 3, Duration.ofMillis(500), Duration.ofSeconds(20), 8_192),
                new LlmSettings.Breaking(5, Duration.ofSeconds(30)));
    }

    /** Models whose pauses take no time; {@code pauses} tells how long they would have been. */
    static final class Waitless {
        final List<Duration> pauses = new ArrayList<>();
        final ProviderModels models;

        Waitless(FakeProvider fake) {
            this(settings(fake, Duration.ofSeconds(30)));
        }

        Waitless(LlmSettings settings) {
            models = new ProviderModels(settings, (time, call) -> pauses.add(time));
        }

        LanguageModel platform(ModelName name, ModelName... fallback) {
            return models.chosen(Choice.platform(name, List.of(fallback)));
        }

        LanguageModel ownKey(ModelName name) {
            return models.chosen(Choice.ownKey(name));
        }
    }
}
