package dev.vitae.identity;

import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@IdentityServiceTest
@Tag("any-provider")
class AccountTest {

    private final Person ada = Person.someone();
    private final Person bob = Person.someone();

    @Test
    void showsEachPersonTheirOwnAccount() {
        String adasToken = Accounts.signInForToken(ada);
        String bobsToken = Accounts.signInForToken(bob);

        me(adasToken).body(json("email", equalTo(ada.email())));
        me(bobsToken).body(json("email", equalTo(bob.email())));
    }

    @Test
    void answersNotModifiedToWhoHasItAlready() {
        String token = Accounts.signInForToken(ada);
        String tag = me(token).extract().header("ETag");

        given().auth()
                .oauth2(token)
                .header("If-None-Match", tag)
                .get("/api/v1/me")
                .then()
                .statusCode(304);
    }

    @Test
    void showsRoleAndTenant() throws Exception {
        // Given
        String token = Accounts.signInForToken(ada);
        UUID tenant = Accounts.tenantOf(Accounts.userOf(token));
        Accounts.change("update users set role = 'super_admin', tenant_id = '%s' where id = '%s'"
                .formatted(tenant, Accounts.userOf(token)));

        // When
        String next = Accounts.signInForToken(ada);

        // Then
        me(next).body(json("role", equalTo("super_admin"))).body(json("tenantId", equalTo(tenant.toString())));
        assertThat(new String(java.util.Base64.getUrlDecoder().decode(next.split("\\.")[1])))
                .contains("\"super_admin\"", "\"tenant\":\"" + tenant + "\"");
    }

    private static io.restassured.response.ValidatableResponse me(String token) {
        return given().auth().oauth2(token).get("/api/v1/me").then().statusCode(200);
    }
}
