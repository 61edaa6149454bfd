package dev.vitae.identity;

import static dev.vitae.identity.AdminApi.USERS;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import dev.vitae.testkit.Json;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@IdentityServiceTest
class UsersTest {

    private final Person bob = Person.someone();
    private AdminApi admin;
    private String bobsToken;
    private UUID bobsId;

    @BeforeEach
    void thereIsOneAdmin() throws SQLException {
        Accounts.change("update users set role = 'public' where role = 'super_admin'");
        admin = AdminApi.of(Person.someone());
        bobsToken = Accounts.signInForToken(bob);
        bobsId = Accounts.userOf(bobsToken);
    }

    @Test
    void areFoundByAPartOfTheirAddressInAnyCase() {
        String part = bob.email().substring(8, 30).toUpperCase(Locale.ROOT);

        Json found = admin.search("email", part).statusCode(200).extract().as(Json.class);

        assertThat(found.getList("items[*].id")).containsExactly(bobsId.toString());
        assertThat(found.getMap("items[0]"))
                .containsOnlyKeys("id", "email", "role", "createdAt", "updatedAt")
                .containsEntry("email", bob.email());
    }

    /** Signs that would stand for others in a pattern stand for themselves. */
    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "!", "\\", "'"})
    void areNotFoundByWhatIsNoPartOfTheirAddress(String sign) {
        admin.search("email", bob.email().replace("-", sign)).statusCode(200).body(json("items", empty()));
    }

    @Test
    void areFoundByAnAddressWithSignsThatMeanSomethingInPatterns() {
        String odd = "100%_!\\" + UUID.randomUUID() + "@example.com";
        Accounts.signInForToken(Person.someone().withEmail(odd.replace("\\", "\\\\")));

        admin.search("email", odd.substring(0, 20)).statusCode(200).body(json("items[*].email", contains(odd)));
    }

    @Test
    void areFoundByTheirRole() {
        admin.search("role", "super_admin")
                .body(json("items[*].id", contains(admin.id().toString())));
        admin.search("role", "public").body(json("items[*].id", hasItems(bobsId.toString())));
        admin.as()
                .queryParam("role", "super_admin")
                .queryParam("email", bob.email())
                .get(USERS)
                .then()
                .body(json("items", empty()));
    }

    @Test
    void areFoundByTheirIds() {
        admin.as()
                .queryParam("id", bobsId, UUID.randomUUID())
                .get("/api/v1/users")
                .then()
                .statusCode(200)
                .body(json("items[*].email", contains(bob.email())));
        admin.search("id", "bob").statusCode(400).body(json("code", equalTo("user_id_invalid")));
        admin.as()
                .queryParam("id", Collections.nCopies(101, bobsId).toArray())
                .get("/api/v1/users")
                .then()
                .statusCode(400);
    }

    @Test
    void areListedNewestFirstPageByPage() {
        List<String> ids = new ArrayList<>();
        String domain = UUID.randomUUID() + ".example.com";
        for (int i = 0; i < 3; i++) {
            ids.add(
                    0,
                    Accounts.userOf(Accounts.signInForToken(Person.someone().withEmail(i + "@" + domain)))
                            .toString());
        }

        Json first = page(domain, null);
        Json second = page(domain, first.getString("next"));

        assertThat(first.getList("items[*].id")).isEqualTo(ids.subList(0, 2));
        assertThat(second.getList("items[*].id")).isEqualTo(ids.subList(2, 3));
        assertThat(second.getString("next")).isNull();
    }

    @Test
    void areNotSearchedByNonsense() {
        admin.search("role", "king").statusCode(400).body(json("code", equalTo("role_invalid")));
        admin.search("email", "a".repeat(256)).statusCode(400).body(json("code", equalTo("email_invalid")));
        admin.search("limit", "0").statusCode(400).body(json("code", equalTo("limit_invalid")));
        admin.search("cursor", "x").statusCode(400).body(json("code", equalTo("cursor_invalid")));
    }

    @Test
    void areShownOneByOne() {
        String tag = admin.one(bobsId)
                .statusCode(200)
                .body(json("email", equalTo(bob.email())))
                .extract()
                .header("ETag");

        admin.as().header("If-None-Match", tag).get(USERS + "/" + bobsId).then().statusCode(304);
        admin.one(UUID.randomUUID()).statusCode(404).body(json("code", equalTo("not_found")));
        admin.as().get(USERS + "/nonsense").then().statusCode(404);
    }

    @Test
    void areForAdminsAlone() {
        AdminApi none = new AdminApi(bobsToken);
        none.search("role", "public").statusCode(403).body(json("code", equalTo("forbidden")));
        none.one(bobsId).statusCode(403);
        none.change(bobsId, "*", "super_admin").statusCode(403);
        given().get(USERS).then().statusCode(401);
    }

    private Json page(String email, String cursor) {
        RequestSpecification request = admin.as().queryParams(Map.of("email", email, "limit", 2));
        if (cursor != null) {
            request.queryParam("cursor", cursor);
        }
        return request.get(USERS).then().statusCode(200).extract().as(Json.class);
    }
}
