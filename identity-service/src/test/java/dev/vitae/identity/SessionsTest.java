package dev.vitae.identity;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dev.vitae.testkit.Json;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@IdentityServiceTest
@Tag("any-provider")
class SessionsTest {

    private final Person ada = Person.someone();
    private final Person bob = Person.someone();

    @Test
    void showsPeopleWhereTheyAreSignedIn() throws Exception {
        // Given
        Accounts.signInForToken(ada);
        Accounts.signInForToken(bob);
        Json phone = MobileApp.ours().signIn(ada);
        UUID tenant = Accounts.tenantOf(Accounts.userOf(phone.getString("access_token")));
        String token = MobileApp.refresh(phone.getString("refresh_token"), tenant.toString())
                .extract()
                .as(Json.class)
                .get("access_token");

        // When
        var answer = as(token).get("/api/v1/me/sessions").then();

        // Then
        answer.statusCode(200)
                .body(json("items[*].kind", contains("device", "browser")))
                .body(json("items[*].current", contains(true, false)))
                .body(json("items[0].id", equalTo(session(token))))
                .body(json("items[0].userAgent", equalTo("Vitae for tests")))
                .body(json("items[0].tenantId", equalTo(tenant.toString())))
                .body(json("items[0].lastUsedAt", notNullValue()))
                .body(json("items[0].expiresAt", notNullValue()));
        assertThat(answer.extract().asString()).doesNotContain("hash", "vr_");
    }

    @Test
    void areListedInPages() {
        Accounts.signInForToken(ada);
        Accounts.signInForToken(ada);
        String token = Accounts.signInForToken(ada);

        Json first = as(token)
                .queryParam("limit", 2)
                .get("/api/v1/me/sessions")
                .then()
                .body(json("items", hasSize(2)))
                .extract()
                .as(Json.class);
        as(token)
                .queryParam("limit", 2)
                .queryParam("cursor", first.getString("next"))
                .get("/api/v1/me/sessions")
                .then()
                .body(json("items", hasSize(1)))
                .body(json("items[*].current", contains(false)));
        assertThat(first.getList("items[*].current")).containsExactly(true, false);
    }

    @Test
    void giveNoMoreTokensOnceRevoked() {
        // Given
        Json lost = MobileApp.ours().signIn(ada);
        String token = Accounts.signInForToken(ada);
        String id = session(lost.getString("access_token"));

        // When
        as(token).delete("/api/v1/me/sessions/" + id).then().statusCode(204);

        // Then
        MobileApp.refresh(lost.getString("refresh_token")).statusCode(400).body(json("code", equalTo("invalid_grant")));
        as(token).get("/api/v1/me/sessions").then().body(json("items[*].id", contains(session(token))));
        as(token).delete("/api/v1/me/sessions/" + id).then().statusCode(204);
    }

    @Test
    void areRevokedAllButTheOneAtHand() {
        // Given
        Json elsewhere = MobileApp.ours().signIn(ada);
        Json here = MobileApp.ours().signIn(ada);
        Json bobs = MobileApp.ours().signIn(bob);

        // When
        as(here.getString("access_token")).delete("/api/v1/me/sessions").then().statusCode(204);

        // Then
        MobileApp.refresh(elsewhere.getString("refresh_token")).statusCode(400);
        MobileApp.refresh(here.getString("refresh_token")).statusCode(200);
        MobileApp.refresh(bobs.getString("refresh_token")).statusCode(200);
    }

    @Test
    void areFiftyAtMostAndTheOldestEnds() throws Exception {
        // Given
        Json oldest = MobileApp.ours().signIn(ada);
        Json bobs = MobileApp.ours().signIn(bob);
        UUID user = Accounts.userOf(oldest.getString("access_token"));
        Accounts.change(
                """
                insert into sessions (id, user_id, kind, expires_at)
                select uuidv7(), '%s', 'device', now() + interval '1 day' from generate_series(1, 49)"""
                        .formatted(user));

        // When
        Json newest = MobileApp.ours().signIn(ada);

        // Then
        assertThat(Accounts.rows("select id from sessions where revoked_at is null and user_id = '%s'".formatted(user)))
                .hasSize(50);
        MobileApp.refresh(oldest.getString("refresh_token")).statusCode(400);
        MobileApp.refresh(newest.getString("refresh_token")).statusCode(200);
        MobileApp.refresh(bobs.getString("refresh_token")).statusCode(200);
    }

    @Test
    void ofSomebodyElseAreNotThere() {
        Json bobs = MobileApp.ours().signIn(bob);
        String token = Accounts.signInForToken(ada);

        for (String id : new String[] {
            session(bobs.getString("access_token")), UUID.randomUUID().toString(), "nonsense"
        }) {
            as(token)
                    .delete("/api/v1/me/sessions/" + id)
                    .then()
                    .statusCode(404)
                    .body(json("code", equalTo("not_found")));
        }
        MobileApp.refresh(bobs.getString("refresh_token")).statusCode(200);
    }

    @Test
    void areNothingForStrangers() {
        given().get("/api/v1/me/sessions").then().statusCode(401);
        given().delete("/api/v1/me/sessions").then().statusCode(401);
    }

    private static String session(String token) {
        return RefreshTokensTest.claims(token).getString("sid");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }
}
