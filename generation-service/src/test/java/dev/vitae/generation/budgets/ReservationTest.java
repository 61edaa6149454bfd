package dev.vitae.generation.budgets;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.press.limits.Operation;
import dev.vitae.press.limits.Use;
import dev.vitae.testkit.Contracts;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReservationTest {

    private static final UUID GENERATION = UUID.randomUUID();

    private final ObjectMapper json =
            new ObjectMapper().configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    @Test
    void reckonsWhatACallCostsAsUsageServiceDoes() throws Exception {
        JsonNode contract = json.readTree(Contracts.http("usage", "call-costs"));
        Reservation.Price price = json.treeToValue(contract.get("price"), Reservation.Price.class);
        Reservation reservation =
                new Reservation(UUID.randomUUID(), contract.get("amountMicros").asLong(), "USD", price);

        for (JsonNode call : contract.get("calls")) {
            // Discounts for what a provider has kept are not counted on here.
            if (call.get("cachedInputTokens").asLong() == 0) {
                assertThat(reservation.cost(
                                call.get("inputTokens").asLong(),
                                call.get("outputTokens").asLong(),
                                call.path("mayCost").asBoolean()))
                        .isEqualTo(call.get("costMicros").asLong());
            }
        }
    }

    @Test
    void asksAsTheContractSays() throws Exception {
        JsonNode contract = json.readTree(Contracts.http("usage", "reservation-request"));

        JsonNode asked = json.valueToTree(wish(12001));

        assertThat(asked.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(contract::fieldNames);
        assertThat(asked.get("purpose").asText())
                .isEqualTo(contract.get("purpose").asText());
    }

    @Test
    void namesTheUseThatACallIsPartOf() throws Exception {
        JsonNode contract = json.readTree(Contracts.http("usage", "counted-reservation-request"));
        Use use = Use.of(Operation.GENERATE, GENERATION, 0);

        JsonNode asked = json.valueToTree(wish(12001).partOf(use));

        assertThat(asked.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(contract::fieldNames);
        assertThat(asked.get("use").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(contract.get("use")::fieldNames);
        assertThat(asked.get("use").get("operation"))
                .isEqualTo(contract.get("use").get("operation"));
    }

    @Test
    void knowsTheSameCallByTheSameId() {
        assertThat(wish(12001).id(0, 1, 0)).isEqualTo(wish(12001).id(0, 1, 0));
        assertThat(wish(12001).id(0, 1, 0)).isNotEqualTo(wish(12002).id(0, 1, 0));
        assertThat(wish(12001).id(0, 1, 0)).isNotEqualTo(wish(12001).id(0, 2, 0));
        assertThat(wish(12001).id(0, 1, 0)).isNotEqualTo(wish(12001).id(0, 1, 1));
        assertThat(wish(12001).id(0, 1, 0)).isNotEqualTo(wish(12001).id(1, 1, 0));
    }

    private static Wish wish(long maxInputTokens) {
        return new Wish("openai", "gpt-5-mini", Purpose.TAILOR, GENERATION, maxInputTokens, 8000);
    }
}
