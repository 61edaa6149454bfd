package dev.vitae.identity.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class TokenKeysTest {

    private final KeySeal seal = new KeySeal("a secret");
    private final TokenKey key = TokenKey.generate();

    @Test
    void comesBackFromItsSeal() {
        byte[] sealed = seal.seal(key);

        assertThat(new KeySeal("a secret").open(key.id(), sealed)).isEqualTo(key.privateKey());
        assertThat(HexFormat.of().formatHex(sealed))
                .doesNotContain(HexFormat.of().formatHex(key.privateKey().getEncoded()));
        assertThat(seal.seal(key)).isNotEqualTo(sealed);
    }

    @Test
    void saysWhyItDoesNotOpenUnderAnotherSecret() {
        byte[] sealed = seal.seal(key);

        assertThatThrownBy(() -> new KeySeal("another").open(key.id(), sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("vitae.identity.key-secret");
    }

    @Test
    void doesNotOpenInAnotherKeysPlace() {
        assertThatThrownBy(() -> seal.open(TokenKey.generate().id(), seal.seal(key)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void showsNothingPrivate() {
        assertThat(key.publicJwk()).contains("\"crv\":\"P-256\"", "\"kid\"").doesNotContain("\"d\"");
        assertThat(key).hasToString("TokenKey[" + key.id() + "]");
        assertThat(new ClientCredentials("usage", "hidden").toString()).doesNotContain("hidden");
    }
}
