package dev.vitae.identity;

import static dev.vitae.identity.Accounts.rows;
import static dev.vitae.identity.Companies.accept;
import static dev.vitae.identity.Companies.id;
import static dev.vitae.identity.Companies.joined;
import static dev.vitae.identity.Companies.link;
import static dev.vitae.identity.Companies.made;
import static dev.vitae.identity.Companies.member;
import static dev.vitae.identity.Companies.patch;
import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.identity.Companies.SignedIn;
import dev.vitae.testkit.Json;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IdentityServiceTest
class TenantMembersTest {

    private static final String ADMIN = "{\"role\": \"admin\"}";
    private static final String MEMBER = "{\"role\": \"member\"}";

    private SignedIn ada;
    private String company;

    @BeforeEach
    void adaHasACompany() {
        ada = SignedIn.someone();
        company = made(ada, "Analytical Engines");
    }

    @Test
    void showsMembersWhoElseBelongs() {
        // Given
        SignedIn bob = joined(ada, company, "member");
        SignedIn eve = joined(ada, company, "admin");
        made(bob, "Bob's other company");

        // When
        var page = bob.request().get(company + "/members?limit=2").then();

        // Then
        page.statusCode(200)
                .body(json(
                        "items[*].email",
                        contains(eve.person().email(), bob.person().email())))
                .body(json(
                        "items[*].userId",
                        contains(eve.id().toString(), bob.id().toString())))
                .body(json("items[*].role", contains("admin", "member")));
        bob.request()
                .queryParam("cursor", page.extract().as(Json.class).<String>get("next"))
                .get(company + "/members")
                .then()
                .body(json("items[*].email", contains(ada.person().email())))
                .body(json("next", nullValue()));
        bob.request()
                .get(member(company, eve))
                .then()
                .statusCode(200)
                .body(json("email", equalTo(eve.person().email())));
    }

    @Test
    void showsNobodyWhoBelongsElsewhere() {
        SignedIn bob = SignedIn.someone();
        made(bob, "Another company");

        ada.request().get(member(company, bob)).then().statusCode(404);
        ada.request().delete(member(company, bob)).then().statusCode(404);
        patch(ada, member(company, bob), ADMIN).statusCode(404);
    }

    @Test
    void givesAMemberAnotherRole() {
        // Given
        SignedIn bob = joined(ada, company, "member");

        // When
        var answer = patch(ada, member(company, bob), ADMIN);

        // Then
        answer.statusCode(200)
                .body(json("role", equalTo("admin")))
                .body(json("email", equalTo(bob.person().email())));
        bob.request().get(company).then().body(json("role", equalTo("admin")));
        patch(bob, company, "{\"name\": \"Bob's as well\"}").statusCode(200);
    }

    @Test
    void takesRolesAwayAtOnce() {
        SignedIn bob = joined(ada, company, "admin");

        patch(ada, member(company, bob), MEMBER).statusCode(200);

        patch(bob, company, "{\"name\": \"Bob's\"}").statusCode(403);
        patch(bob, member(company, bob), ADMIN).statusCode(403);
    }

    @Test
    void changesARoleOnlyAsItWasRead() {
        SignedIn bob = joined(ada, company, "member");
        String address = member(company, bob);
        String read = Companies.tag(ada, address);
        patch(ada, address, ADMIN).statusCode(200);

        patch(ada, address, MEMBER, Map.of("If-Match", read)).statusCode(412);
        patch(ada, address, MEMBER, Map.of()).statusCode(428);
    }

    @Test
    void refusesARoleThatIsNone() {
        SignedIn bob = joined(ada, company, "member");

        patch(ada, member(company, bob), "{\"role\": \"owner\"}")
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/role")));
        patch(ada, member(company, bob), "{\"role\": null}")
                .statusCode(422)
                .body(json("errors[*].pointer", contains("/role")));
        patch(ada, member(company, bob), "{}").statusCode(200).body(json("role", equalTo("member")));
    }

    @Test
    void letsAMemberChangeAndRemoveNobodyElse() {
        SignedIn bob = joined(ada, company, "member");

        bob.request().delete(member(company, ada)).then().statusCode(403).body(json("code", equalTo("forbidden")));
        patch(bob, member(company, bob), ADMIN).statusCode(403);
        patch(bob, member(company, ada), MEMBER).statusCode(403);

        bob.request().get(company + "/members").then().body(json("items", hasSize(2)));
    }

