package dev.vitae.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.Experience;
import dev.vitae.document.Link;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Samples;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HtmlRendererTest {
    private final HtmlRenderer renderer = new HtmlRenderer();
    private final PageOptions options = PageOptions.titled("Ada Brennan");

    @Test
    void tellsEveryFactOfTheResume() {
        String page = renderer.render(Samples.ada(), options);

        assertThat(page)
                .containsSubsequence(
                        "<h1>Ada Brennan</h1>",
                        "href=\"mailto:ada.brennan@example.com\"",
                        "href=\"tel:+35315550134\"",
                        "<h2>Summary</h2>",
                        "<h2>Experience</h2>",
                        "Senior Backend Engineer",
                        "Harbour Payments",
                        "Apr 2021 – Present",
                        "<li>Led the move",
                        "href=\"https://talks.example/outbox-2023\"",
                        "2015 – 2017",
                        "<p class=\"dates\">2013</p>",
                        "<h2>Education</h2>",
                        "MSc, Computer Science",
                        "<h2>Skills</h2>",
                        "<h2>Certifications</h2>",
                        "<h2>Languages</h2>",
                        "<h2>Volunteering</h2>",
                        "<h2>Publications</h2>");
    }

    @Test
    void showsMarkupInTextAsText() {
        String attack = "<img src=http://evil.example/x onerror=alert(1)>\"'&";
        ResumeContent content = Samples.ada()
                .withPersonalInfo(new PersonalInfo(attack, attack, attack, attack, attack, attack, null))
                .withSummary(attack)
                .withSkills(List.of(attack, "</style><script>alert(1)</script>"));

        String page = renderer.render(content, options.withFooter(attack).withMeta("description", attack));

        assertThat(page)
                .doesNotContain("<img", "<script", "onerror=alert(1)>\"")
                .contains("&lt;img src=http://evil.example/x onerror=alert(1)&gt;&quot;&#39;&amp;");
    }

    @Test
    void linksOnlyToAddressesThatAreSafe() {
        Experience job = new Experience(
                "Acme",
                "Dev",
                "2019-01",
                null,
                null,
                null,
                "x",
                null,
                List.of(new Link("Mine", "javascript:alert(1)")),
                Map.of());

        String page = renderer.render(Samples.minimal().withExperience(List.of(job)), options);

        assertThat(page)
                .contains("Mine: </span><span>javascript:alert(1)</span>")
                .doesNotContain("href=\"javascript");
    }

    @Test
    void writesToTheAddressAloneWhateverItHolds() {
        String page = renderer.render(
                Samples.minimal()
                        .withPersonalInfo(
                                new PersonalInfo("Jo", "a?bcc=b&c@example.com", null, null, null, null, null)),
                options);

        assertThat(page).contains("href=\"mailto:a%3Fbcc%3Db%26c@example.com\"");
    }

    @Test
    void leavesOutEmptySections() {
        ResumeContent nothing = Samples.minimal()
                .withSummary(" ")
                .withExperience(List.of(new Experience(null, null, null, null, null)))
                .withSkills(List.of(""));

        String page = renderer.render(nothing, options);

        assertThat(page).contains("<h1>Jo Doe</h1>").doesNotContain("<h2>", "<section");
    }

    @Test
    void needsNothingFromElsewhere() {
        String page = renderer.render(Samples.ada(), options);

        assertThat(page).doesNotContain("<script", "<link", "@import", "url(", " src=", " style=");
    }

    @Test
    void carriesWhatTheCallerAdds() {
        String page = renderer.render(
                Samples.ada(),
                options.withMeta("robots", "noindex")
                        .withMeta("og:title", "Ada & her work")
                        .withToolbarLink("Download PDF", "/r/token.pdf")
                        .withFooter("Shared with Vitae"));

        assertThat(page)
                .startsWith("<!DOCTYPE html>\n<html lang=\"en\">")
                .contains(
                        "<title>Ada Brennan</title>",
                        "<meta name=\"robots\" content=\"noindex\">",
                        "<meta property=\"og:title\" content=\"Ada &amp; her work\">",
                        "<a href=\"/r/token.pdf\">Download PDF</a>",
                        "<footer class=\"page-footer\"><p>Shared with Vitae</p></footer>");
    }

    @Test
    void namesTheHashThatAdmitsItsStylesheet() throws Exception {
        String page = renderer.render(Samples.ada(), options);
        String style = page.substring(page.indexOf("<style>") + 7, page.indexOf("</style>"));
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));

        assertThat(renderer.stylesheet().cspHash())
                .isEqualTo("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
    }

    @Test
    void dropsCharactersThatWouldTurnTheTextAround() {
        ResumeContent content = Samples.minimal().withSummary("safe\u202Eexe.\u0000txt");

        assertThat(renderer.render(content, options)).contains("<p>safeexe.txt</p>");
    }
}
