package dev.vitae.vacancy;

import static dev.vitae.vacancy.Api.VACANCY;
import static dev.vitae.vacancy.Api.collect;
import static dev.vitae.vacancy.Api.collected;
import static dev.vitae.vacancy.Api.service;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.TestTokens;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the service really says to its neighbours is what its schemas and samples promise. */
@VacancyServiceTest
class ContractsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID ada = UUID.randomUUID();

    @Test
    void shipsASampleThatFitsTheSchema() {
        assertFits(Contracts.sample("vacancy", "VacancyCreated"));
    }

    @Test
    void tellsThatAVacancyWasCollected() throws JsonProcessingException {
        String id = collected(ada);

        CloudEvent event = published(id);
        assertFits(event.data());
        assertThat(JSON.readTree(event.data()))
                .isEqualTo(JSON.valueToTree(Map.of("vacancyId", id, "vacancyVersion", 0, "userId", ada)));
        assertThat(members(event.data())).isEqualTo(members(Contracts.sample("vacancy", "VacancyCreated")));
        assertThat(event.headers())
                .containsEntry("ce_source", "/vacancy-service")
                .containsKey("traceparent");
    }

    @Test
    void namesTheTenantOfAVacancyThatHasOne() throws JsonProcessingException {
        UUID tenant = UUID.randomUUID();
        var inTenant = given().auth().oauth2(TestTokens.personInTenant(ada, tenant, "public"));

        String id = collect(inTenant, VACANCY)
                .statusCode(201)
                .extract()
                .as(Json.class)
                .get("id");

        CloudEvent event = published(id);
        assertFits(event.data());
        assertThat(JSON.readTree(event.data()).path("tenantId").asText()).isEqualTo(tenant.toString());
    }

    @Test
    void answersItsNeighboursAsTheContractSays() throws JsonProcessingException {
        Map<String, String> full = new HashMap<>(VACANCY);
        full.put("url", "https://a.example/1");
        full.put("notes", "not for the neighbours");
        String id = collect(ada, full).extract().as(Json.class).get("id");

        String answer =
                service("vacancy.read", ada).get("/internal/vacancies/" + id).asString();

        assertThat(members(answer)).isEqualTo(members(Contracts.http("vacancy", "vacancy")));
    }

    private static CloudEvent published(String vacancy) {
        try (Events events = Events.connect()) {
            return events.awaitOne("vitae.vacancy.vacancy", vacancy, "VacancyCreated");
        }
    }

    private static Set<String> members(String json) throws JsonProcessingException {
        return JSON.readValue(json, new TypeReference<Map<String, Object>>() {}).keySet();
    }

    private static void assertFits(String payload) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Contracts.schema("vacancy", "VacancyCreated"));
        assertThat(schema.validate(
                        payload,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }
}
