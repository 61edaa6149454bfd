package dev.vitae.identity;

import static dev.vitae.identity.Companies.id;
import static dev.vitae.identity.Companies.joined;
import static dev.vitae.identity.Companies.made;
import static dev.vitae.identity.Companies.member;
import static dev.vitae.identity.Companies.patch;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vitae.identity.Companies.SignedIn;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the service really says of tenants is what its schemas and samples promise. */
@IdentityServiceTest
class TenantEventsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOPIC = "vitae.identity.tenant";

    private SignedIn ada;
    private String company;

    @BeforeEach
    void adaHasACompany() {
        ada = SignedIn.someone();
        company = made(ada, "Analytical Engines");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MembershipChanged", "TenantSettingsChanged"})
    void shipsASampleThatFitsTheSchema(String event) {
        assertFits(event, Contracts.sample("identity", event));
    }

    @Test
    void tellsWhoComesChangesAndGoes() throws JsonProcessingException {
        // When
        SignedIn bob = joined(ada, company, "member");
        patch(ada, member(company, bob), "{\"role\": \"admin\"}").statusCode(200);
        patch(ada, member(company, bob), "{\"role\": \"admin\"}").statusCode(200);
        bob.request().delete(member(company, bob)).then().statusCode(204);

        // Then
        assertThat(published("MembershipChanged", 4))
                .containsExactly(
                        membership(ada, "admin", "added"),
                        membership(bob, "member", "added"),
                        membership(bob, "admin", "changed"),
                        membership(bob, null, "removed"));
    }

    @Test
    void tellsWhatACompanyReckonsWith() throws JsonProcessingException {
        // When
        patch(ada, company, "{\"settings\": {\"hourlyRateMicros\": 85000000, \"currency\": \"EUR\"}}")
                .statusCode(200);
        patch(ada, company, "{\"name\": \"Renamed\", \"settings\": {\"currency\": \"EUR\"}}")
                .statusCode(200);
        patch(ada, company, "{\"settings\": {\"currency\": null, \"minutesPerOperation\": {\"parse\": 7}}}")
                .statusCode(200);

        // Then
        String tenant = id(company).toString();
        assertThat(published("TenantSettingsChanged", 2))
                .containsExactly(
                        JSON.valueToTree(Map.of(
                                "tenantId",
                                tenant,
                                "settingsVersion",
                                1,
                                "hourlyRateMicros",
                                85000000,
                                "currency",
                                "EUR",
                                "minutesPerOperation",
                                Map.of())),
                        JSON.valueToTree(Map.of(
                                "tenantId",
                                tenant,
                                "settingsVersion",
                                3,
                                "hourlyRateMicros",
                                85000000,
                                "minutesPerOperation",
                                Map.of("parse", 7))));
    }

    private JsonNode membership(SignedIn who, String role, String change) {
        Map<String, String> members = new HashMap<>();
        members.put("tenantId", id(company).toString());
        members.put("userId", who.id().toString());
        members.put("change", change);
        if (role != null) {
            members.put("role", role);
        }
        return JSON.valueToTree(members);
    }

    /** The payloads of this company's events of a type, once there are that many. */
    private List<JsonNode> published(String type, int count) throws JsonProcessingException {
        try (Events events = Events.connect()) {
            List<CloudEvent> ours =
                    events
                            .await(
                                    TOPIC,
                                    all -> all.stream()
                                                    .filter(event -> isOurs(event, type))
                                                    .count()
                                            >= count)
                            .stream()
                            .filter(event -> isOurs(event, type))
                            .toList();
            ours.forEach(event -> assertFits(type, event.data()));
            List<JsonNode> payloads = new java.util.ArrayList<>();
            for (CloudEvent event : ours) {
                payloads.add(JSON.readTree(event.data()));
            }
            return payloads;
        }
    }

    private boolean isOurs(CloudEvent event, String type) {
        return event.type().equals(type) && event.key().equals(id(company).toString());
    }

    private static void assertFits(String event, String payload) {
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Contracts.schema("identity", event), InputFormat.JSON);
        assertThat(schema.validate(
                        payload,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }
}
