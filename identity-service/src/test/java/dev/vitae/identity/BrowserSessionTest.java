package dev.vitae.identity;

import static dev.vitae.identity.Accounts.change;
import static dev.vitae.identity.Accounts.rows;
import static dev.vitae.identity.Accounts.token;
import static dev.vitae.identity.Accounts.userOf;
import static dev.vitae.identity.Browser.location;
import static dev.vitae.identity.SignInTest.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.testkit.Json;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@IdentityServiceTest
@Tag("any-provider")
class BrowserSessionTest {

    private static final String ACCESS = "vitae_session";
    private static final String REFRESH = "vitae_refresh";

    private final Browser browser = Browser.askingForJson();
    private final Person ada = Person.someone();

    @Test
    void comesAsTwoCookiesThatNoScriptSees() {
        // When
        HttpResponse<String> answer = browser.signIn(ada);

        // Then
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .anyMatch(
                        cookie -> cookie.matches("vitae_session=eyJ[^;]+; Path=/; Max-Age=600; HttpOnly; SameSite=Lax"))
                .anyMatch(cookie ->
                        cookie.matches("vitae_refresh=vr_[^;]+; Path=/auth; Max-Age=2592000; HttpOnly; SameSite=Lax"));
        assertThat(browser.cookie(ACCESS)).contains(token(answer));
    }

    @Test
    void opensTheApi() {
        browser.signIn(ada);

        HttpResponse<String> account = browser.get("/api/v1/me");

        assertThat(account.statusCode()).isEqualTo(200);
        assertThat(Json.of(account.body()).getString("email")).isEqualTo(ada.email());
    }

    @Test
    void comesWithThePageToo() {
        Browser reader = Browser.askingFor("text/html");

        reader.signIn(ada, "/auth/login?redirect=%2Fdocs");

        assertThat(reader.cookie(ACCESS)).isPresent();
        assertThat(reader.cookie(REFRESH)).isPresent();
    }

    @Test
    void isKeptAsOneOfABrowser() throws Exception {
        UUID user = userOf(token(browser.signIn(ada)));

        assertThat(rows("select kind || ' ' || user_agent from sessions where user_id = '%s'".formatted(user)))
                .hasSize(1)
                .allMatch(row -> row.startsWith("browser Java-http-client"));
    }

    @Test
    void takesThePlaceOfTheBrowsersFormerOne() throws Exception {
        UUID user = userOf(token(browser.signIn(ada)));

        browser.signIn(ada);

        assertThat(rows("select id from sessions where revoked_at is null and user_id = '%s'".formatted(user)))
                .hasSize(1);
    }

    @Test
    void givesScriptsAnAccessToken() {
        // Given
        browser.signIn(ada);
        String before = browser.cookie(REFRESH).orElseThrow();

        // When
        HttpResponse<String> answer = browser.post("/auth/refresh");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(Json.of(answer.body()).getString("tokenType")).isEqualTo("Bearer");
        assertThat(Json.of(answer.body()).getInt("expiresIn")).isEqualTo(600);
        assertThat(browser.cookie(ACCESS)).contains(token(answer));
        assertThat(browser.cookie(REFRESH)).isPresent().get().isNotEqualTo(before);
        assertThat(browser.post("/auth/refresh").statusCode()).isEqualTo(200);
    }

