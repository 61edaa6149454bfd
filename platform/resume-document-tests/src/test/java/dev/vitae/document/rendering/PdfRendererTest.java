package dev.vitae.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.vitae.document.Experience;
import dev.vitae.document.Limits;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Samples;
import dev.vitae.document.WorldSamples;
import dev.vitae.document.template.Design;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.xml.DomXmpParser;
import org.junit.jupiter.api.Test;

class PdfRendererTest {
    private static final PdfRenderer RENDERER = new PdfRenderer();

    @Test
    void tellsEveryFactInReadingOrder() throws Exception {
        try (PDDocument pdf = render(Samples.ada())) {
            assertThat(text(pdf).lines().map(String::strip))
                    .containsSubsequence(
                            "Ada Brennan",
                            "Summary",
                            "Experience",
                            "Senior Backend Engineer — Harbour Payments Apr 2021 – Present",
                            "• Mentored four engineers, two of whom now lead teams of their own.",
                            "Talk at JConf Dublin: talks.example/outbox-2023",
                            "Backend Engineer — Nordwind Logistics GmbH Jan 2018 – Mar 2021",
                            "• Ran the on-call rota and wrote the runbooks for it.",
                            "Software Developer — Kleine & Söhne 2015 – 2017",
                            "Web Developer — Freelance 2013",
                            "Education",
                            "MSc, Computer Science — Universität Leipzig Oct 2012 – Mar 2015",
                            "Skills",
                            "Certifications",
                            "Oracle Certified Professional: Java SE 17 — Oracle 2021",
                            "Languages",
                            "English (native) · German (C1) · Ελληνικά (A2) · Українська (A2)",
                            "Volunteering",
                            "• Treasurer of the Liffey rowing club",
                            "Publications");
        }
    }

    @Test
    void refusesWhatIsLongerThanTheRulesAllow() {
        ResumeContent content = Samples.minimal().withSummary("word\n".repeat(Limits.LINES + 1));

        assertThatThrownBy(() -> RENDERER.render(content, PdfOptions.of(content)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void givesTheSameBytesForTheSameContent() {
        ResumeContent content = Samples.ada();
        byte[] first = new PdfRenderer().render(content, PdfOptions.of(content));

        List<byte[]> others = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> RENDERER.render(content, PdfOptions.of(content)))
                .toList();

        assertThat(others).allSatisfy(bytes -> assertThat(bytes).isEqualTo(first));
    }

    @Test
    void saysWhatItIsAndIsTagged() throws Exception {
        try (PDDocument pdf = render(Samples.ada())) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Ada Brennan – Résumé");
            assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Ada Brennan");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void saysTheSameToProgramsThatKeepDocuments() throws Exception {
        PdfOptions options = new PdfOptions("R&D <lead>");
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(Samples.ada(), options))) {
            DomXmpParser parser = new DomXmpParser();
            parser.setStrictParsing(false);
            XMPMetadata xmp =
                    parser.parse(pdf.getDocumentCatalog().getMetadata().exportXMPMetadata());

            assertThat(xmp.getDublinCoreSchema().getTitle()).isEqualTo("R&D <lead>");
            assertThat(xmp.getDublinCoreSchema().getCreators()).containsExactly("Ada Brennan");
            assertThat(xmp.getDublinCoreSchema().getDescription()).isEqualTo("Résumé");
            assertThat(xmp.getSchema("http://www.aiim.org/pdfua/ns/id/").getUnqualifiedTextPropertyValue("part"))
                    .isEqualTo("1");
        }
    }

    @Test
    void saysInWhichLanguageItIs() throws Exception {
        assertThat(language(WorldSamples.korean(), "en")).isEqualTo("ko");
        assertThat(language(WorldSamples.japanese(), "en")).isEqualTo("ja");
        assertThat(language(WorldSamples.chinese(), "en")).isEqualTo("zh");
        assertThat(language(WorldSamples.arabic(), "en")).isEqualTo("ar");
        assertThat(language(Samples.ada(), "de")).isEqualTo("de");
        assertThat(new HtmlRenderer().render(Samples.ada(), in("fr"), PageOptions.titled("x")))
                .contains("<html lang=\"fr\">");
    }

    private static String language(ResumeContent content, String ofHeadings) throws Exception {
        try (PDDocument pdf = Loader.loadPDF(RENDERER.render(content, in(ofHeadings), PdfOptions.of(content)))) {
            return pdf.getDocumentCatalog().getLanguage();
        }
    }

    private static Design in(String language) {
        return OptionsTest.design("{\"language\": \"" + language + "\"}");
    }

    @Test
    void isTitledInTheLanguageOfItsHeadings() {
        assertThat(PdfOptions.of(Samples.ada(), in("de")).title()).isEqualTo("Ada Brennan – Lebenslauf");
        assertThat(PdfOptions.of(ResumeContent.empty(), in("fr")).title()).isEqualTo("CV");
    }

