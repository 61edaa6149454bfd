package dev.vitae.identity;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Events;
import dev.vitae.testkit.Json;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever leaves is gone at once, and identity-service sees to it that the others follow. */
@IdentityServiceTest
class ErasureTest {

    private static final String PEOPLE = "vitae.identity.user";
    private static final String COMPANIES = "vitae.identity.tenant";

    private final Person person = Person.someone();
    private final String token = Accounts.signInForToken(person);
    private final UUID user = Accounts.userOf(token);

    @Test
    void endsSignInAndTokensAtOnceAndLetsThePersonBeginAnew() throws SQLException {
        erase(token);

        as(token).get("/api/v1/me").then().statusCode(401).body(json("code", equalTo("account_gone")));
        as(token).delete("/api/v1/me").then().statusCode(401);
        assertThat(Accounts.rows("select id from users where id = '" + user + "'"))
                .isEmpty();
        assertThat(Accounts.userOf(Accounts.signInForToken(person))).isNotEqualTo(user);
    }

    @Test
    void isCompleteWhenEveryServiceHasAcknowledged() throws SQLException {
        String erasure = erase(token);
        String admin = admin();
        try (Events events = Events.connect()) {
            // This service acknowledges by itself.
            await().untilAsserted(() -> shown(admin, erasure)
                    .body(json("services[?(@.service == 'identity')].acknowledgedAt", contains(notNullValue()))));
            shown(admin, erasure)
                    .body(json("completedAt", nullValue()))
                    .body(json("kind", equalTo("person")))
                    .body(json("askedBy", equalTo("person")))
                    .body(json(
                            "services[*].service",
                            equalTo(List.of("generation", "identity", "resume", "sharing", "usage", "vacancy"))));

            for (String service : List.of("resume", "vacancy", "generation", "sharing", "usage")) {
                String done = "{\"erasureId\": \"%s\", \"service\": \"%s\"}".formatted(erasure, service);
                events.publish(
                        "vitae." + service + ".erasure", CloudEvent.of(erasure, "DataErased", "/" + service, done));
            }

            await().untilAsserted(() -> shown(admin, erasure)
                    .body(json("completedAt", notNullValue()))
                    .body(json("services[*].acknowledgedAt", everyItem(notNullValue()))));
        }
        as(token()).get("/api/v1/erasures/" + erasure).then().statusCode(403);
        as(admin)
                .get("/api/v1/erasures")
                .then()
                .statusCode(200)
                .body(json("items[*].id", org.hamcrest.Matchers.hasItem(erasure)));
    }

    @Test
    void tellsTheServicesAgainWhileOneHasNotAnswered() throws SQLException {
        String erasure = erase(token);
        Accounts.change("update erasures set told_at = now() - interval '61 seconds' where id = '" + erasure + "'");

        try (Events events = Events.connect()) {
            events.await(
                    PEOPLE,
                    all -> all.stream()
                                    .filter(event -> event.type().equals("UserErased")
                                            && event.key().equals(user.toString()))
                                    .count()
                            == 2);
        }
    }

    @Test
    void letsAdminsEraseOthersButNotTheLastOfThemselves() throws SQLException {
        String admin = admin();
        as(token).delete("/api/v1/users/" + Accounts.userOf(admin)).then().statusCode(403);
        as(admin).delete("/api/v1/users/" + UUID.randomUUID()).then().statusCode(404);

        as(admin).delete("/api/v1/users/" + user).then().statusCode(202).body(json("erasureId", notNullValue()));

        as(token).get("/api/v1/me").then().statusCode(401);
        Accounts.change("update users set role = 'friend' where role = 'super_admin' and id <> '"
                + Accounts.userOf(admin) + "'");
        as(admin).delete("/api/v1/me").then().statusCode(409).body(json("code", equalTo("last_super_admin")));
    }

    @Test
    void leavesACompanyToItsLongestMember() throws SQLException {
        UUID company = company();
        UUID second = Accounts.userOf(token());
        UUID third = Accounts.userOf(token());
        join(company, user, "admin");
        join(company, second, "member");
        join(company, third, "member");

        erase(token);

        assertThat(Accounts.rows("select user_id || ' ' || role from memberships where tenant_id = '" + company
                        + "' order by created_at"))
                .containsExactly(second + " admin", third + " member");
    }

    @Test
    void erasesACompanyThatNobodyBelongsToAnyMore() throws SQLException {
        UUID company = company();
        join(company, user, "admin");

        erase(token);

        assertThat(Accounts.rows("select id from tenants where id = '" + company + "'"))
                .isEmpty();
        try (Events events = Events.connect()) {
            events.awaitOne(COMPANIES, company.toString(), "TenantErased");
        }
    }

    @Test
    void erasesACompanyForItsAdminAlone() throws SQLException {
        UUID company = company();
        String member = token();
        join(company, user, "admin");
        join(company, Accounts.userOf(member), "member");
        Accounts.change("update users set tenant_id = '" + company + "' where id = '" + Accounts.userOf(member) + "'");
        String path = "/api/v1/tenants/" + company;

        as(token()).delete(path).then().statusCode(404);
        as(member).delete(path).then().statusCode(403);
        as(token).delete(path).then().statusCode(202);

        assertThat(Accounts.rows("select user_id from memberships where tenant_id = '" + company + "'"))
                .isEmpty();
        assertThat(Accounts.rows("select tenant_id from users where id = '" + Accounts.userOf(member) + "'"))
                .containsExactly((String) null);
        as(member).get("/api/v1/me").then().statusCode(200);
        try (Events events = Events.connect()) {
            events.awaitOne(COMPANIES, company.toString(), "TenantErased");
        }
    }

    private static io.restassured.response.ValidatableResponse shown(String admin, String erasure) {
        return as(admin).get("/api/v1/erasures/" + erasure).then().statusCode(200);
    }

    private static String erase(String token) {
        return as(token)
                .delete("/api/v1/me")
                .then()
                .statusCode(202)
                .extract()
                .as(Json.class)
                .get("erasureId");
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static String token() {
        return Accounts.signInForToken(Person.someone());
    }

    private static String admin() throws SQLException {
        Person admin = Person.someone();
        UUID id = Accounts.userOf(Accounts.signInForToken(admin));
        Accounts.change("update users set role = 'super_admin' where id = '" + id + "'");
        return Accounts.signInForToken(admin);
    }

    private static UUID company() throws SQLException {
        UUID id = UUID.randomUUID();
        Accounts.change("insert into tenants (id, name) values ('" + id + "', 'Acme')");
        return id;
    }

    private static void join(UUID company, UUID user, String role) throws SQLException {
        Accounts.change("insert into memberships (id, tenant_id, user_id, role) values (uuidv7(), '" + company + "', '"
                + user + "', '" + role + "')");
    }
}
