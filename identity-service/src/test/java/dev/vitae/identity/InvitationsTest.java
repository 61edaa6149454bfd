package dev.vitae.identity;

import static dev.vitae.identity.Accounts.rows;
import static dev.vitae.identity.Companies.accept;
import static dev.vitae.identity.Companies.id;
import static dev.vitae.identity.Companies.invited;
import static dev.vitae.identity.Companies.joined;
import static dev.vitae.identity.Companies.link;
import static dev.vitae.identity.Companies.made;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.identity.Companies.SignedIn;
import dev.vitae.identity.invitations.SweepInvitations;
import dev.vitae.testkit.Json;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@IdentityServiceTest
class InvitationsTest {

    @Inject
    SweepInvitations sweep;

    private SignedIn ada;
    private String company;

    @BeforeEach
    void adaHasACompany() {
        ada = SignedIn.someone();
        company = made(ada, "Analytical Engines");
    }

    @Test
    void showsTheLinkOnce() throws Exception {
        // When
        Json made = invited(ada, company, Map.of("role", "member"));

        // Then
        String token = made.getString("token");
        assertThat(token).matches("vi_[A-Za-z0-9_-]{43}");
        assertThat(made.getString("url")).isEqualTo("http://localhost:8080/auth/invitations/" + token);
        assertThat(made.getMap("$").keySet())
                .containsExactlyInAnyOrder(
                        "id", "token", "url", "role", "status", "invitedBy", "expiresAt", "createdAt", "updatedAt");
        Duration open = Duration.between(Instant.now(), Instant.parse(made.getString("expiresAt")));
        assertThat(open).isBetween(Duration.ofDays(7).minusMinutes(1), Duration.ofDays(7));
        String list = ada.request()
                .get(company + "/invitations")
                .then()
                .statusCode(200)
                .body(json("items[*].id", contains(made.getString("id"))))
                .body(json("items[*].status", contains("open")))
                .body(json("items[*].invitedBy", contains(ada.id().toString())))
                .body(json("items[*].url", contains(nullValue())))
                .extract()
                .asString();
        assertThat(list).doesNotContain(token, "vi_", "tokenHash");
        assertThat(rows("select encode(token_hash, 'hex') from invitations where id = '%s'"
                        .formatted(made.getString("id"))))
                .containsExactly(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256")
                                .digest(token.getBytes(StandardCharsets.US_ASCII))));
    }

    @Test
    void invitesOnceForAnIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        var first = ada.json(Map.of("role", "member"))
                .header("Idempotency-Key", key)
                .post(company + "/invitations")
                .then()
                .statusCode(201)
                .header("Cache-Control", "private, no-store")
                .header("Location", notNullValue());

        ada.json(Map.of("role", "member"))
                .header("Idempotency-Key", key)
                .post(company + "/invitations")
                .then()
                .statusCode(201)
                .body(json("token", equalTo(first.extract().as(Json.class).get("token"))));

        ada.request().get(company + "/invitations").then().body(json("items", hasSize(1)));
    }

    @Test
    void letsInWhoeverHasTheLink() {
        // Given
        String link = link(ada, company, "admin");
        SignedIn bob = SignedIn.someone();

        // When
        var answer = accept(bob, link);

        // Then
        answer.statusCode(200)
                .body(json("tenantId", equalTo(id(company).toString())))
                .body(json("name", equalTo("Analytical Engines")))
                .body(json("userId", equalTo(bob.id().toString())))
                .body(json("role", equalTo("admin")));
        bob.request().get(company).then().statusCode(200).body(json("role", equalTo("admin")));
        ada.request().get(company + "/invitations").then().body(json("items[*].status", contains("accepted")));
        accept(bob, link)
                .statusCode(200)
                .body(json("createdAt", equalTo(answer.extract().as(Json.class).get("createdAt"))));
        ada.request().get(company + "/members").then().body(json("items", hasSize(2)));
    }

    @Test
    void leavesAMemberWhatTheyAre() {
        SignedIn bob = joined(ada, company, "member");
        String link = link(ada, company, "admin");

        accept(bob, link).statusCode(200).body(json("role", equalTo("member")));

        accept(SignedIn.someone(), link).statusCode(200).body(json("role", equalTo("admin")));
    }

    @Test
    void unknownUsedRevokedAndExpiredLookTheSame() throws Exception {
        // Given
        SignedIn bob = SignedIn.someone();
        String used = link(ada, company, "member");
        accept(SignedIn.someone(), used).statusCode(200);
        Json revoked = invited(ada, company, Map.of("role", "member"));
        String address = company + "/invitations/" + revoked.getString("id");
        ada.request().delete(address).then().statusCode(204);
        ada.request().delete(address).then().statusCode(204);
        Json expired = invited(ada, company, Map.of("role", "member"));
        expire(expired.getString("id"), "1 second");

        // When
        List<Map<String, Object>> answers = Stream.of(
                        used,
                        revoked.getString("token"),
                        expired.getString("token"),
                        "vi_" + "a".repeat(43),
                        "vi_",
                        "nonsense",
                        "")
                .map(token -> accept(bob, token)
                        .statusCode(404)
                        .extract()
                        .as(Json.class)
                        .getMap("$"))
                .toList();

        // Then
        answers.forEach(answer -> answer.remove("traceId"));
        assertThat(answers).containsOnly(answers.get(0));
        assertThat(answers.get(0)).containsEntry("code", "invitation_not_found");
        ada.request()
                .get(company + "/invitations")
                .then()
                .body(json("items[*].status", containsInAnyOrder("expired", "revoked", "accepted")));
    }

    @Test
    void whoWasRemovedComesBackByNoUsedLink() {
        String link = link(ada, company, "member");
        SignedIn bob = SignedIn.someone();
        accept(bob, link).statusCode(200);

        ada.request().delete(Companies.member(company, bob)).then().statusCode(204);

        accept(bob, link).statusCode(404);
    }

    @Test
    void isForTheAddressThatItNames() throws Exception {
        // Given
        SignedIn bob = SignedIn.someone();
        SignedIn eve = SignedIn.someone();
        String email = bob.person().email().toUpperCase(Locale.ROOT);
        Json made = invited(ada, company, Map.of("role", "member", "email", email));

        // When
        var refused = accept(eve, made.getString("token"));

        // Then
        refused.statusCode(403).body(json("code", equalTo("invitation_for_another")));
        assertThat(refused.extract().asString().toLowerCase(Locale.ROOT))
                .doesNotContain(bob.person().email());
        eve.request().get(company).then().statusCode(404);
        ada.request().get(company + "/invitations").then().body(json("items[*].email", contains(email)));
        accept(bob, made.getString("token")).statusCode(200);
        assertThat(rows("select 1 from invitations where email = '%s'".formatted(email)))
                .as("whom it was for is known by the membership now")
                .isEmpty();
    }

    @Test
    void letsOnePersonInHoweverManyCome() throws Exception {
        // Given
        String link = link(ada, company, "member");
        List<SignedIn> people = Stream.generate(SignedIn::someone).limit(4).toList();

        // When
        List<CompletableFuture<Integer>> requests = IntStream.range(0, 20)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> accept(people.get(n % 4), link).extract().statusCode()))
                .toList();
        List<Integer> answers = requests.stream().map(CompletableFuture::join).toList();

        // Then
        assertThat(answers)
                .containsOnly(200, 404)
                .filteredOn(status -> status == 200)
                .hasSize(5);
        assertThat(rows("select user_id from memberships where tenant_id = '%s' and role = 'member'"
                        .formatted(id(company))))
                .hasSize(1);
    }

    @Test
    void onePersonWithTwoLinksBelongsOnce() throws Exception {
        // Given
        List<String> links =
                Stream.generate(() -> link(ada, company, "member")).limit(10).toList();
        SignedIn bob = SignedIn.someone();

        // When
        List<CompletableFuture<Integer>> requests = links.stream()
                .map(link -> CompletableFuture.supplyAsync(
                        () -> accept(bob, link).extract().statusCode()))
                .toList();

        // Then
        assertThat(requests.stream().map(CompletableFuture::join)).containsOnly(200);
        assertThat(rows("select id from memberships where tenant_id = '%s' and user_id = '%s'"
                        .formatted(id(company), bob.id())))
                .hasSize(1);
        assertThat(rows("select id from invitations where tenant_id = '%s' and accepted_at is not null"
                        .formatted(id(company))))
                .hasSize(1);
    }

    @Test
    void fiftyHaveAnAddressWithinADayAtMost() throws Exception {
        // Given
        String elsewhere = made(ada, "Elsewhere");
        Accounts.change(
                """
                insert into invitations (id, tenant_id, user_id, email, role, token_hash, expires_at, revoked_at)
                select uuidv7(), '%s', '%s', n || '@example.com', 'member', sha256((random()::text || n)::bytea),
                  now() + interval '1 day', now() from generate_series(1, 49) n"""
                        .formatted(id(company), ada.id()));
        invited(ada, company, Map.of("role", "member", "email", "fiftieth@example.com"));

        for (String any : new String[] {company, elsewhere}) {
            // When
            var tooMany = ada.json(Map.of("role", "member", "email", "one.more@example.com"))
                    .post(any + "/invitations")
                    .then();

            // Then
            tooMany.statusCode(429).body(json("code", equalTo("invitation_mail_limit")));
            link(ada, any, "member");
        }
        SignedIn other = Companies.joined(ada, company, "admin");
        other.json(Map.of("role", "member", "email", "one.more@example.com"))
                .post(company + "/invitations")
                .then()
                .statusCode(429);
        Accounts.change("update invitations set created_at = created_at - interval '1 day' where tenant_id = '%s'"
                .formatted(id(company)));
        invited(ada, company, Map.of("role", "member", "email", "one.more@example.com"));
    }

    @Test
    void aHundredAreOpenAtMost() throws Exception {
        // Given
        Accounts.change(
                """
                insert into invitations (id, tenant_id, user_id, role, token_hash, expires_at)
                select uuidv7(), '%s', '%s', 'member', sha256((random()::text || n)::bytea), now() + interval '1 day'
                from generate_series(1, 99) n"""
                        .formatted(id(company), ada.id()));
        Json hundredth = invited(ada, company, Map.of("role", "member"));

        // When
        var tooMany = ada.json(Map.of("role", "member"))
                .post(company + "/invitations")
                .then();

        // Then
        tooMany.statusCode(409).body(json("code", equalTo("invitation_limit")));
        ada.request()
                .delete(company + "/invitations/" + hundredth.getString("id"))
                .then()
                .statusCode(204);
        link(ada, company, "member");
        ada.request()
                .get(company + "/invitations?limit=100")
                .then()
                .body(json("items", hasSize(100)))
                .body(json("next", notNullValue()));
    }

    @Test
    void revokesNoInvitationOfAnotherCompany() {
        SignedIn bob = SignedIn.someone();
        String other = made(bob, "Another company");
        Json bobs = invited(bob, other, Map.of("role", "member"));

        ada.request()
                .delete(company + "/invitations/" + bobs.getString("id"))
                .then()
                .statusCode(404);

        accept(SignedIn.someone(), bobs.getString("token")).statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/role          | {}",
                "/role          | {'role': 'owner'}",
                "/expiresInDays | {'role': 'member', 'expiresInDays': 0}",
                "/expiresInDays | {'role': 'member', 'expiresInDays': 31}",
                "/email         | {'role': 'member', 'email': 'ada'}",
                "/email         | {'role': 'member', 'email': 'ada@localhost'}",
                "/email         | {'role': 'member', 'email': 'ada,eve@example.com'}",
                "/email         | {'role': 'member', 'email': 'Ada <ada@example.com>'}",
                "/email         | {'role': 'member', 'email': 'ada@example.com\\r\\nBcc: eve@example.com'}"
            })
    void refusesWhatBreaksARule(String pointer, String wanted) {
        ada.json(wanted.replace('\'', '"'))
                .post(company + "/invitations")
                .then()
                .statusCode(422)
                .body(json("errors[*].pointer", contains(pointer)));
    }

    @Test
    void refusesAnAddressThatIsTooLong() {
        ada.json(Map.of("role", "member", "email", "a".repeat(250) + "@example.com"))
                .post(company + "/invitations")
                .then()
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/email")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 30})
    void staysOpenForAsLongAsIsAsked(int days) {
        Json made = invited(ada, company, Map.of("role", "member", "expiresInDays", days));

        assertThat(Duration.between(Instant.now(), Instant.parse(made.getString("expiresAt"))))
                .isBetween(Duration.ofDays(days).minusMinutes(1), Duration.ofDays(days));
    }

    @Test
    void refusesAnAnswerWithoutAToken() {
        ada.json(Map.of())
                .post("/api/v1/invitations/accept")
                .then()
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/token")));
    }

    @Test
    void forgetsAnInvitationNinetyDaysAfterItsEnd() throws Exception {
        // Given
        Json used = invited(ada, company, Map.of("role", "member"));
        SignedIn bob = SignedIn.someone();
        accept(bob, used.getString("token")).statusCode(200);
        Json kept = invited(ada, company, Map.of("role", "member"));
        expire(used.getString("id"), "91 days");
        expire(kept.getString("id"), "89 days");

        // When
        sweep.sweep().await().atMost(Duration.ofSeconds(10));

        // Then
        ada.request().get(company + "/invitations").then().body(json("items[*].id", contains(kept.getString("id"))));
        bob.request().get(company).then().statusCode(200);
    }

    /** As if it had ended that long ago. */
    private static void expire(String invitation, String ago) throws Exception {
        Accounts.change(
                "update invitations set created_at = now() - interval '%1$s' - interval '7 days', expires_at = now() - interval '%1$s' where id = '%2$s'"
                        .formatted(ago, invitation));
    }
}
