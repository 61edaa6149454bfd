package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.local.Stack;
import dev.vitae.testkit.Browser;
import dev.vitae.testkit.Chromium;
import dev.vitae.testkit.Chromium.Screen;
import dev.vitae.testkit.Window;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in as people do it. */
@Browser
@ExtendWith(TheStack.class)
class SignInPageTest {

    @Test
    void leadsThroughTheProvidersLoginPageAndBack(Stack stack) {
        String email = "person-" + UUID.randomUUID() + "@example.com";
        try (Chromium chromium = new Chromium()) {
            Window window = chromium.window(Screen.PHONE);

            window.page().navigate(stack.baseUrl() + "/auth/login");
            assertThat(window.page().url()).doesNotStartWith(stack.baseUrl());
            String provider = window.page().url();
            window.page().fill("[name=username]", email);
            window.page().click("[type=submit]");
            window.page().waitForURL(address -> address.startsWith(stack.baseUrl()));

            assertThat(window.heading()).isEqualTo("You are signed in");
            assertThat(window.page().locator("main").innerText()).contains(email);
            assertThat(window.isTooWide()).isFalse();
            assertThat(window.errors()).isEmpty();

            // Every service takes the session of the browser, whose cookies no script can read …
            assertThat(window.page().context().cookies(stack.baseUrl() + "/auth"))
                    .extracting(cookie -> cookie.name)
                    .contains("vitae_session", "vitae_refresh");
            assertThat(window.page().context().cookies()).allMatch(cookie -> cookie.httpOnly);
            assertThat(window.page()
                            .navigate(stack.baseUrl() + "/api/v1/resumes")
                            .status())
                    .isEqualTo(200);
            assertThat(window.page().evaluate("fetch('/auth/refresh', {method: 'POST'}).then(answer => answer.status)"))
                    .isEqualTo(200);
            // … but lets no page of another origin change anything with it.
            window.page().navigate(provider);
            window.page()
                    .evaluate(
                            "address => fetch(address, {method: 'POST', credentials: 'include', mode: 'no-cors'})"
                                    + ".then(() => true)",
                            stack.baseUrl() + "/api/v1/me/exports");
            window.page().navigate(stack.baseUrl() + "/api/v1/me/exports");
            assertThat(window.page().locator("body").innerText()).contains("\"items\":[]");

            // And out again
            window.page().navigate(stack.baseUrl() + "/auth/login");
            window.page().waitForURL(address -> !address.startsWith(stack.baseUrl()));
            window.page().fill("[name=username]", email);
            window.page().click("[type=submit]");
            window.page().waitForURL(address -> address.startsWith(stack.baseUrl()));
            window.page().getByText("Sign out").click();
            window.page().waitForURL(address -> address.endsWith("/auth/logout"));
            assertThat(window.heading()).isEqualTo("You are signed out");
            assertThat(window.page().navigate(stack.baseUrl() + "/api/v1/me").status())
                    .isEqualTo(401);
        }
    }
}
