package dev.vitae.identity.tokens;

import dev.vitae.testkit.SigningKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.KeyPair;
import java.time.Duration;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Hands tests the key that the running service signs with. */
@ApplicationScoped
public class TestKey {

    private final SigningKeyring keyring;

    public TestKey(SigningKeyring keyring) {
        this.keyring = keyring;
    }

    /** What the service does each minute. */
    public void reload() {
        keyring.reload().await().atMost(Duration.ofSeconds(10));
    }

    public SigningKey signing() {
        TokenKey key = keyring.signing();
        try {
            return new SigningKey(
                    key.id(),
                    new KeyPair(
                            PublicJsonWebKey.Factory.newPublicJwk(key.publicJwk())
                                    .getPublicKey(),
                            key.privateKey()));
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