    @Test
    void letsAMemberLeave() throws Exception {
        // Given
        SignedIn bob = joined(ada, company, "member");
        Accounts.change("update users set tenant_id = '%s' where id in ('%s', '%s')"
                .formatted(id(company), ada.id(), bob.id()));
        String tag = bob.request().get("/api/v1/me").header("ETag");

        // When
        bob.request().delete(member(company, bob)).then().statusCode(204);

        // Then
        bob.request().get(company).then().statusCode(404);
        bob.request()
                .header("If-None-Match", tag)
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body(json("tenantId", nullValue()));
        ada.request()
                .get("/api/v1/me")
                .then()
                .body(json("tenantId", equalTo(id(company).toString())));
        ada.request().get(company + "/members").then().body(json("items", hasSize(1)));
    }

    @Test
    void keepsTheDefaultOfWhoLeavesAnotherCompany() throws Exception {
        SignedIn bob = joined(ada, company, "member");
        String other = made(bob, "Other");
        Accounts.change("update users set tenant_id = '%s' where id = '%s'".formatted(id(other), bob.id()));

        ada.request().delete(member(company, bob)).then().statusCode(204);

        bob.request()
                .get("/api/v1/me")
                .then()
                .body(json("tenantId", equalTo(id(other).toString())));
    }

    @Test
    void aRemovedAdminCanDoNothingAtOnce() throws Exception {
        // Given
        SignedIn before = joined(ada, company, "admin");
        Accounts.change("update users set tenant_id = '%s' where id = '%s'".formatted(id(company), before.id()));
        SignedIn bob = SignedIn.as(before.person());
        String link = link(bob, company, "admin");

        // When
        ada.request().delete(member(company, bob)).then().statusCode(204);

        // Then
        bob.request().get(company).then().statusCode(404);
        patch(bob, company, "{\"name\": \"Bob's\"}").statusCode(404);
        bob.request().get(company + "/members").then().statusCode(404);
        patch(bob, member(company, ada), MEMBER).statusCode(404);
        bob.request().delete(member(company, ada)).then().statusCode(404);
        bob.request().get(company + "/invitations").then().statusCode(404);
        bob.json(Map.of("role", "admin")).post(company + "/invitations").then().statusCode(404);
        accept(bob, link).statusCode(404);
        accept(SignedIn.someone(), link).statusCode(404);
        assertThat(rows("select coalesce(tenant_id::text, 'none') from users where id = '%s'".formatted(bob.id())))
                .containsExactly("none");
    }

    @Test
    void aDemotedAdminLeavesNoLinkBehind() {
        SignedIn bob = joined(ada, company, "admin");
        String bobs = link(bob, company, "admin");
        String adas = link(ada, company, "member");

        patch(ada, member(company, bob), MEMBER).statusCode(200);

        accept(SignedIn.someone(), bobs).statusCode(404);
        accept(SignedIn.someone(), adas).statusCode(200);
    }

    @Test
    void theLastAdminStaysOne() {
        // Given
        SignedIn bob = joined(ada, company, "member");

        // Then
        ada.request().delete(member(company, ada)).then().statusCode(409).body(json("code", equalTo("last_admin")));
        patch(ada, member(company, ada), MEMBER).statusCode(409).body(json("code", equalTo("last_admin")));
        patch(ada, member(company, bob), ADMIN).statusCode(200);
        ada.request().delete(member(company, ada)).then().statusCode(204);
    }

    @Test
    void theLastMemberStays() {
        ada.request().delete(member(company, ada)).then().statusCode(409).body(json("code", equalTo("last_member")));
    }

    @Test
    void ofTwoAdminsWhoLeaveAtTheSameMomentOneStays() throws Exception {
        // Given
        SignedIn bob = joined(ada, company, "admin");
        joined(ada, company, "member");

        // When
        List<Integer> answers = atTheSameMoment(
                () -> ada.request().delete(member(company, ada)).statusCode(),
                () -> bob.request().delete(member(company, bob)).statusCode());

        // Then
        assertThat(answers).containsExactlyInAnyOrder(204, 409);
        assertThat(rows("select role from memberships where tenant_id = '%s' order by role".formatted(id(company))))
                .containsExactly("admin", "member");
    }

    @Test
    void ofTwoAdminsWhoDemoteEachOtherAtTheSameMomentOneStaysAdmin() throws Exception {
        // Given
        SignedIn bob = joined(ada, company, "admin");
        Map<String, String> any = Map.of("If-Match", "*");

        // When
        List<Integer> answers = atTheSameMoment(
                () -> patch(ada, member(company, bob), MEMBER, any).extract().statusCode(),
                () -> patch(bob, member(company, ada), MEMBER, any).extract().statusCode());

        // Then
        assertThat(answers).containsExactlyInAnyOrder(200, 403);
        assertThat(rows("select role from memberships where tenant_id = '%s' order by role".formatted(id(company))))
                .containsExactly("admin", "member");
    }

    @SafeVarargs
    private static List<Integer> atTheSameMoment(java.util.function.Supplier<Integer>... requests) {
        List<CompletableFuture<Integer>> answers =
                Stream.of(requests).map(CompletableFuture::supplyAsync).toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