    @Test
    void changesToATenantOfThePerson() throws Exception {
        UUID tenant = Accounts.tenantOf(userOf(token(browser.signIn(ada))));

        HttpResponse<String> answer = browser.post("/auth/refresh?tenant=" + tenant);

        assertThat(RefreshTokensTest.claims(token(answer)).getString("tenant")).isEqualTo(tenant.toString());
        assertProblem(browser.post("/auth/refresh?tenant=" + UUID.randomUUID()), 404, "tenant_not_found");
        assertThat(browser.post("/auth/refresh").statusCode())
                .as("still signed in")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/auth/refresh", "/auth/logout", "/api/v1/me"})
    void doesNothingForAnotherSite(String path) {
        browser.signIn(ada);

        assertProblem(browser.post(path, "cross-site"), 403, "cross_site_request");

        assertThat(browser.post("/auth/refresh").statusCode()).isEqualTo(200);
    }

    @Test
    void leadsAPageOnWhoseCookieHasExpired() {
        browser.signIn(ada);
        browser.lose(ACCESS);

        HttpResponse<String> answer = browser.get("/auth/refresh?redirect=%2Fdocs%3Fpage%3D2");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).endsWith("/docs?page=2");
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void leadsToTheLoginWhenItHasEnded() {
        // Given
        browser.signIn(ada);
        Browser thief = browser.copy();
        thief.post("/auth/refresh");

        // When
        HttpResponse<String> answer = browser.get("/auth/refresh?redirect=%2Fdocs%3Fpage%3D2");

        // Then
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).endsWith("/auth/login?redirect=%2Fdocs%3Fpage%3D2");
        assertThat(browser.cookie(ACCESS)).isEmpty();
        assertThat(browser.cookie(REFRESH)).isEmpty();
        assertProblem(thief.post("/auth/refresh"), 401, "session_ended");
        assertThat(thief.cookie(REFRESH)).isEmpty();
    }

    @Test
    void leadsWhoIsNotSignedInToTheLogin() {
        assertThat(location(browser.get("/auth/refresh?redirect=%2Fdocs"))).endsWith("/auth/login?redirect=%2Fdocs");
        assertProblem(browser.post("/auth/refresh"), 401, "session_ended");
    }

    @Test
    void isNotUsedUpByHead() {
        browser.signIn(ada);

        HttpResponse<String> answer = browser.head("/auth/refresh");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, POST");
        assertThat(browser.post("/auth/refresh").statusCode()).isEqualTo(200);
    }

    @Test
    void isNotUsedUpByAnotherSite() {
        browser.signIn(ada);
        String before = browser.cookie(REFRESH).orElseThrow();

        HttpResponse<String> answer = browser.get("/auth/refresh?redirect=%2Fdocs", "Sec-Fetch-Site", "cross-site");

        assertThat(location(answer)).endsWith("/auth/login?redirect=%2Fdocs");
        assertThat(browser.cookie(REFRESH)).contains(before);
        assertThat(browser.post("/auth/refresh").statusCode()).isEqualTo(200);
    }

    @Test
    void isNotSaidToHaveEndedWhereThatDidNotWork() throws Exception {
        browser.signIn(ada);
        change("revoke update (revoked_at) on sessions from identity_app");
        try {
            assertThat(browser.post("/auth/logout").statusCode()).isEqualTo(500);
        } finally {
            change("grant update (revoked_at) on sessions to identity_app");
        }

        assertThat(browser.cookie(REFRESH)).isPresent();
        assertThat(browser.post("/auth/logout").statusCode()).isEqualTo(204);
    }

    @Test
    void leadsToNoOtherSite() {
        assertProblem(browser.get("/auth/refresh?redirect=%2F%2Fevil.example"), 400, "redirect_not_allowed");
    }

    @Test
    void endsWhenThePersonSignsOut() {
        // Given
        browser.signIn(ada);
        Browser copy = browser.copy();

        // When
        HttpResponse<String> answer = browser.post("/auth/logout");

        // Then
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(browser.cookie(ACCESS)).isEmpty();
        assertThat(browser.cookie(REFRESH)).isEmpty();
        assertProblem(copy.post("/auth/refresh"), 401, "session_ended");
        assertThat(browser.get("/auth/login").statusCode()).isEqualTo(302);
    }

    @Test
    void showsAPageToWhoHasSignedOut() {
        Browser reader = Browser.askingFor("text/html");
        reader.signIn(ada);

        HttpResponse<String> page = reader.post("/auth/logout");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("signed out");
        assertThat(reader.cookie(REFRESH)).isEmpty();
    }
}
