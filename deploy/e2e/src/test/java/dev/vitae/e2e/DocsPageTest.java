package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import dev.vitae.local.Stack;
import dev.vitae.testkit.Browser;
import dev.vitae.testkit.Chromium;
import dev.vitae.testkit.Chromium.Screen;
import dev.vitae.testkit.Window;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code /docs}: who signs in there tries the API as themselves. */
@Browser
@ExtendWith(TheStack.class)
class DocsPageTest {

    private static final Path PICTURE = Path.of(System.getProperty("vitae.root"), "deploy/e2e/target/docs.png");

    @Test
    void asksAsWhoeverHasSignedInThere(Stack stack) {
        String email = "person-" + UUID.randomUUID() + "@example.com";
        try (Chromium chromium = new Chromium()) {
            Window window = chromium.window(Screen.DESKTOP);
            Page page = window.page();
            page.navigate(stack.baseUrl() + "/docs");
            page.getByText("Not signed in").waitFor();

            page.getByText("Sign in", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.fill("[name=username]", email);
            page.click("[type=submit]");
            page.getByText("Signed in as " + email).waitFor();
            page.locator("#operations-tag-me").click();
            page.locator("#operations-me-getMe .opblock-summary-control").click();
            page.locator("#operations-me-getMe button.execute").click();

            page.locator("#operations-me-getMe .live-responses-table .response-col_status")
                    .getByText("200")
                    .waitFor();
            assertThat(page.locator("#operations-me-getMe .live-responses-table")
                            .innerText())
                    .contains(email);
            page.screenshot(new ScreenshotOptions().setPath(PICTURE));
            assertThat(window.requests())
                    .allMatch(address -> address.startsWith("http://localhost:") || address.startsWith("data:"));
        }
    }
}
