package dev.vitae.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.testkit.AppRole;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Straight at the database as the application role: what a forgotten check in the code could ever leak or change. */
@IdentityServiceTest
class TenantsRowLevelSecurityTest {

    private static final AppRole DATABASE = AppRole.of("identity");

    private final UUID acme = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    /** Admin of acme. */
    private final UUID ada = UUID.randomUUID();
    /** Member of acme. */
    private final UUID bob = UUID.randomUUID();
    /** Admin of the other one. */
    private final UUID eve = UUID.randomUUID();
    /** Belongs nowhere. */
    private final UUID sam = UUID.randomUUID();
    /** Hash of the token of acme's invitation. */
    private final String hash = UUID.randomUUID().toString().replace("-", "").repeat(2);

    private final UUID invitation = UUID.randomUUID();

    @BeforeEach
    void twoCompanies() throws SQLException {
        Stream.of(ada, bob, eve, sam).forEach(TenantsRowLevelSecurityTest::user);
        Accounts.change("insert into tenants (id, name) values ('%s', 'Acme'), ('%s', 'Other')".formatted(acme, other));
        belongs(acme, ada, "admin");
        belongs(acme, bob, "member");
        belongs(other, eve, "admin");
        Accounts.change(
                """
                insert into invitations (id, tenant_id, user_id, role, token_hash, expires_at)
                values ('%s', '%s', '%s', 'member', '\\x%s', now() + interval '1 day')"""
                        .formatted(invitation, acme, ada, hash));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tenants", "memberships", "invitations"})
    void showsNothingToNobody(String table) throws SQLException {
        assertThat(AppRole.query("identity", null, "select * from " + table)).isEmpty();
        assertThat(DATABASE.read(Map.of("vitae.tenant_id", acme.toString()), "select * from " + table))
                .isEmpty();
        assertThat(AppRole.query("identity", sam, "select * from " + table)).isEmpty();
        assertThat(DATABASE.read(about(acme, sam), "select * from " + table)).isEmpty();
    }

    @Test
    void showsPeopleWhereTheyBelongAndNothingOfAnotherCompany() throws SQLException {
        assertThat(ids("select id from tenants", settings(bob))).containsExactly(acme);
        assertThat(ids("select id from tenants", about(acme, eve))).containsExactly(other);
        assertThat(ids("select user_id from memberships", settings(bob))).containsExactly(bob);
        assertThat(ids("select user_id from memberships", about(acme, eve))).containsExactly(eve);
        assertThat(ids("select id from invitations", about(acme, eve))).isEmpty();
    }

    @Test
    void showsMembersTheirFellowsAndNobodyElse() throws SQLException {
        assertThat(ids("select user_id from memberships", about(acme, bob))).containsExactlyInAnyOrder(ada, bob);
        assertThat(ids("select id from users", about(acme, bob))).containsExactlyInAnyOrder(ada, bob);
        assertThat(ids("select id from users", settings(bob))).containsExactly(bob);
        assertThat(ids("select id from users", about(acme, eve))).containsExactly(eve);
        assertThat(ids("select id from users", about(acme, sam))).containsExactly(sam);
    }

    @Test
    void showsInvitationsToAdminsAlone() throws SQLException {
        assertThat(ids("select id from invitations", about(acme, ada))).containsExactly(invitation);
        assertThat(ids("select id from invitations", settings(ada))).isEmpty();
        assertThat(ids("select id from invitations", about(acme, bob))).isEmpty();
    }

    @Test
    void showsWhoHoldsALinkThatOneAndItsCompany() throws SQLException {
        UUID another = UUID.randomUUID();
        invite(another, null, "member", "1 day");

        assertThat(ids("select id from invitations", holding(sam))).containsExactly(invitation);
        assertThat(ids("select id from tenants", holding(sam))).containsExactly(acme);
        assertThat(ids("select user_id from memberships", holding(sam))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update tenants set name = 'Mine'",
                "update memberships set role = 'admin'",
                "update invitations set revoked_at = now()",
                "delete from invitations",
                "delete from tenants",
                "update users set tenant_id = null where id <> '00000000-0000-0000-0000-000000000000'"
            })
    void letsAMemberChangeNothing(String change) throws SQLException {
        Accounts.change("update users set tenant_id = '%s' where id = '%s'".formatted(acme, ada));

        assertThat(DATABASE.write(about(acme, bob), change)).isZero();
        assertThat(DATABASE.write(about(acme, eve), change)).isZero();
        assertThat(DATABASE.write(settings(ada), change)).as("about no tenant").isZero();
    }

    @Test
    void letsPeopleChangeNothingByWhichTheyWouldComeElsewhere() {
        assertThatThrownBy(() ->
                        DATABASE.write(about(acme, ada), "update memberships set tenant_id = '%s'".formatted(other)))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() ->
                        DATABASE.write(about(acme, ada), "update invitations set tenant_id = '%s'".formatted(other)))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> DATABASE.write(about(acme, ada), "update invitations set role = 'admin'"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> DATABASE.write(about(acme, bob), insertInvitation(acme, bob)))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> DATABASE.write(about(other, ada), insertInvitation(other, ada)))
                .hasMessageContaining("row-level security");
    }

    @Test
    void letsEverybodyLeaveAndAdminsRemove() throws SQLException {
        assertThat(DATABASE.write(about(acme, bob), "delete from memberships")).isEqualTo(1);
        assertThat(DATABASE.write(about(acme, eve), "delete from memberships")).isZero();
        belongs(acme, bob, "member");
        assertThat(DATABASE.write(about(acme, ada), "delete from memberships where role = 'member'"))
                .isEqualTo(1);
        assertThat(Accounts.rows("select user_id from memberships where tenant_id = '%s'".formatted(acme)))
                .containsExactly(ada.toString());
    }

    @Test
    void letsAnAdminEndSomebodysDefaultAndSetNone() throws SQLException {
        Accounts.change("update users set tenant_id = '%s' where id = '%s'".formatted(acme, bob));

        assertThatThrownBy(() -> DATABASE.write(
                        about(acme, ada), "update users set tenant_id = '%s' where id = '%s'".formatted(other, bob)))
                .hasMessageContaining("row-level security");
        assertThat(DATABASE.write(about(acme, ada), "update users set tenant_id = null where id = '%s'".formatted(bob)))
                .isEqualTo(1);
    }

    @Test
    void letsNobodyInButByAnInvitation() throws SQLException {
        // Given
        UUID own = UUID.randomUUID();

        // Then
        refusesToJoin(settings(sam), acme, sam, "member", invitation);
        refusesToJoin(holding(sam), acme, sam, "admin", invitation);
        refusesToJoin(holding(sam), other, sam, "member", invitation);
        refusesToJoin(holding(sam), acme, eve, "member", invitation);
        refusesToJoin(about(acme, ada), acme, sam, "member", invitation);
        Map<String, String> founding = new HashMap<>(settings(sam));
        founding.put("vitae.new_tenant", own.toString());
        refusesToJoin(founding, acme, sam, "admin", null);
        assertThat(DATABASE.write(founding, "insert into tenants (id, name) values ('%s', 'Own')".formatted(own)))
                .isEqualTo(1);
        assertThatThrownBy(() -> DATABASE.write(
                        founding, "insert into tenants (id, name) values ('%s', 'Own')".formatted(UUID.randomUUID())))
                .hasMessageContaining("row-level security");
        assertThat(DATABASE.write(holding(sam), join(acme, sam, "member", invitation)))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"revoked_at = now()", "accepted_at = now()", "expires_at = now()", "email = 'eve@example.com'"})
    void letsNobodyInByAnInvitationThatIsOverOrForAnother(String change) throws SQLException {
        Accounts.change("update invitations set %s where id = '%s'".formatted(change, invitation));

        refusesToJoin(holding(sam), acme, sam, "member", invitation);
    }

    @Test
    void letsInWhomAnInvitationIsForInAnyCase() throws SQLException {
        Accounts.change("update invitations set email = '%s' where id = '%s'"
                .formatted(email(sam).toUpperCase(java.util.Locale.ROOT), invitation));

        assertThat(DATABASE.write(holding(sam), join(acme, sam, "member", invitation)))
                .isEqualTo(1);
    }

    @Test
    void theSweepSeesWhatHasBeenOverForLongAlone() throws SQLException {
        UUID old = UUID.randomUUID();
        invite(old, null, "member", "-91 days");
        Map<String, String> relay = Map.of("vitae.actor", "relay");

        assertThat(ids("select id from invitations", relay)).contains(old).doesNotContain(invitation);
        assertThat(DATABASE.write(relay, "delete from invitations where id in ('%s', '%s')".formatted(old, invitation)))
                .isEqualTo(1);
        assertThat(DATABASE.read(relay, "select id from memberships")).isEmpty();
    }

    @Test
    void anErasedPersonIsGoneAndInvitedNowhere() throws SQLException {
        // Given
        UUID toBob = UUID.randomUUID();
        invite(toBob, email(bob), "member", "1 day");
        Accounts.change("update memberships set invitation_id = '%s' where user_id = '%s'".formatted(invitation, bob));

        // When
        erase(eraser(bob, null), "erase_person");

        // Then
        assertThat(Accounts.rows("select email from users where id = '%s'".formatted(bob)))
                .isEmpty();
        assertThat(Accounts.rows("select id from invitations where tenant_id = '%s'".formatted(acme)))
                .containsExactly(invitation.toString());
        assertThat(Accounts.rows("select user_id from memberships where tenant_id = '%s'".formatted(acme)))
                .containsExactly(ada.toString());
        erase(eraser(ada, null), "erase_person");
        assertThat(Accounts.rows("select id from invitations where tenant_id = '%s'".formatted(acme)))
                .isEmpty();
    }

    @Test
    void anErasedCompanyIsGoneAndItsPeopleStay() throws SQLException {
        // Given
        Accounts.change("update users set tenant_id = '%s' where id = '%s'".formatted(acme, bob));

        // When
        erase(eraser(null, acme), "erase_tenant");
        assertThat(DATABASE.write(eraser(null, acme), "delete from tenants")).isEqualTo(1);

        // Then
        assertThat(Accounts.rows("select name from tenants where id in ('%s', '%s')".formatted(acme, other)))
                .containsExactly("Other");
        assertThat(Accounts.rows("select coalesce(tenant_id::text, 'none') from users where id = '%s'".formatted(bob)))
                .containsExactly("none");
        assertThat(Accounts.rows(
                        "select user_id from memberships where tenant_id in ('%s', '%s')".formatted(acme, other)))
                .containsExactly(eve.toString());
    }

    private static void erase(Map<String, String> eraser, String function) throws SQLException {
        DATABASE.write(eraser, "do $$ begin perform %s(); end $$".formatted(function));
    }

    private void refusesToJoin(Map<String, String> settings, UUID tenant, UUID user, String role, UUID by) {
        assertThatThrownBy(() -> DATABASE.write(settings, join(tenant, user, role, by)))
                .hasMessageContaining("row-level security");
    }

    private static String join(UUID tenant, UUID user, String role, UUID by) {
        return "insert into memberships (id, tenant_id, user_id, role, invitation_id) values (uuidv7(), '%s', '%s', '%s', %s)"
                .formatted(tenant, user, role, by == null ? "null" : "'" + by + "'");
    }

    private static String insertInvitation(UUID tenant, UUID by) {
        return """
                insert into invitations (id, tenant_id, user_id, role, token_hash, expires_at)
                values (uuidv7(), '%s', '%s', 'admin', sha256(random()::text::bytea), now() + interval '1 day')"""
                .formatted(tenant, by);
    }

    private void invite(UUID id, String email, String role, String ends) throws SQLException {
        Accounts.change(
                """
                insert into invitations (id, tenant_id, user_id, email, role, token_hash, created_at, expires_at)
                values ('%s', '%s', '%s', %s, '%s', sha256(random()::text::bytea), now() + interval '%s' - interval '7 days',
                        now() + interval '%s')"""
                        .formatted(id, acme, ada, email == null ? "null" : "'" + email + "'", role, ends, ends));
    }

    private static void user(UUID id) {
        try {
            Accounts.change("insert into users (id, email) values ('%s', '%s')".formatted(id, email(id)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String email(UUID user) {
        return user + "@example.com";
    }

    private static void belongs(UUID tenant, UUID user, String role) throws SQLException {
        Accounts.change(join(tenant, user, role, null));
    }

    private static Map<String, String> settings(UUID person) {
        return Map.of("vitae.actor", "person", "vitae.user_id", person.toString());
    }

    private static Map<String, String> about(UUID tenant, UUID person) {
        return Map.of(
                "vitae.actor", "person", "vitae.user_id", person.toString(), "vitae.tenant_id", tenant.toString());
    }

    private Map<String, String> holding(UUID person) {
        return Map.of("vitae.actor", "person", "vitae.user_id", person.toString(), "vitae.invitation", hash);
    }

    private static Map<String, String> eraser(UUID person, UUID tenant) {
        return Map.of(
                "vitae.actor",
                "eraser",
                "vitae.user_id",
                person == null ? "" : person.toString(),
                "vitae.tenant_id",
                tenant == null ? "" : tenant.toString());
    }

    private static List<Object> ids(String sql, Map<String, String> settings) throws SQLException {
        return DATABASE.read(settings, sql).stream()
                .map(row -> row.values().iterator().next())
                .toList();
    }
}
