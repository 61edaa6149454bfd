package dev.vitae.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import dev.vitae.testkit.Browser;
import dev.vitae.testkit.Chromium;
import dev.vitae.testkit.Chromium.Screen;
import dev.vitae.testkit.VitaeTestResource;
import dev.vitae.testkit.Window;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What strangers see, in a real browser. */
@Browser
@QuarkusTest
@WithTestResource(
        value = VitaeTestResource.class,
        initArgs = {
            @ResourceArg(name = "service", value = "sharing"),
            @ResourceArg(name = "stubs", value = "resume,generation")
        })
class SharedPagesTest extends SharingTest {

    private static final Path PICTURES = Path.of("target", "pages");
    private static final int MOST_BYTES = 60_000;

    private static Chromium chromium;

    @BeforeAll
    static void open() {
        chromium = new Chromium();
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void everyPageOpensAtOnceAndKeepsNobodyOut() {
        UUID tailored = UUID.randomUUID();
        UUID workflow = UUID.randomUUID();
        neighbours.generatedResume(ada, tailored, 3, Neighbours.content());
        neighbours.resource(ada, workflow, 1, "From a posting to a letter");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("resume", shareResume());
        pages.put(
                "tailored",
                created(Map.of("kind", "generated_resume", "subjectId", tailored))
                        .shareToken());
        pages.put("skills", created(Map.of("kind", "skill_resume")).shareToken());
        pages.put(
                "workflow",
                created(Map.of("kind", "resource", "subjectId", workflow)).shareToken());
        for (String template : List.of("sidebar-left", "creative", "europass-like")) {
            pages.put(
                    template,
                    created(Map.of(
                                    "kind",
                                    "resume",
                                    "subjectId",
                                    resumeId,
                                    "template",
                                    template,
                                    "accentColor",
                                    "#f2c200"))
                            .shareToken());
        }
        pages.put(
                "locked",
                created(Map.of("kind", "resume", "subjectId", resumeId, "passcode", "Bose Kochin 7"))
                        .shareToken());
        pages.put("gone", "vt_gone");
        List<String> barriers = new ArrayList<>();
        Window window = chromium.window(Screen.PHONE);
        Page page = window.page();

        pages.forEach((name, token) -> {
            window.requests().clear();
            Response answer = page.navigate(address(token));

            assertThat(window.requests()).as(name).containsExactly(address(token));
            assertThat(answer.body()).as(name).hasSizeLessThan(MOST_BYTES);
            barriers.addAll(Barriers.of(page, name, PICTURES));
        });

        assertThat(barriers).isEmpty();
        page.context().close();
    }

    private static String address(String token) {
        return "http://localhost:" + RestAssured.port + "/r/" + token;
    }
}
