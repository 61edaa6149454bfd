package dev.vitae.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.vitae.kit.KitDatabase;
import dev.vitae.testkit.FreePort;
import dev.vitae.testkit.SigningKey;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.StubService.Outage;
import dev.vitae.testkit.TokenMint;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.vertx.mutiny.sqlclient.Pool;
import java.net.URI;
import java.security.Key;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service's start after start, on a database of its own, beside an identity-service that is not always well. */
class SigningKeysTest {

    private static final String KEYS = "/auth/jwks";

    private final SigningKey key = SigningKey.generate();
    private final String token = new TokenMint(key).person(UUID.randomUUID());
    private final StubService identity = StubService.start().answer("GET", KEYS, 200, key.publicKeySet());
    private Pool database;

    @BeforeAll
    static void createDatabase() {
        KitDatabase.recreate("keys");
    }

    @BeforeEach
    void forgetKeys() throws SQLException {
        KitDatabase.empty("keys", "signing_keys");
        database = KitDatabase.pool("keys");
    }

    @AfterEach
    void stop() {
        identity.close();
        database.closeAndAwait();
    }

    @Test
    void verifiesTokensThroughARestartDuringAnOutage() throws Exception {
        verifies(started(database));
        await().until(this::isRemembered);

        identity.suffer(Outage.REFUSED);
        SigningKeys restarted = started(database);

        verifies(restarted);
    }

    @Test
    void keepsTheLastGoodSetWhenWhatItReadsIsNone() throws Exception {
        SigningKeys keys = started(database);
        await().until(this::isRemembered);
        identity.answer("GET", KEYS, 200, "{\"keys\":[]}");
        int asked = identity.requests().size();

        // An unknown key id asks again, two seconds apart: once it asks a second time, the first answer has been taken
        // in.
        await().until(() ->
                keys.find("unknown").isEmpty() && identity.requests().size() > asked + 1);

        verifies(keys);
        verifies(started(database));
    }

    @Test
    void saysThatTheyMayNotBeAllWhileIdentityServiceIsAway() throws Exception {
        // Given
        SigningKeys keys = started(database);
        await().until(keys::current);
        String unknown = new TokenMint(SigningKey.generate()).person(UUID.randomUUID());
        assertThatThrownBy(() -> verifier(keys).parse(unknown, null)).hasMessage("invalid");

        // When
        identity.suffer(Outage.REFUSED);

        // Then
        await().untilAsserted(() ->
                assertThatThrownBy(() -> verifier(keys).parse(unknown, null)).hasMessage(TokenVerifier.KEY_UNKNOWN));
        verifies(keys);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "<html>",
                "",
                "{\"keys\":[]}",
                "{\"keys\":[{\"kty\":\"oct\",\"kid\":\"1\",\"k\":\"AAAA\"}]}"
            })
    void takesNothingElseForKeys(String answer) {
        assertThatThrownBy(() -> SigningKeys.usable(answer)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void verifiesTokensWhileTheDatabaseIsAway() throws Exception {
        Pool nowhere = KitDatabase.pool("keys", FreePort.find());
        try {
            verifies(started(nowhere));
        } finally {
            nowhere.closeAndAwait();
        }
    }

    @Test
    void refusesATokenItHasSeenOnceItsKeyIsGone() throws Exception {
        SigningKeys keys = started(database);
        TokenVerifier verifier = verifier(keys);
        verifier.parse(token, null);

        identity.answer("GET", KEYS, 200, SigningKey.generate().publicKeySet());
        await().until(() ->
                keys.find("unknown").isEmpty() && keys.find(key.id()).isEmpty());

        assertThatThrownBy(() -> verifier.parse(token, null)).hasMessage("invalid");
    }

    @Test
    void remembersWhomATokenNamesUntilItEnds() throws Exception {
        SigningKeys keys = started(database);
        JWTCallerPrincipal caller = verifier(keys).parse(token, null);
        Key signed = keys.find(key.id()).orElseThrow().getKey();
        Instant end = Instant.ofEpochSecond(caller.getExpirationTime());

        VerifiedTokens before = new VerifiedTokens(keys, Clock.fixed(end.minusSeconds(1), ZoneOffset.UTC));
        before.keep(token, caller, key.id(), signed);
        VerifiedTokens after = new VerifiedTokens(keys, Clock.fixed(end, ZoneOffset.UTC));
        after.keep(token, caller, key.id(), signed);

        assertThat(before.find(token)).containsSame(caller);
        assertThat(before.find(token + "x")).isEmpty();
        assertThat(after.find(token)).isEmpty();
    }

    private SigningKeys started(Pool pool) {
        SigningKeys keys = new SigningKeys(pool, URI.create(identity.url() + KEYS));
        keys.start(null);
        await().until(keys::loaded);
        return keys;
    }

    private void verifies(SigningKeys keys) throws Exception {
        TokenVerifier verifier = verifier(keys);

        assertThat(verifier.parse(token, null).getClaimNames()).contains("sub");
        assertThatThrownBy(() -> verifier.parse(new TokenMint(SigningKey.generate()).person(UUID.randomUUID()), null))
                .isNotNull();
    }

    private static TokenVerifier verifier(SigningKeys keys) {
        return new TokenVerifier(keys, TokenMint.ISSUER, TokenMint.AUDIENCE);
    }

    private boolean isRemembered() {
        return database.query("select 1 from signing_keys")
                        .execute()
                        .await()
                        .indefinitely()
                        .size()
                == 1;
    }
}
