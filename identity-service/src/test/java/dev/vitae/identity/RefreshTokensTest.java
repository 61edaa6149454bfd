package dev.vitae.identity;

import static dev.vitae.identity.Accounts.change;
import static dev.vitae.identity.Accounts.rows;
import static dev.vitae.identity.Accounts.userOf;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.Json;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@IdentityServiceTest
@Tag("any-provider")
class RefreshTokensTest {

    private final Person ada = Person.someone();
    private UUID user;
    private String session;
    private String first;

    @Inject
    dev.vitae.identity.sessions.SweepSessions sweep;

    @BeforeEach
    void signIn() {
        Json tokens = MobileApp.ours().signIn(ada);
        user = userOf(tokens.getString("access_token"));
        session = claims(tokens.getString("access_token")).getString("sid");
        first = tokens.getString("refresh_token");
    }

    @Test
    void goOnWhenTheRoleChangesAtThatMoment() throws Exception {
        // Given
        Json phone = MobileApp.ours().signIn(ada);
        UUID user = Accounts.userOf(phone.getString("access_token"));
        String tenant = Accounts.tenantOf(user).toString();
        try (Connection admin = Accounts.superuser();
                Statement statement = admin.createStatement()) {
            admin.setAutoCommit(false);
            statement.executeUpdate("update users set role = 'friend' where id = '%s'".formatted(user));

            // When
            var answer =
                    CompletableFuture.supplyAsync(() -> MobileApp.refresh(phone.getString("refresh_token"), tenant));
            await().until(() -> !Accounts.rows("select pid::text from pg_stat_activity "
                            + "where wait_event_type = 'Lock' and query like 'update users set tenant_id%'")
                    .isEmpty());
            admin.commit();

            // Then
            String token =
                    answer.join().statusCode(200).extract().as(Json.class).get("access_token");
            assertThat(claims(token).<String>getList("groups")).containsExactly("friend");
            assertThat(claims(token).getString("tenant")).isEqualTo(tenant);
        }
    }

    @Test
    void givesTheNextPair() throws Exception {
        // When
        ValidatableResponse answer = MobileApp.refresh(first);

        // Then
        answer.statusCode(200)
                .header("Cache-Control", "no-store")
                .body(json("token_type", equalTo("Bearer")))
                .body(json("expires_in", equalTo(600)))
                .body(json("refresh_token", not(equalTo(first))))
                .body(json("issued_token_type", nullValue()));
        assertThat(userOf(answer.extract().as(Json.class).get("access_token"))).isEqualTo(user);
        assertThat(claims(answer.extract().as(Json.class).get("access_token")).getString("sid"))
                .isEqualTo(session);
        MobileApp.refresh(answer.extract().as(Json.class).get("refresh_token")).statusCode(200);
        assertThat(rows("select id from sessions where user_id = '%s'".formatted(user)))
                .hasSize(1);
    }

    @Test
    void endsTheFamilyOfATokenThatIsUsedTwice() {
        // Given
        String next = MobileApp.refresh(first).extract().as(Json.class).get("refresh_token");

        // When
        refuses(MobileApp.refresh(first));

        // Then
        refuses(MobileApp.refresh(next));
        assertThat(isRevoked()).isTrue();
    }

