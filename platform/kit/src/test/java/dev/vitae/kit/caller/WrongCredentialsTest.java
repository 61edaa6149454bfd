package dev.vitae.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrongCredentialsTest {

    @Test
    void takesAnIpv6NetworkForOneAddress() {
        assertThat(WrongCredentials.network("2001:db8:0:1::1"))
                .isEqualTo(WrongCredentials.network("2001:db8:0:1:ffff::2"))
                .isNotEqualTo(WrongCredentials.network("2001:db8:0:2::1"));
    }

    @Test
    void tellsIpv4AddressesApart() {
        assertThat(WrongCredentials.network("192.0.2.1")).isEqualTo("192.0.2.1");
        assertThat(WrongCredentials.network("::ffff:192.0.2.1"))
                .isNotEqualTo(WrongCredentials.network("::ffff:192.0.2.2"));
        assertThat(WrongCredentials.network("unknown")).isEqualTo("unknown");
    }
}
