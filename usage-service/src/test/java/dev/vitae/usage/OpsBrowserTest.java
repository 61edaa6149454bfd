package dev.vitae.usage;

import static dev.vitae.testkit.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.vitae.testkit.Barriers;
import dev.vitae.testkit.Browser;
import dev.vitae.testkit.Chromium;
import dev.vitae.testkit.Chromium.Screen;
import dev.vitae.testkit.CloudEvent;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.Stub;
import dev.vitae.testkit.StubService;
import dev.vitae.testkit.Window;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The operators' pages in a real browser. */
@Browser
@UsageServiceTest
class OpsBrowserTest {

    private static final Path PICTURES = Path.of("target", "pages");
    private static final String SWITCH = "platform_llm_enabled";

    private static Chromium chromium;

    @Stub("accounts")
    StubService accounts;

    @Stub("generation")
    StubService generations;

    @TestHTTPResource
    String base;

    private final Operator root = new Operator();
    private Window window;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(PICTURES);
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @BeforeEach
    void theOperatorIsSignedIn() {
        accounts.reset();
        generations.reset();
        root.isToldBy(accounts, generations);
        window = chromium.window(Screen.DESKTOP);
        window.page().context().addCookies(List.of(new Cookie("vitae_session", root.token).setUrl(base)));
    }

    @AfterEach
    void everythingIsAsItWas() {
        window.page().context().close();
        Settings.putDefault(root.id, SWITCH);
    }

    @Test
    void everyPageKeepsNobodyOut() {
        thereIsSomethingToSee();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("overview", "/ops");
        pages.put("usage", "/ops/usage");
        pages.put("usage-today", "/ops/usage?from=" + Instant.now().toString().substring(0, 10));
        pages.put("ai-calls", "/ops/ai-calls");
        pages.put("generations", "/ops/generations");
        pages.put("generation", "/ops/generations/" + root.generation);
        pages.put("failures", "/ops/failures");
        pages.put("people", "/ops/people");
        pages.put("person", "/ops/people/" + root.ada);
        pages.put("configuration", "/ops/configuration");
        pages.put("setting", "/ops/configuration/" + SWITCH);
        pages.put("limits", "/ops/configuration/limits_friend");
        pages.put("services", "/ops/services");
        String letter = Letters.lay(
                Letters.of(Told.generation(root.ada, UUID.randomUUID().toString()), "resume", "insights"));
        new Letters(root.id).await(letter);
        pages.put("dead-letters", "/ops/dead-letters");
        pages.put("dead-letter", "/ops/dead-letters/" + letter);
        pages.put("erasures", "/ops/erasures");
        pages.put("refusal", "/ops/generations/" + UUID.randomUUID());
        List<String> barriers = new ArrayList<>();

        pages.forEach((name, path) -> {
            window.page().navigate(address(path));
            barriers.addAll(Barriers.of(window.page(), name, PICTURES));
        });

        assertThat(barriers).isEmpty();
        assertThat(window.errors()).allMatch(error -> error.contains("404"));
        assertThat(window.requests()).isNotEmpty().allMatch(address -> address.startsWith(address("")));
    }

    @Test
    void theSwitchIsReachedByKeyboardAndCountsAtOnce() {
        Page page = window.page();
        page.navigate(address("/ops"));
        assertThat(Money.reserve(root.ada, UUID.randomUUID()).statusCode()).isEqualTo(201);

        tabTo(page, "platform-key-button");
        page.keyboard().press("Enter");
        page.getByText("Platform key: stopped").waitFor();

        assertThat(Money.reserve(root.ada, UUID.randomUUID()).statusCode()).isEqualTo(409);
        assertThat(page.evaluate("document.activeElement.id")).isEqualTo("platform-key-button");
        page.keyboard().press("Enter");
        page.getByText("Platform key: in use").waitFor();
        assertThat(Money.reserve(root.ada, UUID.randomUUID()).statusCode()).isEqualTo(201);
        assertThat(window.errors()).isEmpty();
    }

    @Test
    void theOverviewFollowsWhatOthersDo() {
        Page page = window.page();
        page.navigate(address("/ops"));
        page.getByText("Live: it changes by itself.").waitFor();

        Settings.put(root.id, SWITCH, "false");

        page.getByText("Platform key: stopped").waitFor();
        assertThat(window.errors()).isEmpty();
    }

    @Test
    void theOverviewFollowsWhatFails() {
        Page page = window.page();
        page.navigate(address("/ops"));
        page.getByText("cover letter with gpt-5-mini, 2 times: model_timeout").waitFor();

        root.isToldOfAFailure(generations, "model_refused");

        page.getByText("cover letter with gpt-5-mini, 2 times: model_refused").waitFor();
        assertThat(window.errors()).isEmpty();
    }

    @Test
    void theChartsAreDrawnOfTheirTable() {
        thereIsSomethingToSee();

        window.page().navigate(address("/ops/usage"));

        assertThat(window.page().locator(".chart.drawn canvas").count()).isEqualTo(2);
        assertThat(window.errors()).isEmpty();
    }

    private void thereIsSomethingToSee() {
        Instant now = Instant.now();
        List<CloudEvent> uses = new ArrayList<>();
        for (int day = 0; day < 20; day++) {
            int cost = 20_000 + day % 7 * 13_500;
            uses.add(Told.of("generation", "GenerationCompleted", root.ada, root.ada.toString(), payload -> payload.put(
                                    "providerType", "platform")
                            .put("costMicros", cost)
                            .put("inputTokens", 8_000))
                    .with("ce_time", now.minus(day, ChronoUnit.DAYS).toString()));
        }
        Told.publish(Told.GENERATIONS, uses.toArray(CloudEvent[]::new));
        for (String error : new String[] {null, null, "timeout", "rate_limited"}) {
            Told.publish(
                    "vitae.generation.ai-call",
                    Told.of("generation", "AiCallRecorded", root.ada, root.ada.toString(), payload -> payload.put(
                                    "callId", UUID.randomUUID().toString())
                            .put("subjectId", root.generation.toString())
                            .put("status", error == null ? "ok" : "error")
                            .put("errorKind", error)));
        }
        Settings.put(root.id, SWITCH, "false");
        Settings.put(root.id, SWITCH, "true");
        await().untilAsserted(
                        () -> Api.as(root.ada).get("/api/v1/ai-calls").then().body(json("items.length()", equalTo(4))));
        await().untilAsserted(() -> assertThat(
                        Api.as(root.ada).get("/api/v1/usage").as(Json.class).getList("items[*].id"))
                .hasSize(20));
    }

    private static void tabTo(Page page, String id) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            if (id.equals(page.evaluate("document.activeElement.id"))) {
                return;
            }
        }
        throw new AssertionError(id + " is not reached by keyboard");
    }

    private String address(String path) {
        return base.replaceAll("/$", "") + path;
    }
}
