package dev.vitae.resume.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.Certification;
import dev.vitae.document.DatePrecision;
import dev.vitae.document.Education;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.Link;
import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.document.export.ExportFormat;
import dev.vitae.document.export.Exports;
import dev.vitae.document.rendering.PdfRenderer;
import dev.vitae.document.template.Design;
import dev.vitae.document.template.HeadingLanguage;
import dev.vitae.document.template.TemplateOptions;
import dev.vitae.document.template.Templates;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is exported and read again says the same. */
class ExportRoundTripTest {

    private static final ResumeParser PARSER = new ResumeParser();
    private static final Exports EXPORTS = new Exports(new PdfRenderer());
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final ResumeContent NORA = new ResumeContent(
            new PersonalInfo(
                    "Nora Lindqvist",
                    "nora.lindqvist@example.com",
                    "+46 70 123 45 67",
                    "Göteborg, Sweden",
                    "https://www.linkedin.com/in/nlindqvist",
                    "https://nora.example/",
                    null),
            "Builds payment systems that stay up, and explains ledgers to people who would rather not hear of them.",
            List.of(
                    new Experience(
                            "Fjordpay",
                            "Senior Backend Engineer",
                            "2021-04",
                            null,
                            "Cut settlement from 2 days to 40 minutes by moving <ledgers> to event streams.\nLeads a team of 4."),
                    new Experience("Kust & Data", "Developer", "2017-09", "2021-03", "Wrote the tide API in Java."),
                    new Experience(
                            "Hamnkiosken AB",
                            "Software Engineer",
                            "2015-01",
                            DatePrecision.YEAR,
                            "2017-01",
                            DatePrecision.YEAR,
                            "Replaced the order system.",
                            null,
                            null,
                            null)),
            List.of(
                    new Education("Chalmers University of Technology", "MSc", "Computer Science", "2012-09", "2017-06"),
                    new Education("Lund University", "BSc", "Mathematics", "2008-09", "2012-06")),
            List.of("Java", "Apache Kafka", "PostgreSQL", "C#", "CI/CD", "Node.js"),
            List.of(new Certification("Certified Kubernetes Administrator", "CNCF", "2022-05")),
            List.of(new Language("Swedish", "native"), new Language("English", "C1")),
            null,
            null);

    static Stream<Arguments> formatsAndLanguages() {
        return Stream.of(
                        ExportFormat.MARKDOWN,
                        ExportFormat.TEXT,
                        ExportFormat.DOCX,
                        ExportFormat.JSON_RESUME,
                        ExportFormat.REACTIVE_RESUME)
                .flatMap(format ->
                        Arrays.stream(HeadingLanguage.values()).map(language -> Arguments.of(format, language)));
    }

    private static ResumeContent again(ResumeContent content, ExportFormat format, HeadingLanguage language) {
        TemplateOptions options =
                Templates.CLASSIC.options(JSON.createObjectNode().put("language", language.key()));
        byte[] file = EXPORTS.write(content, format, new Design(Templates.CLASSIC, options));
        return PARSER.parse(file, "export." + format.extension()).content();
    }

    @ParameterizedTest
    @MethodSource("formatsAndLanguages")
    void saysTheSameOfPersonWorkStudiesAndSkills(ExportFormat format, HeadingLanguage language) {
        ResumeContent read = again(NORA, format, language);

        assertThat(read.personalInfo()).isEqualTo(NORA.personalInfo());
        assertThat(read.summary()).isEqualTo(NORA.summary());
        assertThat(read.experience()).isEqualTo(NORA.experience());
        assertThat(read.education()).isEqualTo(NORA.education());
        assertThat(read.skills()).isEqualTo(NORA.skills());
        assertThat(read.certifications()).isEqualTo(NORA.certifications());
        assertThat(read.languages()).isEqualTo(NORA.languages());
        assertThat(read.sections()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON_RESUME", "REACTIVE_RESUME"})
    void keepsLinksAndSectionsOfFormatsForPrograms(ExportFormat format) {
        Experience job = NORA.experience().get(0);
        Experience linked = new Experience(
                job.company(),
                job.position(),
                job.startDate(),
                null,
                null,
                null,
                job.description(),
                List.of("tide, a clock"),
                List.of(new Link("Talk on ledgers", "https://talks.example/ledgers")),
                null);
        ResumeContent content = NORA.withExperience(List.of(linked))
                .withSections(List.of(
                        new Section("Ehrenamt", List.of("Coach\nSince 2019", "Treasurer of the rowing club")),
                        new Section("Boats", List.of("Optimist", "Built from a <kit>"))));

        ResumeContent read = again(content, format, HeadingLanguage.EN);

        assertThat(read.experience()).containsExactly(linked.withProjects(null));
        assertThat(sections(read)).containsAllEntriesOf(sections(content));
        assertThat(sections(read).get("Projects").get(0)).contains("tide, a clock", "Fjordpay");
    }

    @Test
    void keepsTheLinksOfAnEmploymentThatJsonResumeNames() {
        Experience job = NORA.experience().get(1);
        List<Link> links =
                List.of(new Link("Talk", "https://talks.example/1"), new Link("Code", "https://code.example/2"));
        Experience linked = new Experience(
                job.company(), job.position(), job.startDate(), null, job.endDate(), null, null, null, links, null);

        ResumeContent read = again(NORA.withExperience(List.of(linked)), ExportFormat.JSON_RESUME, HeadingLanguage.EN);

        assertThat(read.experience()).containsExactly(linked);
    }

    /** A year alone is what a document shows of it, and a reader takes that for the whole time (docs/adr/0002). */
    @ParameterizedTest
    @EnumSource(names = {"MARKDOWN", "TEXT", "DOCX", "REACTIVE_RESUME"})
    void doesNotTakeAnEndThatIsNotStatedForThePresent(ExportFormat format) {
        Experience open = new Experience(
                "Strandbyrån",
                "Web Developer",
                "2013-01",
                DatePrecision.YEAR,
                null,
                DatePrecision.UNKNOWN,
                "Built 12 websites for small shops.",
                null,
                null,
                null);

        Experience read = again(NORA.withExperience(List.of(open)), format, HeadingLanguage.EN)
                .experience()
                .get(0);

        assertThat(read.startDate()).isEqualTo("2013-01");
        assertThat(read.period().present()).isFalse();
    }

    private static Map<String, List<String>> sections(ResumeContent content) {
        return content.sections().stream().collect(Collectors.toMap(Section::heading, Section::entries));
    }
}
