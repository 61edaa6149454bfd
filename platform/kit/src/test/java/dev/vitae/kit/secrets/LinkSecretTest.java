package dev.vitae.kit.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class LinkSecretTest {

    private final LinkSecret secret = LinkSecret.random("vx_", new SecureRandom());

    @Test
    void opensNothingOfAnotherKind() {
        assertThat(LinkSecret.parse("vx_", secret.secret()))
                .hasValueSatisfying(parsed -> assertThat(parsed.hash()).isEqualTo(secret.hash()));

        assertThat(LinkSecret.parse("vy_", secret.secret())).isEmpty();
        assertThat(LinkSecret.parse("vy_", "vy_" + secret.secret().substring(3)))
                .isEmpty();
    }

    @Test
    void isNeverTheSameTwice() {
        assertThat(LinkSecret.random("vx_", new SecureRandom()).secret()).isNotEqualTo(secret.secret());
    }
}
