package dev.vitae.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.Experience;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Samples;
import dev.vitae.document.WorldSamples;
import dev.vitae.document.template.Design;
import dev.vitae.document.template.Template;
import dev.vitae.document.template.Templates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every template with every kind of résumé. */
class TemplateRenderingTest {
    private static final PdfRenderer PDF = new PdfRenderer();
    private static final HtmlRenderer HTML = new HtmlRenderer();

    private static final List<Template> TEMPLATES = Templates.all();
    private static final Set<String> SWEPT_FULLY = Set.of("classic");

    static Stream<Arguments> everyTemplateWithEveryResume() {
        return TEMPLATES.stream().flatMap(template -> KindsOfResumes.ALL.keySet().stream()
                .map(resume -> Arguments.of(template.slug(), resume)));
    }

    @ParameterizedTest
    @MethodSource("everyTemplateWithEveryResume")
    void tellsEverythingAndCutsNothingOff(String slug, String resume) {
        ResumeContent content = KindsOfResumes.ALL.get(resume);

        byte[] pdf = pdf(Templates.of(slug).orElseThrow(), content);

        String read = PageReader.compact(PageReader.text(pdf));
        // A line that runs both ways has no one order, and a vowel sign stands over its letter: words without them do.
        boolean bothWays = resume.equals("right to left");
        String found = bothWays ? read.replaceAll("\\p{M}", "") : read;
        assertThat(texts(content)
                        .flatMap(text -> bothWays
                                ? Arrays.stream(text.replaceAll("\\p{M}", "").split("\\P{L}+"))
                                : Stream.of(text))
                        .map(PageReader::compact)
                        .filter(text -> !found.contains(text)))
                .isEmpty();
        assertThat(PageReader.cutOff(pdf)).isEmpty();
        assertThat(read).doesNotContain("□");
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void isReadInTheOrderOfTheResume(Template template) {
        String read = PageReader.compact(PageReader.text(pdf(template, Samples.ada())));

        for (Experience job : Samples.ada().experience()) {
            List<String> order = new ArrayList<>(List.of(PageReader.compact(job.position())));
            job.bullets().stream().map(PageReader::compact).forEach(order::add);
            assertThat(read).containsSubsequence(order);
        }
        assertThat(read)
                .containsSubsequence("seniorbackendengineer", "backendengineer", "softwaredeveloper", "webdeveloper");
        // A column is read to its end: nothing of another stands between a heading and what it heads.
        assertThat(read).containsAnyOf("skillsjavakotlin", "skillsjava·kotlin").contains("experience");
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void leavesNoHeadingAloneAndTearsNoEntry(Template template) {
        Design oneColumn = new Design(
                template,
                template.options(
                        OptionsTest.json(
                                """
                        {"hiddenSections": ["summary", "education", "skills", "certifications", "languages"]}""")));
        for (int bullets : List.of(3, 5)) {
            ResumeContent content = career(bullets);

            List<String> pages = PageReader.pages(PDF.render(content, oneColumn, PdfOptions.of(content)));

            assertThat(pages).hasSizeGreaterThan(1);
            for (int page = 0; page < pages.size() - 1; page++) {
                List<String> lines =
                        pages.get(page).lines().filter(line -> !line.isBlank()).toList();
                String last = lines.stream()
                        .filter(line -> !line.matches("(?i)page \\d.*|contact|person.*|\\+.*|"))
                        .reduce("", (a, b) -> b);
                assertThat(last).startsWith("• Delivered outcome " + bullets);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void breaksPagesWhereAReaderWouldTurnThem(Template template) {
        Design design = new Design(
                template,
                template.options(OptionsTest.json("{\"sectionOrder\": [\"experience\", \"skills\", \"summary\"]}")));
        int step = SWEPT_FULLY.contains(template.slug()) ? 1 : 8;
        for (int above = 1; above <= 40; above += step) {
            ResumeContent content = PageBreakSamples.career(above);

            List<String> pages = PageReader.pages(PDF.render(content, design, PdfOptions.of(content)));

            assertThat(PageBreakSamples.faults(pages))
                    .as("%d lines above", above)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void givesTheSameBytesAgain(Template template) {
        byte[] first = pdf(template, Samples.ada());

        assertThat(pdf(template, Samples.ada())).isEqualTo(first);
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void tellsEverythingAsAPageToo(Template template) {
        Design design = Design.of(template);

        String page = HTML.render(Samples.ada(), design, PageOptions.titled("Ada"));

        assertThat(page).contains(HTML.stylesheet(design).css());
        String shown = page.replaceAll("(?s)<style>.*?</style>", "").replaceAll("<[^>]*>", "");
        assertThat(texts(Samples.ada()).map(text -> text.replace("&", "&amp;").replace("'", "&#39;")))
                .filteredOn(text -> !shown.contains(text))
                .isEmpty();
        assertThat(page).doesNotContain("<script", "<link", "@import", "url(", " src=", " style=");
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void keepsEveryAccent(Template template) {
        ResumeContent content = WorldSamples.accented();

        String read =
                PageReader.text(pdf(template, content)).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);

        assertThat(texts(content).map(text -> text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT)))
                .filteredOn(text -> !read.contains(text))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "陳國華 資深工程師, VitaeTraditional",
        "朱镕基 高级工程师, VitaeChinese",
        "王小明, VitaeChinese",
        "髙橋 エンジニア, VitaeJapanese",
        "辻󠄀 沢, VitaeJapanese",
        "김서연, VitaeKorean"
    })
    void drawsHanAsTheTextsCountryDoes(String text, String family) throws IOException {
        ResumeContent content = Samples.minimal().withSummary(text);

        byte[] pdf = pdf(Templates.CLASSIC, content);

        assertThat(PageReader.compact(PageReader.text(pdf)))
                .contains(PageReader.compact(text.replace("\udb40\udd00", "")))
                .doesNotContain("□");
        assertThat(PageReader.fonts(pdf)).anyMatch(font -> font.endsWith(family + "-Regular"));
        assertThat(PageReader.fonts(pdf).stream().filter(font -> font.matches(".*(Chi|Trad|Jap|Kor).*")))
                .hasSize(1);
    }

    @Test
    void saysOnThePageThatItIsReadFromRightToLeft() {
        String page = HTML.render(WorldSamples.arabic(), Design.of(Templates.CLASSIC), PageOptions.titled("x"));

        assertThat(page).contains("<html lang=\"ar\" dir=\"rtl\">", "dir=\"ltr\" class=\"whole\">+971 4 555 0134</a>");
    }

    private static byte[] pdf(Template template, ResumeContent content) {
        return PDF.render(content, Design.of(template), PdfOptions.of(content));
    }

    private static ResumeContent career(int bullets) {
        String description = IntStream.rangeClosed(1, bullets)
                .mapToObj("Delivered outcome %d."::formatted)
                .collect(Collectors.joining("\n"));
        return ResumeContent.empty()
                .withPersonalInfo(new PersonalInfo("Jo Doe", "person@example.com"))
                .withExperience(IntStream.rangeClosed(1, 16)
                        .mapToObj(
                                i -> new Experience("Company " + i, "Position " + i, "2001-01", "2002-01", description))
                        .toList());
    }

    /** Everything that a résumé says in words, but for addresses, which are shown shorter. */
    private static Stream<String> texts(ResumeContent content) {
        return Stream.of(
                        Stream.of(
                                content.personalInfo().fullName(),
                                content.personalInfo().location()),
                        Stream.of(
                                content.personalInfo().email(),
                                content.personalInfo().phone()),
                        Stream.ofNullable(content.summary()),
                        content.experience().stream()
                                .flatMap(job -> Stream.concat(
                                        Stream.of(job.company(), job.position()), job.bullets().stream())),
                        content.education().stream()
                                .flatMap(study -> Stream.of(study.institution(), study.degree(), study.field())),
                        content.skills().stream(),
                        each(content.certifications()).flatMap(each -> Stream.of(each.name(), each.issuer())),
                        each(content.languages()).flatMap(each -> Stream.of(each.language(), each.level())),
                        each(content.sections())
                                .flatMap(each -> Stream.concat(Stream.of(each.heading()), each.entries().stream())))
                .flatMap(texts -> texts)
                .filter(Objects::nonNull);
    }

    private static <T> Stream<T> each(List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }
}
