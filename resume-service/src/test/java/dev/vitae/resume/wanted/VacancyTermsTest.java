package dev.vitae.resume.wanted;

import static dev.vitae.resume.Api.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vitae.resume.Rows;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A person with a vacancy, and a generation-service that says what it asks for. */
abstract class VacancyTermsTest {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final ObjectMapper JSON = new ObjectMapper();

    @Stub("generation")
    StubService generations;

    final UUID ada = UUID.randomUUID();
    final UUID vacancy = UUID.randomUUID();
    TermsOfGenerationService terms;

    @BeforeEach
    void adaSignsIn() {
        generations.reset();
        terms = new TermsOfGenerationService(generations, ada);
    }

    @AfterEach
    void forget() {
        generations.reset();
    }

    Json read() {
        return as(ada).get("/api/v1/skill-resume")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
    }

    List<String> wanted() {
        return read().getList("suggestions.wanted[*].name");
    }

    void awaitWanted(String... names) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(wanted()).containsExactly(names));
    }

    int tasks() throws SQLException {
        return Rows.number("select count(*) from task where user_id = '%s'".formatted(ada));
    }

    CloudEvent told(UUID about) {
        return told(about, Instant.now().toString());
    }

    /** The producer's own sample, of that vacancy. */
    CloudEvent told(UUID about, String time) {
        try {
            ObjectNode payload = (ObjectNode) JSON.readTree(Contracts.sample("generation", "VacancyTermsExtracted"));
            payload.put("vacancyId", about.toString()).put("userId", ada.toString());
            return CloudEvent.of(about.toString(), "VacancyTermsExtracted", "/generation-service", payload.toString())
                    .with("ce_time", time);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("no sample of the event", e);
        }
    }

    static void publish(CloudEvent... told) {
        try (Events events = Events.connect()) {
            for (CloudEvent event : told) {
                events.publish("vitae.generation.vacancy-terms", event);
            }
        }
    }
}
