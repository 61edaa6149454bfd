package dev.vitae.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Response;
import dev.vitae.local.Sample;
import dev.vitae.local.Stack;
import dev.vitae.testkit.Browser;
import dev.vitae.testkit.Chromium;
import dev.vitae.testkit.Chromium.Screen;
import dev.vitae.testkit.Json;
import dev.vitae.testkit.Window;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody sees who was sent a link, in a real browser. */
@Browser
@ExtendWith(TheStack.class)
class SharePageTest {

    private final String name = new Sample().resume().personalInfo().fullName();

    @Test
    void showsTheTailoredResumeOnAPhoneAndOnADesktop(Stack stack) throws IOException {
        String link = tailoredResumeOf(Person.signedIn(stack.baseUrl()));

        try (Chromium chromium = new Chromium()) {
            for (Screen screen : Screen.values()) {
                Window window = chromium.window(screen);
                window.page().navigate(link);

                assertThat(window.heading()).isEqualTo(name);
                assertThat(window.isTooWide())
                        .as("scrolls sideways on %s", screen)
                        .isFalse();
                assertThat(textOf(download(window))).contains(name);
                assertThat(window.errors()).isEmpty();
                assertThat(window.requests()).isNotEmpty().allSatisfy(address -> assertThat(address)
                        .startsWith(stack.baseUrl() + "/"));
            }
        }
    }

    @Test
    void saysKindlyThatALinkOpensNothing(Stack stack) {
        Person ada = Person.signedIn(stack.baseUrl());
        String withdrawn = tailoredResumeOf(ada);
        ada.http()
                .delete("/api/v1/shares/" + ada.read("/api/v1/shares").getString("items[0].id"))
                .then()
                .statusCode(204);

        try (Chromium chromium = new Chromium()) {
            for (String link : List.of(withdrawn, stack.baseUrl() + "/r/" + "A".repeat(43), stack.baseUrl() + "/r/x")) {
                Window window = chromium.window(Screen.PHONE);
                Response answer = window.page().navigate(link);

                assertThat(answer.status()).isEqualTo(404);
                assertThat(window.heading()).isEqualTo("This link does not open anything");
                assertThat(window.isTooWide()).isFalse();
                assertThat(window.page().content()).doesNotContain(name);
            }
        }
    }

    private static String tailoredResumeOf(Person person) {
        Json generation = person.awaitsCompletionOf(
                person.asksFor(person.uploadsTheSampleResume(), person.collectsTheSampleVacancy()));
        return person.shares(
                Map.of("kind", "generated_resume", "subjectId", generation.getString("generatedResumeId")));
    }

    private static Download download(Window window) {
        return window.page()
                .waitForDownload(() -> window.page().getByText("Download PDF").click());
    }

    private static String textOf(Download download) throws IOException {
        try (PDDocument document = Loader.loadPDF(Files.readAllBytes(download.path()))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
