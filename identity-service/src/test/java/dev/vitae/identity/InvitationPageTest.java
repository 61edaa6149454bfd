package dev.vitae.identity;

import static dev.vitae.identity.Companies.accept;
import static dev.vitae.identity.Companies.invited;
import static dev.vitae.identity.Companies.link;
import static dev.vitae.identity.Companies.made;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.vitae.identity.Companies.SignedIn;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IdentityServiceTest
class InvitationPageTest {

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
                .header("Referrer-Policy", "no-referrer")
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
        ada.request().get(company + "/members").then().body("items", hasSize(2));
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
    void comesBackFromTheSignInToThePage() {
        String token = link(ada, company, "member");
        Browser browser = Browser.askingFor("text/html");

        var answer = browser.signIn(bob.person(), "/auth/login?redirect=%2Fauth%2Finvitations%2F" + token);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer)).endsWith(address(token));
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
        return who.request().header("Accept", "text/html").redirects().follow(false);
    }

    private static RequestSpecification nobody() {
        return given().header("Accept", "text/html").redirects().follow(false);
    }
}
