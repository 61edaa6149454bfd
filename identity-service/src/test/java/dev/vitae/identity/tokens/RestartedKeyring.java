package dev.vitae.identity.tokens;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/** What a second start of the service on the same database finds. */
@ApplicationScoped
public class RestartedKeyring {

    private final TokenKeyTable table;
    private final KeySeal seal;

    public RestartedKeyring(TokenKeyTable table, KeySeal seal) {
        this.table = table;
        this.seal = seal;
    }

    /** What signs at another time. */
    public String signingKeyId(Instant at) {
        return table.signing(at).await().atMost(Duration.ofSeconds(10)).id();
    }

    /** A key that is not in the table yet: its id, public JWK and the sealed private key in hexadecimal digits. */
    public String[] nextKey() {
        TokenKey key = TokenKey.generate();
        return new String[] {key.id(), key.publicJwk(), HexFormat.of().formatHex(seal.seal(key))};
    }

    public String signingKeyId() {
        SigningKeyring keyring = new SigningKeyring(table);
        keyring.start(new StartupEvent());
        return keyring.signing().id();
    }
}
