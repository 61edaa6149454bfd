package dev.vitae.identity;

import static dev.vitae.identity.Browser.location;
import static dev.vitae.identity.SignInTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@IdentityServiceTest
@Tag("any-provider")
class CodeFlowTest {

    private final Browser browser = Browser.askingFor("text/html");
    private final Person ada = Person.someone();

    @Test
    void sendsTheBrowserToTheProviderWithPkceAndNonce() {
        HttpResponse<String> answer = browser.get("/auth/login");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer))
                .contains("code_challenge_method=S256", "code_challenge=", "nonce=", "state=")
                .containsPattern("scope=openid[+%20]+email[+%20]+profile");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("HTTPOnly", "SameSite=Lax", "Path=/auth"));
    }

    @Test
    void comesBackToTheOriginThatThePersonUses() {
        HttpResponse<String> answer =
                browser.get("/auth/login", "X-Forwarded-Host", "vitae.example", "X-Forwarded-Proto", "https");

        assertThat(location(answer)).contains("redirect_uri=https%3A%2F%2Fvitae.example%2Fauth%2Fcallback");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).contains("Secure"));
    }

    @Test
    void showsABrowserWhoIsSignedIn() {
        HttpResponse<String> page = browser.signIn(ada);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains(ada.email()).doesNotContain("eyJ");
    }

    @Test
    void goesOnToAPathOfThisSite() {
        HttpResponse<String> answer = browser.signIn(ada, "/auth/login?redirect=%2Fdocs%3Fpage%3D2");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).endsWith("/docs?page=2").startsWith("http://localhost");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https%3A%2F%2Fevil.example", "%2F%2Fevil.example", "%2F%5Cevil.example", "javascript%3A1"})
    void goesOnToNoOtherSite(String redirect) {
        HttpResponse<String> answer = browser.signIn(ada, "/auth/login?redirect=" + redirect);

        assertProblem(answer, 400, "redirect_not_allowed");
        assertThat(browser.session()).isEmpty();
    }

    @Test
    void refusesACallbackWithAnotherState() {
        // Given
        String callback = browser.login(ada, location(browser.get("/auth/login")));

        // When
        HttpResponse<String> answer = browser.get(callback.replaceAll("state=[^&]*", "state=forged"));

        // Then
        assertProblem(answer, 401, "sign_in_failed");
        assertThat(browser.session()).isEmpty();
    }

    @Test
    void refusesACodeThatTheProviderDidNotGive() {
        String callback = browser.login(ada, location(browser.get("/auth/login")));

        HttpResponse<String> answer = browser.get(callback.replaceAll("code=[^&]*", "code=forged"));

        assertProblem(answer, 401, "sign_in_failed");
    }

    @Test
    void aStolenCallbackDoesNotSignSomebodyElseIn() {
        String callback = browser.login(ada, location(browser.get("/auth/login")));

        HttpResponse<String> answer = Browser.askingForJson().get(callback);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).startsWith(Provider.ours().address("authorization_endpoint"));
    }

    @Test
    void keepsNothingOfTheProvidersSession() {
        browser.signIn(ada);

        assertThat(browser.session()).isEmpty();
        assertThat(browser.get("/auth/login").statusCode()).isEqualTo(302);
    }

    @Test
    void leadsWhoReloadsTheCallbackToTheLogin() {
        HttpResponse<String> answer = browser.signIn(ada, "/auth/callback");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).endsWith("/auth/login");
    }

    @Test
    void signsOutWhoIsNotSignedIn() {
        assertThat(Browser.askingForJson().post("/auth/logout").statusCode()).isEqualTo(204);
    }
}
