package dev.vitae.identity;

import static dev.vitae.identity.Accounts.change;
import static dev.vitae.identity.Accounts.rows;
import static dev.vitae.identity.Accounts.signInForToken;
import static dev.vitae.identity.Accounts.userOf;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.identity.tokens.RetireKeys;
import dev.vitae.identity.tokens.TestKey;
import dev.vitae.testkit.Json;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.junit.jupiter.api.Test;

@IdentityServiceTest
class KeyRotationTest {

    @Inject
    TestKey keys;

    @Inject
    RetireKeys retireKeys;

    private final Person ada = Person.someone();

    /** Time passes by moving the keys' times back, as they would lie by then. */
    @Test
    void leavesTokensOfTheOldKeyGoodUntilTheyExpire() throws Exception {
        // Given
        String oldKey = keys.signing().id();
        String oldToken = signInForToken(ada);
        assertThat(kid(oldToken)).isEqualTo(oldKey);
        String admin = admin();

        // When
        Json made = given().auth()
                .oauth2(admin)
                .post("/api/v1/signing-keys")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class);

        // Then it is published, and does not sign before all can know it
        String newKey = made.getString("id");
        assertThat(made.getMap("$")).containsOnlyKeys("id", "signsFrom", "createdAt");
        assertThat(Instant.parse(made.getString("signsFrom")))
                .isAfterOrEqualTo(Instant.parse(made.getString("createdAt")).plusSeconds(360));
        assertThat(published()).contains(oldKey, newKey);
        assertThat(kid(signInForToken(ada))).isEqualTo(oldKey);
        given().auth()
                .oauth2(admin)
                .post("/api/v1/signing-keys")
                .then()
                .statusCode(409)
                .body(json("code", equalTo("key_rotation_pending")));

        // six minutes later it signs, and the old token is still good
        pass("7 minutes", newKey);
        String newToken = signInForToken(ada);
        assertThat(kid(newToken)).isEqualTo(newKey);
        Awaitility.await().untilAsserted(() -> isGood(newToken));
        isGood(oldToken);
        assertThat(published()).contains(oldKey, newKey);

        // while tokens of the old key may live, it is not retired
        pass("9 minutes", newKey);
        assertThat(retired()).isEmpty();
        isGood(oldToken);

        // then it is, and is published a while longer
        pass("10 minutes", newKey);
        assertThat(retired()).contains(oldKey).doesNotContain(newKey);
        assertThat(published()).contains(oldKey, newKey);
        given().auth()
                .oauth2(admin)
                .get("/api/v1/signing-keys")
                .then()
                .statusCode(200)
                .body(json("items[*].id", hasItems(newKey, oldKey)))
                .body(json("items[?(@.id == '%s')].retiredAt".formatted(oldKey), contains(notNullValue())))
                .body(json("items[?(@.id == '%s')].retiredAt".formatted(newKey), contains(nullValue())));

        // and no longer
        change("update token_keys set retired_at = retired_at - interval '16 minutes' where id = '%s'"
                .formatted(oldKey));
        assertThat(published()).contains(newKey).doesNotContain(oldKey);
        assertThat(kid(signInForToken(ada))).isEqualTo(newKey);
        assertThat(rows("select id from token_keys where retired_at is null")).containsExactly(newKey);
    }

    @Test
    void isForAdminsAlone() {
        String token = signInForToken(ada);

        given().auth().oauth2(token).post("/api/v1/signing-keys").then().statusCode(403);
        given().auth().oauth2(token).get("/api/v1/signing-keys").then().statusCode(403);
        given().post("/api/v1/signing-keys").then().statusCode(401);
    }

    @Test
    void isForWhoIsStillOne() throws Exception {
        String admin = admin();
        change("update users set role = 'friend' where id = '%s'".formatted(userOf(admin)));

        given().auth().oauth2(admin).post("/api/v1/signing-keys").then().statusCode(403);
        given().auth().oauth2(admin).get("/api/v1/signing-keys").then().statusCode(403);
        given().auth().oauth2(admin).get("/api/v1/erasures").then().statusCode(403);
        given().auth()
                .oauth2(admin)
                .get("/api/v1/erasures/" + UUID.randomUUID())
                .then()
                .statusCode(403);
    }

    @Test
    void makesOneKeyHoweverManyAskAtOnce() throws Exception {
        String admin = admin();
        try {
            List<CompletableFuture<Integer>> rotations = Stream.generate(
                            () -> CompletableFuture.supplyAsync(() -> given().auth()
                                    .oauth2(admin)
                                    .post("/api/v1/signing-keys")
                                    .statusCode()))
                    .limit(4)
                    .toList();

            assertThat(rotations.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(201, 409, 409, 409);
        } finally {
            change("delete from token_keys where signs_from > now()");
        }
    }

    @Test
    void showsNothingOfAKeyButItsNameAndTimes() throws Exception {
        String admin = admin();

        List<java.util.Map<String, Object>> items = given().auth()
                .oauth2(admin)
                .queryParam("limit", 1)
                .get("/api/v1/signing-keys")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("items");

        assertThat(items).hasSize(1);
        assertThat(items.get(0).keySet()).isSubsetOf("id", "signsFrom", "retiredAt", "createdAt");
    }

    private String admin() throws Exception {
        Person person = Person.someone();
        UUID user = userOf(signInForToken(person));
        change("update users set role = 'super_admin' where id = '%s'".formatted(user));
        return signInForToken(person);
    }

    private void pass(String time, String key) throws Exception {
        change(
                "update token_keys set created_at = created_at - interval '%1$s', signs_from = signs_from - interval '%1$s' where id = '%2$s'"
                        .formatted(time, key));
        keys.reload();
        retireKeys.retire().await().indefinitely();
    }

    private static List<String> published() {
        return given().get("/auth/jwks")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("keys[*].kid");
    }

    /** Of the keys that are not there for other tests. */
    private List<String> retired() throws Exception {
        return rows("select id from token_keys where retired_at is not null and public_jwk ? 'crv'");
    }

    /** For this service, and for whoever reads the published keys. */
    private static void isGood(String token) throws Exception {
        given().auth().oauth2(token).get("/api/v1/me").then().statusCode(200);
        new JwtConsumerBuilder()
                .setVerificationKeyResolver(new JwksVerificationKeyResolver(
                        new JsonWebKeySet(given().get("/auth/jwks").asString()).getJsonWebKeys()))
                .setExpectedAudience("vitae")
                .build()
                .processToClaims(token);
    }

    private static String kid(String token) {
        return Json.of(new String(Base64.getUrlDecoder().decode(token.split("\\.")[0]), StandardCharsets.UTF_8))
                .getString("kid");
    }
}
