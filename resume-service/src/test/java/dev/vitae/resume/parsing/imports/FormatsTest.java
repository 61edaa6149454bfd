package dev.vitae.resume.parsing.imports;

import static dev.vitae.resume.parsing.imports.ImportFixtures.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.Certification;
import dev.vitae.document.ContentRules;
import dev.vitae.document.DatePrecision;
import dev.vitae.document.Experience;
import dev.vitae.document.Language;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Section;
import dev.vitae.resume.parsing.ParsedResume;
import dev.vitae.resume.parsing.ResumeParser;
import dev.vitae.resume.parsing.SourceFileType;
import dev.vitae.resume.parsing.Warning;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each format says is found in its place, with no more precision than it states. */
class FormatsTest {

    private static final ResumeParser PARSER = new ResumeParser();

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("json-resume.json", SourceFileType.JSON_RESUME),
                Arguments.of("reactive-resume-v3.json", SourceFileType.REACTIVE_RESUME),
                Arguments.of("reactive-resume-v4.json", SourceFileType.REACTIVE_RESUME),
                Arguments.of("linkedin.zip", SourceFileType.LINKEDIN),
                Arguments.of("europass-passport.xml", SourceFileType.EUROPASS),
                Arguments.of("europass-passport.json", SourceFileType.EUROPASS),
                Arguments.of("europass-candidate.xml", SourceFileType.EUROPASS),
                Arguments.of("resume.txt", SourceFileType.TEXT),
                Arguments.of("resume.md", SourceFileType.MARKDOWN));
    }

    private static ParsedResume parse(String name) {
        byte[] file = name.equals("linkedin.zip") ? ImportFixtures.linkedIn() : bytes(name);
        return PARSER.parse(file, name);
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsThePersonAndThePresentJob(String name, SourceFileType type) {
        ParsedResume parsed = parse(name);

        ResumeContent content = parsed.content();
        assertThat(parsed.type()).isEqualTo(type);
        assertThat(ContentRules.parsed().check(content)).isEmpty();
        assertThat(content.personalInfo().fullName()).isEqualTo("Nora Lindqvist");
        assertThat(content.personalInfo().email()).isEqualTo("nora.lindqvist@example.com");
        Experience job = content.experience().get(0);
        assertThat(job.company()).isEqualTo("Fjordpay");
        assertThat(job.position()).isEqualTo("Senior Backend Engineer");
        assertThat(job.startDate()).isEqualTo("2021-04");
        assertThat(job.endDate()).isNull();
        assertThat(job.description()).doesNotContain("<", "•");
        assertThat(content.education().get(0).degree()).startsWith("MSc");
        assertThat(content.languages()).extracting(Language::language).contains("Swedish");
    }

    @ParameterizedTest
    @MethodSource("files")
    void readsTheSummaryOrTheHeadline(String name, SourceFileType type) {
        ResumeContent content = parse(name).content();

        if (name.equals("europass-passport.xml")) {
            assertThat(sections(name)).containsEntry("Headline", List.of("Job applied for: Backend Engineer"));
        } else {
            assertThat(content.summary()).startsWith("Builds payment systems that stay up");
        }
    }

    @Test
    void doesNotTakeAMissingEndOfJsonResumeForThePresent() {
        ParsedResume parsed = parse("json-resume.json");

        assertThat(parsed.content().experience().get(0).endDatePrecision()).isEqualTo(DatePrecision.UNKNOWN);
        assertThat(parsed.content().experience().get(2).period().display()).isEqualTo("2016");
        assertThat(parsed.warnings())
                .extracting(Warning::code, Warning::path)
                .contains(
                        tuple("end_not_stated", "/experience/0/endDate"),
                        tuple("date_year_only", "/experience/2/startDate"),
                        tuple("member_moved", null),
                        tuple("entry_unread", null));
    }

    @Test
    void keepsWhatJsonResumeSaysBeyondTheDocument() {
        assertThat(sections("json-resume.json"))
                .containsEntry(
                        "Projects",
                        List.of("tide, Hackspace, 2020-02 – 2020-05\nA tide clock.\nRuns on a coin cell\nAuthor\nRust\n"
                                + "https://tide.example"))
                .containsEntry("References", List.of("Per Ek\nNora is a calm head."))
                .containsEntry("Skill levels", List.of("Distributed Systems: Master"))
                .containsEntry("Experience", List.of("Freelance since forever"))
                .hasEntrySatisfying("Additional details", entries -> assertThat(entries)
                        .contains("Consultant, Strandbyrån: soon after school, Present"));
        assertThat(parse("json-resume.json").content().skills())
                .containsExactly("Distributed Systems", "Apache Kafka", "Raft", "Git", "Terraform", "Java");
    }

    @Test
    void leavesOutWhatReactiveResumeHides() {
        ParsedResume parsed = parse("reactive-resume-v4.json");

        assertThat(parsed.content().toString()).doesNotContain("Secret AB", "Sailing dinghies", "Dinghies");
        assertThat(parsed.warnings())
                .contains(new Warning("entries_hidden", "What the file marks as hidden was left out (2).", null));
    }

    @Test
    void readsTheHtmlOfReactiveResumeAsLines() {
        assertThat(parse("reactive-resume-v4.json")
                        .content()
                        .experience()
                        .get(0)
                        .bullets())
                .containsExactly(
                        "Owns the ledger.",
                        "Cut settlement from 2 days to 40 minutes.",
                        "Leads a team of 4, see the team (https://fjordpay.example/team).");
        assertThat(parse("reactive-resume-v4.json").content().summary()).endsWith("Likes R&D.");
        assertThat(sections("reactive-resume-v4.json"))
                .containsEntry("Prizes", List.of("Best Thesis, Chalmers, 2017\nFor work on clocks."))
                .containsEntry("Boards", List.of("Sailing club, Göteborg, 2020\nTreasurer"));
    }

    @Test
    void readsASectionOfOnesOwnInReactiveResume3() {
        assertThat(sections("reactive-resume-v3.json"))
                .containsEntry("Boats", List.of("Optimist, Built from a kit, 2019 – 2020\nStill afloat.\nwood"))
                .doesNotContainKey("References");
    }

    @Test
    void takesAPositionWithoutEndOnLinkedInForThePresent() {
        ResumeContent content = parse("linkedin.zip").content();

        assertThat(content.experience().get(0).period().present()).isTrue();
        assertThat(content.experience().get(1).period().display()).isEqualTo("Sep 2017 – Mar 2021");
        assertThat(content.certifications())
                .containsExactly(new Certification("Certified Kubernetes Administrator", "CNCF", "2022-05"));
        assertThat(content.toString()).doesNotContain("this is private", "old@example.org", "Feb 11");
        assertThat(sections("linkedin.zip"))
                .containsEntry("Honors", List.of("Best Thesis, Jun 2017\nFor work on clocks."));
    }

    @Test
    void keepsTheRestOfACsvFileThatBreaksItsForm() {
        byte[] file = ImportFixtures.zip(
                Map.of("Positions.csv", "Company Name,Title\nFjordpay,Engineer\n\"Kust\"data,Developer\nX,Y\n"));

        ParsedResume parsed = PARSER.parse(file, "export.zip");

        assertThat(parsed.content().experience())
                .extracting(Experience::company)
                .containsExactly("Fjordpay");
        assertThat(parsed.content().sections().get(0).entries().get(0)).contains("\"Kust\"data,Developer", "X,Y");
        assertThat(parsed.warnings()).extracting(Warning::code).contains("entry_unread");
    }

    @Test
    void readsLevelsOfLanguagesAsEuropassStatesThem() {
        assertThat(parse("europass-passport.xml").content().languages())
                .containsExactly(
                        new Language("Swedish", "Mother tongue"),
                        new Language("English", "C1"),
                        new Language("German", "Listening B1, Writing A2"));
        assertThat(parse("europass-candidate.xml").content().languages())
                .containsExactly(
                        new Language("Swedish", "Mother tongue"), new Language("English", "Listening C1, Writing B2"));
    }

    @Test
    void keepsNoPictureOfEuropassAndEveryOtherSection() {
        assertThat(parse("europass-candidate.xml").content().toString()).doesNotContain("QUJD", "Template1");
        assertThat(sections("europass-candidate.xml"))
                .containsEntry("Hobbies and interests", List.of("Sailing\nDinghies mostly."))
                .containsEntry("Publication history", List.of("Clocks That Agree\n2018"));
        assertThat(sections("europass-passport.xml"))
                .containsEntry("Driving licence", List.of("B, C1"))
                .containsEntry("Honours and awards", List.of("Best Thesis, Chalmers, 2017"));
        assertThat(parse("europass-passport.xml").content().skills())
                .containsExactly("Java", "Apache Kafka", "PostgreSQL");
    }

    @Test
    void readsTablesListsAndLinksOfMarkdown() {
        ResumeContent content = parse("resume.md").content();

        assertThat(content.personalInfo().linkedin()).isEqualTo("https://www.linkedin.com/in/nlindqvist");
        assertThat(content.experience().get(0).bullets())
                .containsExactly(
                        "Cut settlement from 2 days to 40 minutes by moving the ledger to event streams.",
                        "Leads a team of 4.");
        assertThat(content.education().get(0).institution()).isEqualTo("Chalmers University of Technology");
        assertThat(content.skills()).containsExactly("Java", "Kotlin", "Apache Kafka", "PostgreSQL");
    }

    private static Map<String, List<String>> sections(String name) {
        return parse(name).content().sections().stream().collect(Collectors.toMap(Section::heading, Section::entries));
    }
}
