package dev.vitae.identity;

import static dev.vitae.identity.Companies.accept;
import static dev.vitae.identity.Companies.link;
import static dev.vitae.identity.Companies.made;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.identity.Companies.SignedIn;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** An invitation's address lets somebody in, so it must not end up where operators look. */
@IdentityServiceTest
class InvitationSecrecyTest {

    @Inject
    EndedSpans spans;

    @Test
    void theTokenIsInNoMetricAndNoTrace() {
        // Given
        SignedIn ada = SignedIn.someone();
        SignedIn bob = SignedIn.someone();
        String token = link(ada, made(ada, "Acme"), "member");
        String page = "/auth/invitations/" + token;

        // When
        given().redirects().follow(false).get(page).then().statusCode(303);
        Browser.askingFor("text/html").signIn(bob.person(), "/auth/login?redirect=%2Fauth%2Finvitations%2F" + token);
        bob.request().get(page).then().statusCode(200);
        bob.request().post(page).then().statusCode(200);
        accept(bob, token).statusCode(200);
        bob.request().put(page).then().statusCode(405);

        // Then
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                        given().get("/q/metrics").asString())
                .contains("/auth/invitations/{token}", "/api/v1/invitations/accept")
                .doesNotContain(token));
        assertThat(spans.text()).contains("/api/v1/invitations/accept").doesNotContain(token, "/auth/callback");
    }
}