    @Test
    void endsTheFamilyOfATokenThatIsUsedTwiceAtTheSameMoment() {
        // When
        List<Integer> answers = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> MobileApp.refresh(first).extract().statusCode()))
                .limit(4)
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        // Then
        assertThat(answers).containsExactlyInAnyOrder(200, 400, 400, 400);
        assertThat(isRevoked()).isTrue();
    }

    @Test
    void leavesOtherSessionsOfThePersonAlone() {
        String elsewhere = MobileApp.ours().signIn(ada).getString("refresh_token");
        MobileApp.refresh(first).statusCode(200);

        refuses(MobileApp.refresh(first));

        MobileApp.refresh(elsewhere).statusCode(200);
    }

    @Test
    void keepsTokensAsHashesAlone() throws Exception {
        assertThat(rows("select t::text from refresh_tokens t where user_id = '%s'".formatted(user)))
                .hasSize(1)
                .noneMatch(row -> row.contains(first));
        assertThat(rows(
                        "select encode(sha256('%s'), 'hex') = encode(token_hash, 'hex') from refresh_tokens where user_id = '%s'"
                                .formatted(first, user)))
                .containsExactly("t");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "vr_",
                "vr_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "vn_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void refusesWhatIsNoRefreshToken(String text) {
        refuses(MobileApp.refresh(text));
    }

    @Test
    void asksForTheToken() {
        MobileApp.form()
                .formParam("grant_type", "refresh_token")
                .post("/auth/token")
                .then()
                .statusCode(400)
                .body(json("code", equalTo("invalid_request")));
    }

    @Test
    void refusesATokenThatHasExpiredAndKeepsTheSession() throws Exception {
        change("update refresh_tokens set expires_at = now() where user_id = '%s'".formatted(user));

        refuses(MobileApp.refresh(first));

        assertThat(isRevoked()).isFalse();
    }

    @Test
    void refusesATokenOfASessionThatHasExpired() throws Exception {
        change("update sessions set expires_at = now() where user_id = '%s'".formatted(user));

        refuses(MobileApp.refresh(first));
    }

    @Test
    void movesTheEndThirtyDaysOnWithEachUse() throws Exception {
        change("update sessions set expires_at = now() + interval '1 day' where user_id = '%s'".formatted(user));

        MobileApp.refresh(first).statusCode(200);

        assertThat(daysLeft()).containsExactly("30");
    }

    @Test
    void outlivesNoNinetyDays() throws Exception {
        change("update sessions set created_at = now() - interval '85 days' where user_id = '%s'".formatted(user));

        MobileApp.refresh(first).statusCode(200);

        assertThat(daysLeft()).containsExactly("5");
        assertThat(rows(
                        "select count(*) from refresh_tokens where user_id = '%s' and used_at is null and expires_at < now() + interval '6 days'"
                                .formatted(user)))
                .containsExactly("1");
    }

    @Test
    void hasTheRoleThatThePersonHasByThen() throws Exception {
        change("update users set role = 'friend' where id = '%s'".formatted(user));

        String token = MobileApp.refresh(first)
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("access_token");

        assertThat(claims(token).<String>getList("groups")).containsExactly("friend");
    }

    @Test
    void signsInToTheTenantThatThePersonChooses() throws Exception {
        // Given
        UUID tenant = Accounts.tenantOf(user);

        // When
        Json chosen = MobileApp.refresh(first, tenant.toString())
                .statusCode(200)
                .extract()
                .as(Json.class);

        // Then
        assertThat(tenant(chosen)).isEqualTo(tenant.toString());
        assertThat(rows("select tenant_id from users where id = '%s'".formatted(user)))
                .containsExactly(tenant.toString());
        Json next = MobileApp.refresh(chosen.getString("refresh_token"))
                .statusCode(200)
                .extract()
                .as(Json.class);
        assertThat(tenant(next)).as("stays").isEqualTo(tenant.toString());
        assertThat(tenant(MobileApp.ours().signIn(ada))).as("the next sign-in").isEqualTo(tenant.toString());

        // and none
        Json without = MobileApp.refresh(next.getString("refresh_token"), "")
                .statusCode(200)
                .extract()
                .as(Json.class);
        assertThat(tenant(without)).isNull();
        assertThat(rows("select id from users where tenant_id is null and id = '%s'".formatted(user)))
                .hasSize(1);
    }

    @Test
    void signsInToATenantAtOnce() throws Exception {
        UUID tenant = Accounts.tenantOf(user);

        assertThat(tenant(MobileApp.ours().signIn(ada, tenant.toString()))).isEqualTo(tenant.toString());
        assertThat(tenant(MobileApp.ours().signIn(ada, ""))).isNull();
    }

    @Test
    void refusesATenantThatThePersonDoesNotBelongTo() throws Exception {
        UUID others = Accounts.tenantOf(userOf(Accounts.signInForToken(Person.someone())));

        for (String tenant : List.of(others.toString(), UUID.randomUUID().toString(), "acme")) {
            MobileApp.refresh(first, tenant)
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body(json("code", equalTo("tenant_not_found")));
        }

        MobileApp.refresh(first).statusCode(200);
    }

    @Test
    void leavesTheTenantThatThePersonBelongsToNoLonger() throws Exception {
        // Given
        UUID tenant = Accounts.tenantOf(user);
        String next = MobileApp.refresh(first, tenant.toString())
                .extract()
                .as(Json.class)
                .get("refresh_token");
        change("delete from memberships where tenant_id = '%s'".formatted(tenant));

        // When
        Json after = MobileApp.refresh(next).statusCode(200).extract().as(Json.class);

        // Then
        assertThat(tenant(after)).isNull();
        assertThat(rows("select id from sessions where tenant_id is null and id = '%s'".formatted(session)))
                .hasSize(1);
        assertThat(rows("select id from users where tenant_id is null and id = '%s'".formatted(user)))
                .hasSize(1);
    }

    @Test
    void areTakenAwayWhenTheyAreOfNoUseAnyMore() throws Exception {
        // Given
        MobileApp.refresh(first).statusCode(200);
        String revoked = sessionOf(MobileApp.ours().signIn(ada));
        String expired = sessionOf(MobileApp.ours().signIn(ada));
        change("update sessions set revoked_at = now() - interval '2 days' where id = '%s'".formatted(revoked));
        change("update sessions set expires_at = now() where id = '%s'".formatted(expired));
        change("update refresh_tokens set expires_at = now() where session_id = '%s' and used_at is not null"
                .formatted(session));

        // When
        sweep.sweep().await().indefinitely();

        // Then
        assertThat(rows("select id from sessions where user_id = '%s'".formatted(user)))
                .containsExactly(session);
        assertThat(rows("select session_id from refresh_tokens where user_id = '%s'".formatted(user)))
                .containsExactly(session);
    }

    private static String sessionOf(Json tokens) {
        return claims(tokens.getString("access_token")).getString("sid");
    }

    private static String tenant(Json tokens) {
        return claims(tokens.getString("access_token")).getString("tenant");
    }

    private List<String> daysLeft() throws Exception {
        return rows("select round(extract(epoch from expires_at - now()) / 86400)::int from sessions where id = '%s'"
                .formatted(session));
    }

    private boolean isRevoked() {
        try {
            return rows("select id from sessions where revoked_at is not null and id = '%s'".formatted(session))
                            .size()
                    == 1;
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void refuses(ValidatableResponse answer) {
        answer.statusCode(400).contentType("application/problem+json").body(json("code", equalTo("invalid_grant")));
    }

    static Json claims(String token) {
        return Json.of(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));
    }
}
