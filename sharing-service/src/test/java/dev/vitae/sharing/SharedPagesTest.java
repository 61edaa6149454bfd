package dev.vitae.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.vitae.testkit.Barriers;
import dev.vitae.testkit.Browser;
import dev.vitae.testkit.Chromium;
import dev.vitae.testkit.Chromium.Screen;
import dev.vitae.testkit.Window;
import io.restassured.RestAssured;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What strangers see, in a real browser. */
@Browser
@SharingServiceTest
class SharedPagesTest extends SharingTest {

    private static final Path PICTURES = Path.of("target", "pages");
    private static final int MOST_BYTES = 60_000;
    private static final String GONE = "This link does not open anything";

    private static Chromium chromium;

    @BeforeAll
    static void open() throws IOException {
        Files.createDirectories(PICTURES);
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
        for (String template : List.of("sidebar-left", "creative")) {
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

    @Test
    void asksForThePasscodeAndLetsWhoKnowsItIn() {
        String link = address(created(Map.of("kind", "resume", "subjectId", resumeId, "passcode", "Bose Kochin 7"))
                .shareToken());
        Window window = chromium.window(Screen.PHONE);
        Page page = window.page();

        page.navigate(link);
        assertThat(page.content()).doesNotContain("Brennan", "Engineer", "og:");
        page.getByLabel("Passcode").fill("a guess");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT).innerText()).isEqualTo("That is not the passcode. Try again.");
        page.getByLabel("Passcode").fill("Bose Kochin 7");
        page.getByText("Open", new Page.GetByTextOptions().setExact(true)).click();

        assertThat(window.heading()).isEqualTo("Ada Brennan");
        assertThat(page.url()).isEqualTo(link);
    }

    @Test
    void showsNothingOfALinkThatHasEnded() throws SQLException {
        Created withdrawn = created(Map.of("kind", "resume", "subjectId", resumeId));
        Created usedUp = created(Map.of("kind", "resume", "subjectId", resumeId, "maxAccesses", 1));
        Created expired = expired();
        Window window = chromium.window(Screen.PHONE);
        Window another = chromium.window(Screen.DESKTOP);

        // Revoked in another tab while it is looked at
        window.page().navigate(address(withdrawn.shareToken()));
        assertThat(window.heading()).isEqualTo("Ada Brennan");
        as(ada).delete("/api/v1/shares/" + withdrawn.id()).then().statusCode(204);
        window.page().reload();
        assertThat(window.heading()).isEqualTo(GONE);
        window.page().navigate(address("vt_gone"));
        window.page().goBack();
        assertThat(window.page().content()).doesNotContain("Brennan");

        // Used up by one visitor, who may look on
        window.page().navigate(address(usedUp.shareToken()));
        another.page().navigate(address(usedUp.shareToken()));
        window.page().reload();
        assertThat(window.heading()).isEqualTo("Ada Brennan");
        assertThat(another.heading()).isEqualTo(GONE);

        another.page().navigate(address(expired.shareToken()));
        assertThat(another.heading()).isEqualTo(GONE);
        assertThat(another.page().content()).doesNotContain("Brennan");
    }

    @Test
    void leavesOutOnPageAndPaperWhatItsOwnerDoes() throws IOException {
        String token = created(Map.of(
                        "kind",
                        "resume",
                        "subjectId",
                        resumeId,
                        "redactions",
                        List.of("phone", "email", "address", "links", "employers")))
                .shareToken();
        Page page = chromium.window(Screen.DESKTOP).page();

        page.navigate(address(token));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        byte[] printed = page.pdf(new Page.PdfOptions().setPrintBackground(true));
        Files.write(PICTURES.resolve("printed.pdf"), printed);

        String[] secrets = {"555 0134", "example.com", "Dublin, Ireland", "linkedin", "Harbour", "Nordwind"};
        assertThat(page.content()).contains("Ada Brennan").doesNotContain(secrets);
        try (var document = Loader.loadPDF(printed)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Ada Brennan", "Senior Backend Engineer", "Universität Leipzig")
                    .doesNotContain("Download", "Shared with")
                    .doesNotContain(secrets);
        }
    }

    @Test
    void isTakenAlongByKeyboard() throws IOException {
        Window window = chromium.window(Screen.DESKTOP);
        window.page().navigate(address(shareResume()));

        for (String[] button : new String[][] {{"Download PDF", "pdf"}, {"Text", "txt"}, {"JSON", "json"}}) {
            window.page().keyboard().press("Tab");
            assertThat(window.page().locator(":focus").innerText()).isEqualTo(button[0]);
            Download saved =
                    window.page().waitForDownload(() -> window.page().keyboard().press("Enter"));
            assertThat(saved.suggestedFilename()).isEqualTo("Ada Brennan – Résumé." + button[1]);
            assertThat(Files.size(saved.path())).isPositive();
        }
        assertThat(window.errors()).isEmpty();
    }

    @Test
    void showsTheLinkToACamera() throws Exception {
        String token = shareResume();
        Page page = chromium.window(Screen.PHONE).page();

        page.navigate(address(token) + "/qr.svg");

        BufferedImage seen = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        int[] pixels = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
        var source = new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), pixels);
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(source)))
                        .getText())
                .isEqualTo("http://localhost:8080/r/" + token);
    }

    private static String address(String token) {
        return "http://localhost:" + RestAssured.port + "/r/" + token;
    }
}
