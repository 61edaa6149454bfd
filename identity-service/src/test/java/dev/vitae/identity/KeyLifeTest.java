package dev.vitae.identity;

import static dev.vitae.identity.Accounts.change;
import static dev.vitae.identity.Accounts.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.identity.tokens.RestartedKeyring;
import dev.vitae.identity.tokens.TestKey;
import dev.vitae.testkit.Json;
import jakarta.inject.Inject;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

@IdentityServiceTest
class KeyLifeTest {

    @Inject
    TestKey own;

    @Inject
    RestartedKeyring restarted;

    @Test
    void aRestartFindsTheKeyAgain() throws Exception {
        // When
        String afterRestart = restarted.signingKeyId();

        // Then
        assertThat(afterRestart).isEqualTo(own.signing().id());
        assertThat(rows("select id from token_keys where retired_at is null")).containsExactly(afterRestart);
    }

    @Test
    void isPublishedUntilTheLastTokenOfARetiredKeyHasExpired() throws Exception {
        // Given
        String recently = retired("10 minutes");
        String longAgo = retired("16 minutes");

        // When
        List<String> published = given().get("/auth/jwks")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("keys[*].kid");

        // Then
        assertThat(published).contains(own.signing().id(), recently).doesNotContain(longAgo);
    }

    @Test
    void isPublishedBeforeItSigns() throws Exception {
        // Given
        String[] next = restarted.nextKey();
        Instant now = Instant.now();
        String before = restarted.signingKeyId(now);

        // When
        change(
                """
                insert into token_keys (id, public_jwk, sealed_key, signs_from)
                values ('%s', '%s', decode('%s', 'hex'), now() + interval '10 minutes')"""
                        .formatted((Object[]) next));

        // Then
        List<String> published =
                given().get("/auth/jwks").then().extract().as(Json.class).get("keys[*].kid");
        assertThat(published).contains(before, next[0]);
        assertThat(restarted.signingKeyId()).isEqualTo(before);
        assertThat(restarted.signingKeyId(now.plus(11, ChronoUnit.MINUTES))).isEqualTo(next[0]);
        change("delete from token_keys where id = '%s'".formatted(next[0]));
    }

    @Test
    void mayNotSignBeforeEveryServiceHasReadIt() {
        assertThatThrownBy(() -> change(
                        """
                                insert into token_keys (id, public_jwk, sealed_key, signs_from)
                                values ('%s', '{}', ''::bytea, now() + interval '5 minutes')"""
                                .formatted(newId())))
                .hasMessageContaining("token_keys_check");
    }

    @Test
    void liesInTheTableSealed() throws Exception {
        // Given
        ECPrivateKey key = (ECPrivateKey) own.signing().pair().getPrivate();
        String secretNumber = key.getS().toString(16);

        // When
        String sealed = rows("select encode(sealed_key, 'hex') from token_keys where id = '%s'"
                        .formatted(own.signing().id()))
                .get(0);

        // Then
        assertThat(sealed).doesNotContain(secretNumber);
        assertThat(rows("select public_jwk from token_keys")).noneMatch(jwk -> jwk.contains("\"d\""));
        assertThatThrownBy(() -> KeyFactory.getInstance("EC")
                        .generatePrivate(new PKCS8EncodedKeySpec(HexFormat.of().parseHex(sealed))))
                .isInstanceOf(InvalidKeySpecException.class);
    }

    private static String retired(String ago) throws Exception {
        String id = newId();
        change(
                """
                insert into token_keys (id, public_jwk, sealed_key, signs_from, retired_at, created_at)
                values ('%1$s', '{"kty": "EC", "kid": "%1$s"}', ''::bytea,
                  now() - interval '1 day', now() - interval '%2$s', now() - interval '2 days')"""
                        .formatted(id, ago));
        return id;
    }

    private static String newId() {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(java.security.SecureRandom.getSeed(32));
    }
}
