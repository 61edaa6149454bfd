package dev.vitae.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.testkit.AppRole;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Straight at the database as the application role: what a forgotten filter in the code could ever leak. */
@IdentityServiceTest
class RowLevelSecurityTest {

    private static final AppRole DATABASE = AppRole.of("identity");

    private final Person ada = Person.someone();
    private final Person bob = Person.someone();
    private final UUID adasId = UUID.randomUUID();
    private final UUID bobsId = UUID.randomUUID();

    @BeforeEach
    void adaAndBobAreUsers() throws SQLException {
        register(ada, adasId, "public");
        register(bob, bobsId, "public");
    }

    @Test
    void showsPeopleTheirOwnRowAlone() throws SQLException {
        assertThat(AppRole.query("identity", adasId, "select id from users")).isEqualTo(List.of(Map.of("id", adasId)));
        assertThat(AppRole.query("identity", null, "select id from users")).isEmpty();
    }

    @Test
    void letsNobodyChangeOrRemoveAUser() throws SQLException {
        assertThat(AppRole.update("identity", bobsId, "update users set google_id = 'mine'"))
                .isZero();
        assertThat(AppRole.update("identity", adasId, "update users set role = 'super_admin', tenant_id = uuidv7()"))
                .isZero();
        assertThatThrownBy(() -> AppRole.update("identity", adasId, "update users set email = 'new@example.com'"))
                .hasMessageContaining("permission denied");
        assertThat(AppRole.update("identity", adasId, "delete from users")).isZero();
        assertThat(AppRole.update("identity", adasId, "update users set tenant_id = null"))
                .isZero();
        assertThatThrownBy(() -> AppRole.update(
                        "identity", adasId, "insert into users (id, email) values (uuidv7(), 'new@example.com')"))
                .hasMessageContaining("row-level security");
    }

    @Test
    void showsASignInOnlyWhomTheProviderVouchesFor() throws SQLException {
        assertThat(DATABASE.read(signIn(ada), "select id from users")).isEqualTo(List.of(Map.of("id", adasId)));
        assertThat(DATABASE.read(signIn(ada.withAccount("another")), "select id from users"))
                .as("by e-mail")
                .hasSize(1);
        assertThat(DATABASE.read(Map.of("vitae.actor", "sign_in"), "select id from users"))
                .isEmpty();
    }

    @Test
    void letsASignInTakeOverNobodysAccount() throws SQLException {
        assertThat(DATABASE.write(signIn(ada.withAccount("another")), "update users set google_id = 'another'"))
                .as("ada has an account already")
                .isZero();
    }

    @Test
    void letsASignInTakeItsOwnAccountWithTheRoleItHas() throws SQLException {
        Person eve = Person.someone();
        Accounts.change("insert into users (id, email, role) values (uuidv7(), '%s', 'friend')".formatted(eve.email()));
        Map<String, String> signIn = signIn(eve);
        signIn.put("vitae.role", "friend");
        String link = "update users set google_id = '%s'".formatted(eve.subject());

        assertThatThrownBy(() -> DATABASE.write(signIn, link + ", role = 'super_admin'"))
                .hasMessageContaining("row-level security");
        assertThat(DATABASE.write(signIn, link)).isEqualTo(1);
    }

    @Test
    void letsASignInRegisterItselfAlone() {
        Person eve = Person.someone();
        assertThatThrownBy(() -> DATABASE.write(signIn(eve), insert(Person.someone(), UUID.randomUUID(), "public")))
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> DATABASE.write(signIn(eve), insert(eve, UUID.randomUUID(), "super_admin")))
                .hasMessageContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(strings = {"outbox", "task", "idempotency_key"})
    void hidesTheKitsTablesFromPeople(String table) throws SQLException {
        assertThat(AppRole.query("identity", adasId, "select * from " + table)).isEmpty();
        assertThat(AppRole.query("identity", null, "select * from " + table)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ada@", "@example.com", "ada@example", "a da@example.com", "ada@@example.com"})
    void keepsOnlyEmailAddresses(String email) {
        Person odd = Person.someone().withEmail(email);

        assertThatThrownBy(() -> register(odd, UUID.randomUUID(), "public")).hasMessageContaining("users_email_check");
    }

    @Test
    void knowsAnEmailInAnyCase() {
        Person twin = Person.someone().withEmail(ada.email().toUpperCase(java.util.Locale.ROOT));

        assertThatThrownBy(() -> register(twin, UUID.randomUUID(), "public")).hasMessageContaining("users_email_key");
    }

    private static void register(Person person, UUID id, String role) throws SQLException {
        DATABASE.write(signIn(person), insert(person, id, role));
    }

    private static String insert(Person person, UUID id, String role) {
        return "insert into users (id, email, google_id, role) values ('%s', '%s', '%s', '%s')"
                .formatted(id, person.email(), person.subject(), role);
    }

    private static Map<String, String> signIn(Person person) {
        Map<String, String> settings = new HashMap<>();
        settings.put("vitae.actor", "sign_in");
        settings.put("vitae.sign_in_google_id", person.subject());
        settings.put("vitae.sign_in_email", person.email());
        return settings;
    }
}
