package dev.vitae.identity;

import static dev.vitae.identity.Companies.accept;
import static dev.vitae.identity.Companies.invited;
import static dev.vitae.identity.Companies.link;
import static dev.vitae.identity.Companies.made;
import static dev.vitae.testkit.Json.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.vitae.identity.Companies.SignedIn;
import dev.vitae.testkit.Burst;
import dev.vitae.testkit.Json;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@IdentityServiceTest
class InvitationPageTest {

    @ConfigProperty(name = "vitae.attempts.wrong-per-minute")
    int most;

    private SignedIn ada;
    private SignedIn bob;
    private String company;

    @BeforeEach
    void adaHasACompany() {
        ada = SignedIn.someone();
        bob = SignedIn.someone();
        company = made(ada, "Ada & <b>Sons</b> {text}");
    }

    @Test
    void saysWhoInvitesAndHasAButton() {
        String page = address(link(ada, company, "member"));

        browser(bob)
                .get(page)
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "same-origin")
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .body(containsString("Ada &amp; &lt;b&gt;Sons&lt;/b&gt; {text}"))
                .body(containsString("<form method=\"post\">"))
                .body(not(containsString("<script")));
        bob.request().get(company).then().statusCode(404);
    }

    @Test
    void acceptsByTheButtonAndAgain() {
        // Given
        String page = address(link(ada, company, "member"));

        // When
        var answer = browser(bob).post(page).then();

        // Then
        answer.statusCode(200).body(containsString("You belong to Ada &amp; &lt;b&gt;Sons&lt;/b&gt; {text}"));
        bob.request().get(company).then().statusCode(200);
        browser(bob).post(page).then().statusCode(200);
        browser(bob)
                .get(page)
                .then()
                .statusCode(200)
                .body(containsString("You belong to"))
                .body(not(containsString("<form")));
        ada.request().get(company + "/members").then().body(json("items", hasSize(2)));
    }

    @Test
    void takesTheBrowsersForm() {
        browser(bob)
                .contentType("application/x-www-form-urlencoded")
                .post(address(link(ada, company, "member")))
                .then()
                .statusCode(200);
    }

    @Test
    void sendsWhoIsSignedOutToSignInAndBack() {
        String token = link(ada, company, "member");

        nobody().get(address(token))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/auth/login?redirect=%2Fauth%2Finvitations%2F" + token));
        nobody().header("Authorization", "Bearer nonsense")
                .get(address(token))
                .then()
                .statusCode(303);
    }

    @Test
    @Tag("any-provider")
    void comesBackFromTheSignInToThePageAndItsButton() {
        // Given
        String page = address(link(ada, company, "member"));
        Browser browser = Browser.askingFor("text/html");
        String login = Browser.location(browser.get(page));

        // When
        String back = Browser.location(browser.signIn(bob.person(), login));

        // Then
        assertThat(back).endsWith(page);
        var shown = browser.get(back);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("Ada &amp; &lt;b&gt;Sons&lt;/b&gt; {text}", "<form method=\"post\">");
        SignInTest.assertProblem(browser.post(page, "cross-site"), 403, "cross_site_request");
        bob.request().get(company).then().statusCode(404);
        assertThat(browser.post(page).statusCode()).isEqualTo(200);
        bob.request().get(company).then().statusCode(200);
    }

    @Test
    void letsNoServiceAcceptForAnybody() {
        String page = address(link(ada, company, "member"));
        String service = given().formParam("grant_type", "client_credentials")
                .formParam("client_id", "generation")
                .formParam("client_secret", "vitae")
                .post("/auth/token")
                .then()
                .statusCode(200)
                .extract()
                .as(Json.class)
                .get("access_token");

        nobody().auth()
                .oauth2(service)
                .header("Vitae-Acting-For", bob.id().toString())
                .post(page)
                .then()
                .statusCode(403);

        bob.request().get(company).then().statusCode(404);
    }

    @Test
    void countsBadTokensLikeAnyOther() {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + RestAssured.port + address(link(ada, company, "member"))))
                .header("X-Forwarded-For", "198.51.100.20")
                .header("Authorization", "Bearer nonsense")
                .header("Accept", "text/html")
                .build();

        assertThat(Burst.statuses(most + 1, i -> request))
                .containsOnly(303, 429)
                .containsOnlyOnce(429);
    }

    @Test
    void acceptsForNobody() {
        String token = link(ada, company, "member");

        nobody().post(address(token))
                .then()
                .statusCode(401)
                .contentType(startsWith("text/html"))
                .body(containsString("/auth/login?redirect=%2Fauth%2Finvitations%2F" + token));

        accept(bob, token).statusCode(200);
    }

    @Test
    void saysThatALinkIsNoLongerGood() {
        String used = link(ada, company, "member");
        accept(SignedIn.someone(), used).statusCode(200);

        browser(bob).get(address(used)).then().statusCode(404).body(containsString("no longer, good"));
        browser(bob).post(address(used)).then().statusCode(404).body(not(containsString("Sons")));
        browser(bob).get(address("nonsense")).then().statusCode(404).contentType(startsWith("text/html"));
        nobody().get(address("nonsense")).then().statusCode(404);
    }

    @Test
    void saysThatItIsForAnotherAddressAndNotWhich() {
        SignedIn eve = SignedIn.someone();
        String token = invited(
                        ada,
                        company,
                        Map.of("role", "member", "email", bob.person().email()))
                .getString("token");

        browser(eve)
                .get(address(token))
                .then()
                .statusCode(403)
                .body(containsString("another e-mail address"))
                .body(not(containsString(bob.person().email())))
                .body(not(containsString("Sons")));
        browser(eve).post(address(token)).then().statusCode(403);
        browser(bob).post(address(token)).then().statusCode(200);
    }

    private static String address(String token) {
        return "/auth/invitations/" + token;
    }

    private static RequestSpecification browser(SignedIn who) {
        return nobody().cookie("vitae_session", who.token()).header("Sec-Fetch-Site", "same-origin");
    }

    private static RequestSpecification nobody() {
        return given().header("Accept", "text/html").redirects().follow(false);
    }
}
