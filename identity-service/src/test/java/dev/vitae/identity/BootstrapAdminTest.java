package dev.vitae.identity;

import static dev.vitae.identity.Accounts.change;
import static dev.vitae.identity.Accounts.rows;
import static dev.vitae.identity.Accounts.signInForToken;
import static dev.vitae.identity.Accounts.userOf;
import static dev.vitae.identity.SignInTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@IdentityServiceTest
@Tag("any-provider")
class BootstrapAdminTest {

    /** Whom the configuration of these tests names. */
    static final String ADMINS =
            "first@admins.example,second@admins.example,Third@Admins.example,fourth@admins.example,fifth@admins.example";

    @BeforeEach
    void thereIsNone() throws Exception {
        change("update users set role = 'public' where role = 'super_admin'");
    }

    @Test
    void isAnAdminFromTheFirstSignInOn() {
        // When
        String token = signInForToken(Person.someone().withEmail("first@admins.example"));

        // Then
        assertThat(RefreshTokensTest.claims(token).<String>getList("groups")).containsExactly("super_admin");
        try (Events events = Events.connect()) {
            var event = events.awaitOne("vitae.identity.user", userOf(token).toString(), "UserRoleChanged");
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Contracts.schema("identity", "UserRoleChanged"), InputFormat.JSON);
            assertThat(schema.validate(event.data(), InputFormat.JSON)).isEmpty();
            assertThat(Json.of(event.data()).getMap("$").keySet())
                    .isEqualTo(Json.of(Contracts.sample("identity", "UserRoleChanged"))
                            .getMap("$")
                            .keySet());
            assertThat(Json.of(event.data()).getString("role")).isEqualTo("super_admin");
        }
    }

    @Test
    void isMadeOfAUserWhoIsThereAlready() throws Exception {
        // Given
        Person person = Person.someone().withEmail("second@admins.example");
        UUID user = userOf(signInForToken(person));
        change("update users set role = 'public' where id = '%s'".formatted(user));

        // When
        String token = signInForToken(person);
        String again = signInForToken(person);

        // Then
        assertThat(RefreshTokensTest.claims(token).<String>getList("groups")).containsExactly("super_admin");
        assertThat(userOf(again)).isEqualTo(user);
        assertThat(rows("select id from outbox where key = '%s' and type = 'UserRoleChanged'".formatted(user)))
                .as("once for each change")
                .hasSize(2);
    }

    @Test
    void isTheFirstOneAlone() throws Exception {
        AdminApi admin = AdminApi.of(Person.someone());
        Person person = Person.someone().withEmail("fifth@admins.example");
        UUID user = userOf(signInForToken(person));
        assertThat(admin.one(user).extract().as(Json.class).<String>get("role")).isEqualTo("public");

        // Who was made one, and is one no more, stays so.
        admin.change(user, "*", "super_admin").statusCode(200);
        admin.change(user, "*", "public").statusCode(200);
        String token = signInForToken(person);

        assertThat(RefreshTokensTest.claims(token).<String>getList("groups")).containsExactly("public");
    }

    @Test
    void isNamedInAnyCase() {
        String token = signInForToken(Person.someone().withEmail("third@admins.EXAMPLE"));

        assertThat(RefreshTokensTest.claims(token).<String>getList("groups")).containsExactly("super_admin");
    }

    @Test
    void isNobodyWhoseAddressIsNotVerified() throws Exception {
        change("insert into users (id, email) values (uuidv7(), 'fourth@admins.example')");

        assertProblem(
                Browser.askingForJson()
                        .signIn(Person.someone()
                                .withEmail("fourth@admins.example")
                                .unverified()),
                403,
                "email_unverified");

        assertThat(rows("select role from users where email = 'fourth@admins.example'"))
                .containsExactly("public");
    }

    @Test
    void isNobodyElse() throws Exception {
        // Given
        Person person = Person.someone();
        UUID user = userOf(signInForToken(person));

        // When
        String token = signInForToken(person.withEmail("fourth@admins.example"));

        // Then
        assertThat(userOf(token)).isEqualTo(user);
        assertThat(RefreshTokensTest.claims(token).<String>getList("groups")).containsExactly("public");
    }
}
