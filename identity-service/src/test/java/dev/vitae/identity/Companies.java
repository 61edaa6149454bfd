package dev.vitae.identity;

import static io.restassured.RestAssured.given;

import dev.vitae.testkit.Json;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Companies (tenants) as the clients of their members see them. */
final class Companies {

    static final String TENANTS = "/api/v1/tenants";

    private Companies() {}

    /** Somebody who is signed in. */
    record SignedIn(Person person, String token, UUID id) {

        static SignedIn someone() {
            return as(Person.someone());
        }

        static SignedIn as(Person person) {
            String token = Accounts.signInForToken(person);
            return new SignedIn(person, token, Accounts.userOf(token));
        }

        RequestSpecification request() {
            return given().auth().oauth2(token);
        }

        RequestSpecification json(Object body) {
            return request().contentType(ContentType.JSON).body(body);
        }
    }

    /** Makes a company; answers its address. */
    static String made(SignedIn admin, String name) {
        return admin.json(Map.of("name", name))
                .post(TENANTS)
                .then()
                .statusCode(201)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    static UUID id(String company) {
        return UUID.fromString(company.substring(company.lastIndexOf('/') + 1));
    }

    static Json invited(SignedIn admin, String company, Map<String, Object> wanted) {
        return admin.json(wanted)
                .post(company + "/invitations")
                .then()
                .statusCode(201)
                .extract()
                .as(Json.class);
    }

    /** The token of an invitation for anybody. */
    static String link(SignedIn admin, String company, String role) {
        return invited(admin, company, Map.of("role", role)).getString("token");
    }

    static ValidatableResponse accept(SignedIn who, String token) {
        return who.json(Map.of("token", token))
                .post("/api/v1/invitations/accept")
                .then();
    }

    /** Somebody new who has come by an invitation. */
    static SignedIn joined(SignedIn admin, String company, String role) {
        SignedIn member = SignedIn.someone();
        accept(member, link(admin, company, role)).statusCode(200);
        return member;
    }

    static String member(String company, SignedIn member) {
        return company + "/members/" + member.id();
    }

    /** With the entity tag that the address has now. */
    static ValidatableResponse patch(SignedIn who, String address, String patch) {
        return patch(who, address, patch, Map.of("If-Match", tag(who, address)));
    }

    static ValidatableResponse patch(SignedIn who, String address, String patch, Map<String, String> headers) {
        return who.request()
                .headers(new HashMap<>(headers))
                .contentType("application/merge-patch+json")
                .body(patch)
                .patch(address)
                .then();
    }

    /** Any, where there is none to be had. */
    static String tag(SignedIn who, String address) {
        String tag = who.request().get(address).header("ETag");
        return tag == null ? "*" : tag;
    }
}
