package dev.vitae.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.testkit.AppRole;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Straight at the database as the application role: profiles, pictures, hints to keys, and what admins may do. */
@IdentityServiceTest
class PersonalRowsTest {

    private static final AppRole DATABASE = AppRole.of("identity");

    private final UUID ada = UUID.randomUUID();
    private final UUID bob = UUID.randomUUID();

    @BeforeEach
    void bothHaveRows() throws SQLException {
        for (UUID user : List.of(ada, bob)) {
            Accounts.change("insert into users (id, email) values ('%1$s', '%1$s@example.com')".formatted(user));
            AppRole.update("identity", user, profile(user, "DE"));
            AppRole.update("identity", user, key(user, "openai", "a1B2"));
            AppRole.update("identity", user, file(user));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"profiles", "llm_keys", "stored_file"})
    void areEachPersonsOwn(String table) throws SQLException {
        String all = "select user_id from " + table;

        assertThat(AppRole.query("identity", ada, all)).isEqualTo(List.of(Map.of("user_id", ada)));
        assertThat(AppRole.query("identity", null, all)).isEmpty();
        assertThat(DATABASE.read(admin(), all))
                .as("an admin's token opens no profile")
                .isEmpty();
        assertThat(AppRole.query(
                        "identity", ada, "select name from personal_tables where name = '%s'".formatted(table)))
                .hasSize(1);
    }

    @Test
    void areChangedByNobodyElse() throws SQLException {
        assertThat(AppRole.update(
                        "identity", bob, "update profiles set first_name = 'Eve' where user_id = '%s'".formatted(ada)))
                .isZero();
        assertThat(AppRole.update(
                        "identity", bob, "update llm_keys set key_hint = 'evil' where user_id = '%s'".formatted(ada)))
                .isZero();
        assertThat(AppRole.update("identity", bob, "delete from llm_keys where user_id = '%s'".formatted(ada)))
                .isZero();
        for (String insert : List.of(profile(ada, "DE"), key(ada, "gemini", "evil"))) {
            assertThatThrownBy(() -> AppRole.update("identity", bob, insert))
                    .hasMessageContaining("row-level security");
        }
        assertThatThrownBy(() -> AppRole.update("identity", bob, "update profiles set user_id = '%s'".formatted(ada)))
                .hasMessageContaining("row-level security");
    }

    @Test
    void areRemovedByAnErasureAlone() throws SQLException {
        assertThat(AppRole.update("identity", ada, "delete from profiles")).isZero();

        var gone = DATABASE.read(
                Map.of("vitae.actor", "eraser", "vitae.user_id", ada.toString()), "select erase_person() as rows");

        assertThat((Long) gone.get(0).get("rows")).as("profile, key, file").isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "D", "DEU", "D1"})
    void haveACountryOfTwoCapitals(String country) throws SQLException {
        UUID eve = UUID.randomUUID();
        Accounts.change("insert into users (id, email) values ('%1$s', '%1$s@example.com')".formatted(eve));

        assertThatThrownBy(() -> AppRole.update("identity", eve, profile(eve, country)))
                .hasMessageContaining("profiles_country_check");
    }

    @Test
    void haveOneHintOfFourCharactersForEachProvider() {
        for (String refused :
                List.of(key(ada, "openai", "b1B2"), key(ada, "gemini", "12345"), key(ada, "other", "1234"))) {
            assertThatThrownBy(() -> AppRole.update("identity", ada, refused)).hasMessageContaining("llm_keys_");
        }
    }

    @Test
    void showAdminsEverybodysAccount() throws SQLException {
        assertThat(DATABASE.read(admin(), accounts())).hasSize(2);
        assertThat(DATABASE.read(person("friend,super_admin"), accounts())).hasSize(2);
        for (String role : List.of("public", "friend", "not_super_admin", "super_admin_not", "")) {
            assertThat(DATABASE.read(person(role), accounts())).as(role).isEmpty();
        }
        assertThat(DATABASE.read(Map.of("vitae.role", "super_admin"), accounts()))
                .as("nobody")
                .isEmpty();
        assertThat(DATABASE.read(Map.of("vitae.actor", "service", "vitae.role", "super_admin"), accounts()))
                .as("a service")
                .isEmpty();
    }

    @Test
    void letAdminsGiveRolesAndChangeNothingElse() throws SQLException {
        String id = " where id = '" + ada + "'";
        assertThat(DATABASE.write(admin(), "update users set role = 'friend'" + id))
                .isEqualTo(1);
        assertThat(DATABASE.write(person("friend"), "update users set role = 'super_admin'" + id))
                .isZero();
        assertThatThrownBy(() -> DATABASE.write(admin(), "update users set email = 'eve@example.com'" + id))
                .hasMessageContaining("permission denied");
        assertThat(DATABASE.write(admin(), "delete from users" + id)).isZero();
        assertThat(Accounts.rows("select role from users" + id)).containsExactly("friend");
    }

    /** Whatever other policies let people change of their own row. */
    @Test
    void letNobodyGiveThemselvesARole() throws SQLException {
        Accounts.change("create policy test_own on users for update using (id = vitae_user())");
        try {
            assertThatThrownBy(() -> AppRole.update("identity", ada, "update users set role = 'super_admin'"))
                    .hasMessageContaining("permission denied");
        } finally {
            Accounts.change("drop policy test_own on users");
        }
    }

    private String accounts() {
        return "select id from users where id in ('%s', '%s')".formatted(ada, bob);
    }

    private static Map<String, String> admin() {
        return person("super_admin");
    }

    private static Map<String, String> person(String roles) {
        return Map.of(
                "vitae.actor", "person", "vitae.user_id", UUID.randomUUID().toString(), "vitae.role", roles);
    }

    private static String profile(UUID user, String country) {
        return """
                insert into profiles (id, user_id, first_name, last_name, search_region, work_format, country, languages)
                values (uuidv7(), '%s', 'Jo', 'Doe', 'Berlin', 'remote', '%s', '[{"language": "English", "level": "C1"}]')"""
                .formatted(user, country);
    }

    private static String key(UUID user, String provider, String hint) {
        return "insert into llm_keys (id, user_id, provider, key_hint) values (uuidv7(), '%s', '%s', '%s')"
                .formatted(user, provider, hint);
    }

    private static String file(UUID user) {
        return ("insert into stored_file (id, user_id, sha256, size, content_type, bytes) "
                        + "values (uuidv7(), '%s', sha256('x'), 1, 'image/jpeg', 'x')")
                .formatted(user);
    }
}
