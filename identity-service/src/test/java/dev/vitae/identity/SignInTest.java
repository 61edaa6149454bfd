package dev.vitae.identity;

import static dev.vitae.identity.Accounts.change;
import static dev.vitae.identity.Accounts.rows;
import static dev.vitae.identity.Accounts.token;
import static dev.vitae.identity.Accounts.userOf;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.vitae.testkit.Contracts;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@IdentityServiceTest
@Tag("any-provider")
class SignInTest {

    private final Browser browser = Browser.askingForJson();
    private final Person ada = Person.someone();

    @Test
    void givesATokenThatOpensTheNewAccount() {
        // When
        HttpResponse<String> answer = browser.signIn(ada);

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        Json body = Json.of(answer.body());
        assertThat(body.getString("tokenType")).isEqualTo("Bearer");
        assertThat(body.getInt("expiresIn")).isEqualTo(600);
        Json account = given().auth()
                .oauth2(token(answer))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
        assertThat(account.getString("email")).isEqualTo(ada.email());
        assertThat(account.getString("role")).isEqualTo("public");
        assertThat(account.getMap("$")).containsOnlyKeys("id", "email", "role", "createdAt", "updatedAt");
    }

    @Test
    void knowsAPersonAgain() throws Exception {
        // Given
        UUID first = userOf(token(browser.signIn(ada)));

        // When
        UUID second = userOf(token(Browser.askingForJson().signIn(ada.withEmail("moved-" + ada.email()))));

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(rows("select id from users where google_id = '%s'".formatted(ada.subject())))
                .containsExactly(first.toString());
        assertThat(rows("select key from outbox where key = '%s'".formatted(first)))
                .hasSize(1);
    }

    @Test
    void announcesANewUserOnce() {
        // When
        UUID user = userOf(token(browser.signIn(ada)));

        // Then
        try (Events events = Events.connect()) {
            var event = events.awaitOne("vitae.identity.user", user.toString(), "UserRegistered");
            var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Contracts.schema("identity", "UserRegistered"), InputFormat.JSON);
            assertThat(schema.validate(event.data(), InputFormat.JSON)).isEmpty();
            assertThat(Json.of(event.data()).getMap("$").keySet())
                    .isEqualTo(Json.of(Contracts.sample("identity", "UserRegistered"))
                            .getMap("$")
                            .keySet());
            assertThat(Json.of(event.data()).getString("userId")).isEqualTo(user.toString());
        }
    }

    @Test
    void registersAPersonOnceWhoSignsInTwiceAtTheSameMoment() throws Exception {
        // When
        List<UUID> users = atTheSameMoment();

        // Then
        assertThat(users).hasSize(1);
        assertThat(rows("select key from outbox where key = '%s'".formatted(users.get(0))))
                .hasSize(1);
    }

    @Test
    void givesTheAccountOnceToAUserWhoSignsInTwiceAtTheSameMoment() throws Exception {
        // Given
        UUID known = UUID.randomUUID();
        change("insert into users (id, email) values ('%s', '%s')".formatted(known, ada.email()));

        // When
        List<UUID> users = atTheSameMoment();

        // Then
        assertThat(users).containsExactly(known);
    }

    @Test
    void givesTheAccountToAUserWithThatVerifiedEmail() throws Exception {
        // Given
        UUID known = UUID.randomUUID();
        change("insert into users (id, email, role) values ('%s', '%s', 'friend')"
                .formatted(known, ada.email().toUpperCase(java.util.Locale.ROOT)));

        // When
        UUID user = userOf(token(browser.signIn(ada)));

        // Then
        assertThat(user).isEqualTo(known);
        assertThat(rows("select role || ' ' || google_id from users where id = '%s'".formatted(known)))
                .containsExactly("friend " + ada.subject());
        assertThat(rows("select key from outbox where key = '%s'".formatted(known)))
                .isEmpty();
    }

    @Test
    void refusesAnEmailThatTheProviderHasNotVerified() throws Exception {
        // Given
        UUID known = UUID.randomUUID();
        change("insert into users (id, email) values ('%s', '%s')".formatted(known, ada.email()));

        // When
        HttpResponse<String> answer = browser.signIn(ada.unverified());

        // Then
        assertProblem(answer, 403, "email_unverified");
        assertThat(rows("select id from users where id = '%s' and google_id is null".formatted(known)))
                .hasSize(1);
        assertThat(browser.session()).as("a refused person can try again").isEmpty();
    }

    @Test
    void refusesAnEmailThatAnotherAccountSignsInWith() {
        browser.signIn(ada);

        HttpResponse<String> answer =
                Browser.askingForJson().signIn(ada.withAccount(Person.someone().subject()));

        assertProblem(answer, 409, "email_taken");
    }

    /** No real provider has checked such an address. */
    @ParameterizedTest
    @ValueSource(strings = {"ada@localhost", "ada", "a da@example.com", "ada@example.", "LONG@example.com"})
    @Tag("stand-in-provider")
    void refusesAnEmailThatNoUserCanHave(String email) throws Exception {
        // Given
        Person odd = ada.withEmail(email.replace("LONG", "a".repeat(255)));

        // When
        HttpResponse<String> answer = browser.signIn(odd);

        // Then
        assertProblem(answer, 422, "email_unusable");
        assertThat(browser.session()).as("another account can be tried").isEmpty();
        assertThat(rows("select id from users where google_id = '%s'".formatted(ada.subject())))
                .isEmpty();
        assertThat(browser.signIn(ada).statusCode()).isEqualTo(200);
    }

    @Test
    void knowsAPersonAgainWhateverHasBecomeOfTheirEmail() {
        UUID first = userOf(token(browser.signIn(ada)));

        UUID second = userOf(token(Browser.askingForJson().signIn(ada.withEmail("ada@localhost"))));

        assertThat(second).isEqualTo(first);
    }

    /** Keycloak has no subjects of that length. */
    @Test
    @Tag("stand-in-provider")
    void aSignInThatFailsForWhateverReasonKeepsNoSession() {
        Person nameless = ada.withAccount("a".repeat(256));

        HttpResponse<String> answer = browser.signIn(nameless);

        assertProblem(answer, 422, "validation_failed");
        assertThat(browser.session()).isEmpty();
    }

    /** The users as whom Ada is signed in by four browsers at once. */
    private List<UUID> atTheSameMoment() {
        List<CompletableFuture<UUID>> signIns = Stream.generate(Browser::askingForJson)
                .limit(4)
                .map(each -> CompletableFuture.supplyAsync(() -> userOf(token(each.signIn(ada)))))
                .toList();
        return signIns.stream().map(CompletableFuture::join).distinct().toList();
    }

    static void assertProblem(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(Json.of(answer.body()).getString("code")).isEqualTo(code);
    }
}
