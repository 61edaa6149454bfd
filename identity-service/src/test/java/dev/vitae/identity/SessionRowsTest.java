package dev.vitae.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.testkit.AppRole;
import dev.vitae.testkit.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sessions and their tokens, straight at the database as the application role. */
@IdentityServiceTest
class SessionRowsTest {

    private static final AppRole DATABASE = AppRole.of("identity");

    private final Person ada = Person.someone();
    private final Person bob = Person.someone();
    private UUID adasId;
    private UUID adasSession;
    private String adasToken;
    private UUID bobsId;

    @BeforeEach
    void adaAndBobAreSignedIn() {
        Json tokens = MobileApp.ours().signIn(ada);
        adasId = Accounts.userOf(tokens.getString("access_token"));
        adasSession = UUID.fromString(
                RefreshTokensTest.claims(tokens.getString("access_token")).getString("sid"));
        adasToken = tokens.getString("refresh_token");
        MobileApp.ours().signIn(ada);
        bobsId = Accounts.userOf(MobileApp.ours().signIn(bob).getString("access_token"));
    }

    @Test
    void arePeoplesOwn() throws SQLException {
        assertThat(AppRole.query("identity", adasId, "select user_id from sessions"))
                .hasSize(2)
                .containsOnly(Map.of("user_id", adasId));
        assertThat(AppRole.query("identity", adasId, "select user_id from refresh_tokens"))
                .hasSize(2)
                .containsOnly(Map.of("user_id", adasId));
        assertThat(AppRole.query("identity", null, "select id from sessions")).isEmpty();
        assertThat(AppRole.query("identity", null, "select id from refresh_tokens"))
                .isEmpty();
        assertThat(AppRole.query("identity", adasId, "select * from sign_in_nonces"))
                .isEmpty();
    }

    @Test
    void areEndedByTheirPersonAlone() throws SQLException {
        String end = "update sessions set revoked_at = now() where id = '%s'".formatted(adasSession);

        assertThat(DATABASE.write(person(bobsId), end)).isZero();
        assertThat(DATABASE.write(person(adasId), end)).isEqualTo(1);
        assertThatThrownBy(() -> DATABASE.write(person(adasId), "update sessions set revoked_at = null"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void ofATokenAreAllThatItsHolderSees() throws Exception {
        assertThat(DATABASE.read(holder(adasToken), "select id from sessions"))
                .isEqualTo(List.of(Map.of("id", adasSession)));
        assertThat(DATABASE.read(holder(adasToken), "select session_id from refresh_tokens"))
                .isEqualTo(List.of(Map.of("session_id", adasSession)));
        assertThat(DATABASE.read(holder("vr_unknown"), "select id from sessions"))
                .isEmpty();
        assertThat(DATABASE.read(Map.of("vitae.actor", "sign_in"), "select id from sessions"))
                .isEmpty();
        assertThat(DATABASE.write(holder(adasToken), "update refresh_tokens set used_at = now()"))
                .isEqualTo(1);
    }

    @Test
    void areSeenByASignInNoneButByTheirToken() throws Exception {
        Map<String, String> found = new HashMap<>(holder(adasToken));
        found.put("vitae.user_id", adasId.toString());

        assertThat(DATABASE.read(found, "select id from sessions")).hasSize(1);
    }

    @Test
    void areBegunBySignInsAlone() {
        String begin = "insert into sessions (id, user_id, kind, expires_at) values (uuidv7(), '%s', 'device', now())"
                .formatted(adasId);

        assertThatThrownBy(() -> DATABASE.write(person(adasId), begin)).hasMessageContaining("row-level security");
        assertThatThrownBy(() ->
                        DATABASE.write(Map.of("vitae.actor", "sign_in", "vitae.user_id", bobsId.toString()), begin))
                .hasMessageContaining("row-level security");
    }

    @Test
    void areSweptWhenTheyHaveEnded() throws SQLException {
        assertThat(DATABASE.write(
                        Map.of("vitae.actor", "relay"), "delete from sessions where user_id = '%s'".formatted(adasId)))
                .isZero();
    }

    @Test
    void aSignInChangesTheTenantAndNotTheRole() throws SQLException {
        Map<String, String> adasSignIn =
                Map.of("vitae.actor", "sign_in", "vitae.user_id", adasId.toString(), "vitae.role", "public");

        assertThat(DATABASE.write(adasSignIn, "update users set tenant_id = uuidv7()"))
                .isEqualTo(1);
        assertThatThrownBy(() -> DATABASE.write(adasSignIn, "update users set role = 'super_admin'"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void aSignInMakesAnAdminOfTheVerifiedAddressThatIsNamedAlone() throws SQLException {
        String crown = "update users set role = 'super_admin'";

        assertThat(DATABASE.write(signIn(ada, bob.email()), crown)).isZero();
        assertThat(DATABASE.write(signIn(ada, ""), crown)).isZero();
        assertThatThrownBy(() -> DATABASE.write(signIn(ada, ada.email()), "update users set role = 'friend'"))
                .hasMessageContaining("row-level security");
        assertThat(DATABASE.write(signIn(ada, ada.email()), crown)).isEqualTo(1);
        assertThat(Accounts.rows(
                        "select role from users where id in ('%s', '%s') order by role".formatted(adasId, bobsId)))
                .containsExactly("public", "super_admin");
    }

    private static Map<String, String> person(UUID user) {
        return Map.of("vitae.actor", "person", "vitae.user_id", user.toString());
    }

    private static Map<String, String> holder(String token) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        return Map.of(
                "vitae.actor",
                "sign_in",
                "vitae.sign_in_refresh",
                HexFormat.of().formatHex(hash));
    }

    private static Map<String, String> signIn(Person person, String admin) {
        return Map.of(
                "vitae.actor",
                "sign_in",
                "vitae.sign_in_google_id",
                person.subject(),
                "vitae.sign_in_email",
                person.email(),
                "vitae.sign_in_admin",
                admin);
    }
}
