package dev.vitae.identity;

import static dev.vitae.identity.Accounts.change;
import static dev.vitae.identity.Accounts.rows;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.identity.tokens.RestartedKeyring;
import dev.vitae.identity.tokens.TestKey;
import jakarta.inject.Inject;
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
        List<String> published =
                given().get("/auth/jwks").then().statusCode(200).extract().path("keys.kid");

        // Then
        assertThat(published).contains(own.signing().id(), recently).doesNotContain(longAgo);
    }

    @Test
    void liesInTheTableSealed() throws Exception {
        assertThat(rows("select encode(sealed_key, 'base64') || public_jwk from token_keys where retired_at is null"))
                .noneMatch(row -> row.contains("\"d\""));
    }

    private static String retired(String ago) throws Exception {
        String id = newId();
        change(
                """
                insert into token_keys (id, public_jwk, sealed_key, retired_at)
                values ('%1$s', '{"kty": "EC", "kid": "%1$s"}', ''::bytea, now() - interval '%2$s')"""
                        .formatted(id, ago));
        return id;
    }

    private static String newId() {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(java.security.SecureRandom.getSeed(32));
    }
}
