package dev.vitae.identity.tokens;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;

/** What a second start of the service on the same database finds. */
@ApplicationScoped
public class RestartedKeyring {

    private final TokenKeyTable table;

    public RestartedKeyring(TokenKeyTable table) {
        this.table = table;
    }

    public String signingKeyId() {
        SigningKeyring keyring = new SigningKeyring(table);
        keyring.start(new StartupEvent());
        return keyring.signing().id();
    }
}
