package dev.vitae.identity;

import static io.restassured.RestAssured.given;

import dev.vitae.testkit.Json;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** The provider that these tests sign people in with, a stand-in or a real Keycloak, as its discovery document tells of it. */
record Provider(String issuer) {

    private static final Map<String, Json> DISCOVERED = new ConcurrentHashMap<>();

    static Provider ours() {
        return new Provider(ConfigProvider.getConfig().getValue("vitae.provider.url", String.class));
    }

    /** Another one with the same clients, which nobody here trusts. */
    static Provider elsewhere() {
        return new Provider(ours().issuer.replace("/vitae", "/elsewhere"));
    }

    /** @param endpoint as the discovery document names it: {@code token_endpoint} */
    String address(String endpoint) {
        return DISCOVERED.computeIfAbsent(issuer, Provider::discover).getString(endpoint);
    }

    private static Json discover(String issuer) {
        return given().get(URI.create(issuer + "/.well-known/openid-configuration"))
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class);
    }

    /** Fills in its login page; answers where it sends the browser then. */
    String login(Person person, String loginPage) {
        return IdentityTestResource.providerIsKeycloak()
                ? new KeycloakLogin(issuer).login(person, loginPage)
                : loginAtTheStandIn(person.subject(), person.claims(), loginPage);
    }

    /** @param claims that the stand-in puts into the ID token, also in place of its own */
    static String loginAtTheStandIn(String subject, String claims, String loginPage) {
        return given().contentType("application/x-www-form-urlencoded")
                .formParam("username", encode(subject))
                .formParam("claims", encode(claims))
                .redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .post(URI.create(loginPage))
                .then()
                .statusCode(302)
                .extract()
                .header("Location");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
