package dev.vitae.identity;

import static dev.vitae.identity.AdminApi.USERS;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IdentityServiceTest
class UserRolesTest {

    private final Person bob = Person.someone();
    private AdminApi admin;
    private UUID bobsId;

    @BeforeEach
    void thereIsOneAdmin() throws SQLException {
        Accounts.change("update users set role = 'public' where role = 'super_admin'");
        admin = AdminApi.of(Person.someone());
        bobsId = Accounts.userOf(Accounts.signInForToken(bob));
    }

    @Test
    void haveTheirNewRoleInTheirNextToken() throws SQLException {
        // When
        admin.change(bobsId, admin.tag(bobsId), "friend").statusCode(200).body(json("role", equalTo("friend")));

        // Then
        String next = Accounts.signInForToken(bob);
        String claims = new String(Base64.getUrlDecoder().decode(next.split("\\.")[1]), StandardCharsets.UTF_8);
        assertThat(Json.of(claims).getList("groups")).containsExactly("friend");
        given().auth().oauth2(next).get("/api/v1/me").then().body(json("role", equalTo("friend")));
    }

    @Test
    void areAnnouncedWithTheirNewRoleOnce() throws SQLException {
        // Given
        Instant before = Instant.now();

        // When
        admin.change(bobsId, admin.tag(bobsId), "friend").statusCode(200);
        admin.change(bobsId, admin.tag(bobsId), "friend").statusCode(200);

        // Then
        try (Events events = Events.connect()) {
            var event = events.awaitOne("vitae.identity.user", bobsId.toString(), "UserRoleChanged");
            EventContract.of("UserRoleChanged").check(event.data());
            Json fact = Json.of(event.data());
            assertThat(fact.getString("userId")).isEqualTo(bobsId.toString());
            assertThat(fact.getString("role")).isEqualTo("friend");
            assertThat(Instant.parse(fact.getString("changedAt"))).isBetween(before, Instant.now());
        }
        assertThat(Accounts.rows(
                        "select id from outbox where key = '%s' and type = 'UserRoleChanged'".formatted(bobsId)))
                .hasSize(1);
    }

    @Test
    void areChangedByWhoHasReadThem() {
        String read = admin.tag(bobsId);
        admin.change(bobsId, read, "friend").statusCode(200).header("ETag", not(equalTo(read)));

        admin.change(bobsId, read, "public").statusCode(412).body(json("code", equalTo("stale")));
        admin.as()
                .contentType("application/merge-patch+json")
                .body("{\"role\": \"public\"}")
                .patch(USERS + "/" + bobsId)
                .then()
                .statusCode(428)
                .body(json("code", equalTo("if_match_missing")));
        admin.one(bobsId).body(json("role", equalTo("friend")));
    }

    @Test
    void areGivenNothingButARole() {
        for (String none : List.of("{\"role\": \"king\"}", "{\"role\": null}", "{\"role\": 1}")) {
            admin.patch(bobsId, none).statusCode(422).body(json("errors[*].pointer", contains("/role")));
        }
        for (String none : List.of("[]", "{", "")) {
            admin.patch(bobsId, none).statusCode(400).body(json("code", equalTo("malformed_json")));
        }
        admin.patch(bobsId, "{\"email\": \"eve@example.com\"}")
                .statusCode(200)
                .body(json("email", equalTo(bob.email())))
                .body(json("role", equalTo("public")));
        admin.patch(UUID.randomUUID(), "{\"role\": \"friend\"}").statusCode(404);
    }

    @Test
    void areNotChangedByAnAdminWhoIsNoneAnyMore() throws SQLException {
        // Given
        AdminApi second = AdminApi.of(Person.someone());
        UUID secondsId = second.id();

        // When
        admin.change(secondsId, admin.tag(secondsId), "friend").statusCode(200);

        // Then
        second.as().get(USERS).then().statusCode(403).body(json("code", equalTo("forbidden")));
        second.as().get(USERS + "/" + bobsId).then().statusCode(403);
        second.change(secondsId, "*", "super_admin").statusCode(403).body(json("code", equalTo("forbidden")));
        assertThat(role(secondsId)).isEqualTo("friend");
    }

    @Test
    void keepTheirLastAdmin() throws SQLException {
        UUID own = admin.id();

        admin.change(own, admin.tag(own), "public").statusCode(409).body(json("code", equalTo("last_super_admin")));

        assertThat(role(own)).isEqualTo("super_admin");
        admin.change(bobsId, admin.tag(bobsId), "super_admin").statusCode(200);
        admin.change(own, admin.tag(own), "public").statusCode(200);
    }

    @Test
    void keepAnAdminWhenTwoDemoteEachOther() throws SQLException {
        for (int i = 0; i < 5; i++) {
            // Given
            thereIsOneAdmin();
            UUID one = admin.id();
            AdminApi another = AdminApi.of(Person.someone());
            UUID other = another.id();
            AdminApi mine = admin;

            // When
            var first = CompletableFuture.supplyAsync(
                    () -> mine.change(other, "*", "public").extract().statusCode());
            var second = CompletableFuture.supplyAsync(
                    () -> another.change(one, "*", "public").extract().statusCode());

            // Then
            assertThat(List.of(first.join(), second.join())).containsExactlyInAnyOrder(200, 403);
            assertThat(Accounts.rows("select id from users where role = 'super_admin'"))
                    .hasSize(1);
        }
    }

    @Test
    void keepAnAdminWhenTwoResignAtTheSameMoment() throws SQLException {
        UUID one = admin.id();
        AdminApi another = AdminApi.of(Person.someone());
        UUID other = another.id();

        var first = CompletableFuture.supplyAsync(
                () -> admin.change(one, "*", "public").extract().statusCode());
        var second = CompletableFuture.supplyAsync(
                () -> another.change(other, "*", "public").extract().statusCode());

        assertThat(List.of(first.join(), second.join())).containsExactlyInAnyOrder(200, 409);
        assertThat(Accounts.rows("select id from users where role = 'super_admin'"))
                .hasSize(1);
    }

    private static String role(UUID id) throws SQLException {
        return Accounts.rows("select role from users where id = '%s'".formatted(id))
                .get(0);
    }
}
