package dev.vitae.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the gateway takes of clients ({@code docs/adr/0066}). */
class GatewayLimitsTest {

    /** A count of all together would let one client use up what everybody else needs. */
    @ParameterizedTest
    @EnumSource
    void countRequestsOfEachAddressForItself(Overlay overlay) {
        assertThat(overlay.of("BackendTrafficPolicy")).hasSize(2).allSatisfy(policy -> {
            assertThat(rules(policy).map(rule -> rule.at("/clientSelectors/0/sourceCIDR/type")
                            .asText()))
                    .hasSize(2)
                    .containsOnly("Distinct");
            assertThat(rules(policy)
                            .map(rule -> rule.at("/clientSelectors/0/sourceCIDR/value")
                                    .asText())
                            .collect(Collectors.toSet()))
                    .as("all addresses of IPv4 and of IPv6")
                    .containsExactlyInAnyOrder("0.0.0.0/0", "::/0");
        });
    }

    @ParameterizedTest
    @EnumSource
    void boundConnectionsAndTheTimeOfARequest(Overlay overlay) {
        Manifest clients = overlay.one("ClientTrafficPolicy", "edge");

        assertThat(clients.at("/spec/connection/connectionLimit/value").asInt()).isPositive();
        assertThat(clients.at("/spec/timeout/http/requestReceivedTimeout").asText())
                .isEqualTo("60s");
    }

    private static Stream<JsonNode> rules(Manifest policy) {
        return Manifest.items(policy.at("/spec/rateLimit/local/rules"));
    }
}
