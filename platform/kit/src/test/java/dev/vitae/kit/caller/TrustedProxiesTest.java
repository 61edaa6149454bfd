package dev.vitae.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @Test
    void areAddressesAndNetworks() {
        assertThat(TrustedProxies.complaint(List.of("127.0.0.1", "10.0.0.0/8", "::1/128", "fd00::/8")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"edge", "edge.example.com:80", "::1", "10.0.0.0/8/"})
    void areNothingThatDnsWouldBeAskedFor(String proxy) {
        assertThat(TrustedProxies.complaint(List.of("127.0.0.1", proxy)))
                .hasValueSatisfying(line -> assertThat(line).contains("vitae.proxies.trusted has " + proxy + "."));
    }
}
