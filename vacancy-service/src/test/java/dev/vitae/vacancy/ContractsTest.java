package dev.vitae.vacancy;

import static dev.vitae.vacancy.Api.VACANCIES;
import static dev.vitae.vacancy.Api.VACANCY;
import static dev.vitae.vacancy.Api.as;
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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service really says to its neighbours is what its schemas and samples promise. */
@VacancyServiceTest
class ContractsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final UUID ada = UUID.randomUUID();

    @ParameterizedTest
    @ValueSource(strings = {"VacancyCreated", "VacancyUpdated", "VacancyDeleted"})
    void shipsSamplesThatFitTheirSchemas(String type) {
        assertFits(type, Contracts.sample("vacancy", type));
    }

    @Test
    void tellsThatAVacancyWasChangedAndThatItIsGone() throws JsonProcessingException {
        String id = collected(ada);
        as(ada).header("If-Match", "*")
                .contentType("application/merge-patch+json")
                .body("{\"notes\": \"not for the topic\"}")
                .patch(VACANCIES + "/" + id)
                .then()
                .statusCode(200);
        as(ada).delete(VACANCIES + "/" + id).then().statusCode(204);

        for (String type : List.of("VacancyUpdated", "VacancyDeleted")) {
            String told = published(id, type).data();
            assertFits(type, told);
            assertThat(members(told)).isEqualTo(members(Contracts.sample("vacancy", type)));
        }
    }

    @Test
    void tellsThatAVacancyWasCollected() throws JsonProcessingException {
        String id = collected(ada);

        CloudEvent event = published(id, "VacancyCreated");
        assertFits("VacancyCreated", event.data());
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

        CloudEvent event = published(id, "VacancyCreated");
        assertFits("VacancyCreated", event.data());
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

    private static CloudEvent published(String vacancy, String type) {
        try (Events events = Events.connect()) {
            return events.awaitOne("vitae.vacancy.vacancy", vacancy, type);
        }
    }

    private static Set<String> members(String json) throws JsonProcessingException {
        return JSON.readValue(json, new TypeReference<Map<String, Object>>() {}).keySet();
    }

    private static void assertFits(String type, String payload) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Contracts.schema("vacancy", type));
        assertThat(schema.validate(
                        payload,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }
}
