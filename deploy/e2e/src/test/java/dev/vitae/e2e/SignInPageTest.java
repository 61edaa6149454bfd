package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.e2e.Chromium.Screen;
import dev.vitae.local.Stack;
import dev.vitae.testkit.Browser;
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
            window.page().fill("[name=username]", email);
            window.page().click("[type=submit]");
            window.page().waitForURL(address -> address.startsWith(stack.baseUrl()));

            assertThat(window.heading()).isEqualTo("You are signed in");
            assertThat(window.page().locator("main").innerText()).contains(email);
            assertThat(window.isTooWide()).isFalse();
            assertThat(window.errors()).isEmpty();

            // and out again
            window.page().getByText("Sign out").click();
            window.page().waitForURL(address -> address.endsWith("/auth/logout"));
            assertThat(window.heading()).isEqualTo("You are signed out");
        }
    }
}
