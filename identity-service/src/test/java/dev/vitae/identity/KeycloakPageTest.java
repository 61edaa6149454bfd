package dev.vitae.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import dev.vitae.testkit.ToolPath;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Keycloak's own login page, as people see it. */
@IdentityServiceTest
@dev.vitae.testkit.Browser
@Tag("keycloak")
class KeycloakPageTest {

    private final Person ada = Person.someone();

    @ConfigProperty(name = "vitae.identity.url")
    String vitae;

    @Test
    void leadsThereAndBackAndOutAgain() {
        new KeycloakLogin(Provider.ours().issuer()).haveAccount(ada);
        try (Playwright playwright =
                Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            Page page = playwright
                    .chromium()
                    .launch(new LaunchOptions().setExecutablePath(chromium()))
                    .newPage();

            // When
            page.navigate(vitae + "/auth/login");
            assertThat(page.url()).startsWith(Provider.ours().issuer());
            page.fill("[name=username]", ada.subject());
            page.fill("[name=password]", KeycloakLogin.PASSWORD);
            page.click("[type=submit]");
            page.waitForURL(address -> address.startsWith(vitae));

            // Then
            assertThat(page.locator("main").innerText()).contains("You are signed in", ada.email());
            assertThat(page.context().cookies(vitae + "/auth"))
                    .extracting(cookie -> cookie.name)
                    .contains("vitae_session", "vitae_refresh");
            page.getByText("Sign out").click();
            page.waitForURL(address -> address.endsWith("/auth/logout"));
            assertThat(page.locator("main").innerText()).contains("You are signed out");
            assertThat(page.navigate(vitae + "/api/v1/me").status()).isEqualTo(401);
        }
    }

    private static java.nio.file.Path chromium() {
        String[] names = dev.vitae.testkit.Browser.class
                .getAnnotation(dev.vitae.testkit.TestGroup.class)
                .tools();
        return ToolPath.find(List.of(names)).orElseThrow();
    }
}
