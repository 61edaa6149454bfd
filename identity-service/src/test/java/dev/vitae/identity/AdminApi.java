package dev.vitae.identity;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.UUID;

/** The users as one person with that token may see and change them, over HTTP. */
record AdminApi(String token) {

    static final String USERS = "/api/v1/users";

    /** Somebody who was made an admin by hand, with a token that says so. */
    static AdminApi of(Person person) throws SQLException {
        UUID id = Accounts.userOf(Accounts.signInForToken(person));
        Accounts.change("update users set role = 'super_admin' where id = '%s'".formatted(id));
        return new AdminApi(Accounts.signInForToken(person));
    }

    UUID id() {
        return Accounts.userOf(token);
    }

    RequestSpecification as() {
        return given().auth().oauth2(token);
    }

    ValidatableResponse search(String parameter, String value) {
        return as().queryParam(parameter, value).get(USERS).then();
    }

    ValidatableResponse one(UUID id) {
        return as().get(USERS + "/" + id).then();
    }

    String tag(UUID id) {
        return one(id).statusCode(200).extract().header("ETag");
    }

    ValidatableResponse change(UUID id, String ifMatch, String role) {
        return patch(id, ifMatch, "{\"role\": \"" + role + "\"}");
    }

    /** Whatever version there is. */
    ValidatableResponse patch(UUID id, String body) {
        return patch(id, "*", body);
    }

    private ValidatableResponse patch(UUID id, String ifMatch, String body) {
        return as().contentType("application/merge-patch+json")
                .header("If-Match", ifMatch)
                .body(body)
                .patch(USERS + "/" + id)
                .then();
    }
}
