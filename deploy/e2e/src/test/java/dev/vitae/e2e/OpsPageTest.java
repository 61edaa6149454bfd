package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator.GetByTextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.vitae.local.Service;
import dev.vitae.local.Stack;
import dev.vitae.testkit.Browser;
import dev.vitae.testkit.Chromium;
import dev.vitae.testkit.Chromium.Screen;
import dev.vitae.testkit.Window;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What operators do, on the services as they are packaged. */
@Browser
@ExtendWith(TheStack.class)
class OpsPageTest {

    private static final String SWITCH = "platform_llm_enabled";
    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    @Test
    void leadThroughTheSignInAndStopThePlatformKeyEverywhere(Stack stack) throws SQLException {
        String email = RebuildSkillsTest.adminsAddress(stack);
        try (Chromium chromium = new Chromium()) {
            Window window = chromium.window(Screen.PHONE);
            Page page = window.page();

            page.navigate(stack.baseUrl() + "/ops");
            signIn(page, email, stack.baseUrl());
            assertThat(page.url()).isEqualTo(stack.baseUrl() + "/ops");
            assertThat(window.heading()).isEqualTo("Overview");
            assertThat(page.locator("main").innerText()).doesNotContain("does not answer");
            page.getByText("Live: it changes by itself.").waitFor();

            page.locator("#platform-key-button").focus();
            page.keyboard().press("Enter");
            page.getByText("Platform key: stopped").waitFor();

            await().atMost(AT_ONCE)
                    .untilAsserted(() -> assertThat(switchOfGeneration(stack)).isEqualTo("false"));
            for (String name : List.of(
                    "Usage",
                    "AI calls",
                    "Generations",
                    "Failures",
                    "People",
                    "Configuration",
                    "Services",
                    "Dead letters",
                    "Erasures")) {
                page.locator("nav").getByText(name, exactly()).click();
                page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions()
                                        .setName(name)
                                        .setExact(true)
                                        .setLevel(1))
                        .waitFor();
            }
            assertThat(window.errors()).isEmpty();
        } finally {
            Person.signedInAs(stack.baseUrl(), email).sets(SWITCH, true);
        }
    }

    @Test
    void tellOthersThatTheyAreForOperators(Stack stack) {
        try (Chromium chromium = new Chromium()) {
            Page page = chromium.window(Screen.PHONE).page();

            page.navigate(stack.baseUrl() + "/ops/usage");
            signIn(page, "person-" + UUID.randomUUID() + "@example.com", stack.baseUrl());

            assertThat(page.url()).isEqualTo(stack.baseUrl() + "/ops/usage");
            assertThat(page.locator("h1").innerText()).isEqualTo("This is for operators");
        }
    }

    private static GetByTextOptions exactly() {
        return new GetByTextOptions().setExact(true);
    }

    private static void signIn(Page page, String email, String back) {
        page.fill("[name=username]", email);
        page.click("[type=submit]");
        page.waitForURL(address -> address.startsWith(back + "/ops"));
    }

    /** What generation-service has heard of it. */
    private static String switchOfGeneration(Stack stack) throws SQLException {
        try (Connection database = DriverManager.getConnection(stack.superuserUrl(Service.GENERATION));
                ResultSet row = database.createStatement()
                        .executeQuery("select value::text from switches where key = '" + SWITCH + "'")) {
            return row.next() ? row.getString(1) : "";
        }
    }
}