    @Test
    void embedsOnlyTheGlyphsItUses() throws Exception {
        byte[] bytes = RENDERER.render(Samples.ada(), PdfOptions.of(Samples.ada()));

        assertThat(bytes).hasSizeLessThan(40_000);
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    /** The engine would write a description for each of some hundred boxes that have nothing behind them. */
    @Test
    void describesWhatIsBehindTheTextOnceAPage() throws Exception {
        try (PDDocument pdf = render(Samples.ada())) {
            for (PDPage page : pdf.getPages()) {
                COSDictionary lists = page.getResources().getCOSObject().getCOSDictionary(COSName.PROPERTIES);
                assertThat(lists.keySet())
                        .filteredOn(name -> COSName.BACKGROUND.equals(
                                lists.getCOSDictionary(name).getCOSName(COSName.TYPE)))
                        .hasSize(1);
            }
        }
    }

    @Test
    void linksToAddressesAndProfiles() throws Exception {
        try (PDDocument pdf = render(Samples.ada())) {
            assertThat(links(pdf))
                    .contains(
                            "mailto:ada.brennan@example.com",
                            "tel:+35315550134",
                            "https://www.linkedin.com/in/ada-brennan-example",
                            "https://talks.example/outbox-2023");
        }
    }

    @Test
    void numbersPagesFromTheSecondOn() throws Exception {
        try (PDDocument pdf = render(Samples.longCareer(7))) {
            int pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(2);
            assertThat(page(pdf, 1)).doesNotContain("page 1");
            assertThat(page(pdf, 2)).contains("page 2 of " + pages);
        }
    }

    @Test
    void leavesNoHeadingAloneAtTheEndOfAPage() throws Exception {
        for (int bullets = 1; bullets <= 12; bullets++) {
            try (PDDocument pdf = render(career(bullets))) {
                for (int page = 1; page < pdf.getNumberOfPages(); page++) {
                    List<String> lines = page(pdf, page)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("page "))
                            .toList();
                    assertThat(lines.get(lines.size() - 1).strip())
                            .as("last line of page %d with %d bullets", page, bullets)
                            .doesNotStartWith("Position")
                            .isNotIn(
                                    "Experience", "Education", "Skills", "Certifications", "Languages", "Volunteering");
                }
            }
        }
    }

    @Test
    void keepsAnEntryOnOnePageWhereItFits() throws Exception {
        try (PDDocument pdf = render(career(4))) {
            for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
                assertThat(page(pdf, page).lines().findFirst().orElseThrow()).doesNotStartWith("•");
            }
        }
    }

    @Test
    void showsMarkupAsTextAndFetchesNothing() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        String image = "<img src=http://localhost:" + server.getAddress().getPort() + "/x.png>";
        try (PDDocument pdf = render(Samples.ada().withSummary(image).withSkills(List.of(image)))) {
            assertThat(text(pdf)).contains(image);
            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void showsACharacterWithoutGlyphAsABox() throws Exception {
        try (PDDocument pdf = render(Samples.minimal().withSkills(List.of("Word ᚠ")))) {
            assertThat(text(pdf)).contains("Word □");
        }
    }

    @Test
    void breaksWordsThatAreWiderThanThePage() throws Exception {
        String word = "x".repeat(400);
        try (PDDocument pdf = render(Samples.minimal().withSummary(word).withSkills(List.of(word)))) {
            assertThat(text(pdf).lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(150));
            assertThat(text(pdf).chars().filter(c -> c == 'x')).hasSizeGreaterThanOrEqualTo(800);
        }
    }

    private static ResumeContent career(int bullets) {
        String description = IntStream.rangeClosed(1, bullets)
                .mapToObj(i -> "Delivered outcome %d with a sentence of ordinary length for a bullet.".formatted(i))
                .collect(Collectors.joining("\n"));
        return Samples.ada()
                .withExperience(IntStream.rangeClosed(1, 14)
                        .mapToObj(
                                i -> new Experience("Company " + i, "Position " + i, "2001-01", "2002-01", description))
                        .toList());
    }

    private static PDDocument render(ResumeContent content) throws IOException {
        return Loader.loadPDF(RENDERER.render(content, PdfOptions.of(content)));
    }

    private static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf);
    }

    private static String page(PDDocument pdf, int number) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(number);
        stripper.setEndPage(number);
        return stripper.getText(pdf);
    }

    private static List<String> links(PDDocument pdf) throws IOException {
        List<String> links = new ArrayList<>();
        for (PDPage page : pdf.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI uri) {
                    links.add(uri.getURI());
                }
            }
        }
        return links;
    }
}
