package dev.vitae.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentRulesTest {
    private final ContentRules parsed = ContentRules.parsed();
    private final ContentRules written = ContentRules.written();

    @Test
    void acceptsAWholeResume() {
        assertThat(written.check(Samples.ada())).isEmpty();
        assertThat(written.check(Samples.minimal())).isEmpty();
    }

    @Test
    void letsParsedContentLackWhatItsFileDoesNotState() {
        ResumeContent content = withJob(new Experience("Acme", null, null, null, null));

        assertThat(parsed.check(content.withPersonalInfo(null))).isEmpty();
    }

    @Test
    void asksPeopleForWhatTheyMustState() {
        ResumeContent content = ResumeContent.empty()
                .withExperience(List.of(new Experience(null, null, null, null, null)))
                .withEducation(List.of(new Education(null, null, null, null, null)));

        assertThat(pointers(written.check(content), "required"))
                .containsExactly(
                        "/personalInfo/fullName",
                        "/personalInfo/email",
                        "/experience/0/company",
                        "/experience/0/position",
                        "/experience/0/startDate",
                        "/experience/0/description",
                        "/education/0/institution",
                        "/education/0/degree",
                        "/education/0/startDate");
    }

    @Test
    void boundsTheWholeAsWellAsItsParts() {
        String bullets = "word\n".repeat(1_000).strip();
        Experience job = new Experience("Acme", "Dev", "2019-01", null, bullets);

        assertThat(parsed.check(ResumeContent.empty().withExperience(List.of(job))))
                .isEmpty();
        assertThat(parsed.check(ResumeContent.empty().withExperience(List.of(job, job))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.pointer()).isEmpty();
                    assertThat(violation.code()).isEqualTo("too_long");
                    assertThat(violation.message()).contains("2004");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u001bb", "a\ud800b", "a\ufffeb", "a\ufdd0b"})
    void refusesCharactersThatAreNone(String text) {
        assertThat(pointers(parsed.check(ResumeContent.empty().withSummary(text)), "invalid_character"))
                .containsExactly("/summary");
    }

    @Test
    void takesTabsLineBreaksAndEmoji() {
        assertThat(parsed.check(ResumeContent.empty().withSummary("a\tb\r\nc \ud83d\ude80 \ufdf0")))
                .isEmpty();
    }

    @Test
    void refusesDatesOfAnotherForm() {
        ResumeContent content = withJob(new Experience("Acme", "Dev", "03/2019", "2020-13", "x"));

        assertThat(pointers(parsed.check(content), "invalid_date"))
                .containsExactly("/experience/0/startDate", "/experience/0/endDate");
    }

    @Test
    void refusesAnEndBeforeItsStart() {
        ResumeContent content = withJob(new Experience("Acme", "Dev", "2020-05", "2019-01", "x"));

        assertThat(pointers(parsed.check(content), "end_before_start")).containsExactly("/experience/0/endDate");
    }

    @Test
    void refusesAPrecisionWithoutItsDate() {
        Experience lost = new Experience(
                "Acme", "Dev", null, DatePrecision.YEAR, null, DatePrecision.YEAR, "x", null, null, null);
        Experience contradiction = new Experience(
                "Acme",
                "Dev",
                "2019-01",
                DatePrecision.UNKNOWN,
                "2020-01",
                DatePrecision.UNKNOWN,
                "x",
                null,
                null,
                null);

        List<Violation> violations = parsed.check(ResumeContent.empty().withExperience(List.of(lost, contradiction)));

        assertThat(pointers(violations, "invalid_precision"))
                .containsExactly(
                        "/experience/0/startDatePrecision",
                        "/experience/0/endDatePrecision",
                        "/experience/1/startDatePrecision",
                        "/experience/1/endDatePrecision");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ada", "ada@", "ada@host", "a b@example.com", "@example.com", "ada@example..com", "a@b.c\n"})
    void refusesWhatIsNoEmail(String email) {
        ResumeContent content = ResumeContent.empty().withPersonalInfo(new PersonalInfo("Ada", email));

        assertThat(pointers(parsed.check(content), "invalid_email")).containsExactly("/personalInfo/email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"o'neil+jobs@mail.example.ie", "ada@bücher.example", "и.петров@пример.рф"})
    void acceptsEmailsOfEveryLanguage(String email) {
        assertThat(WebAddress.isEmail(email)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "ada.example",
                "ftp://ada.example",
                "https://",
                "https://user@ada.example",
                "https://ada.example/a b",
                "data:text/html,x"
            })
    void refusesWhatIsNoWebAddress(String address) {
        ResumeContent content = ResumeContent.empty()
                .withPersonalInfo(new PersonalInfo("Ada", "ada@example.com", null, null, address, address, null));

        assertThat(pointers(parsed.check(content), "invalid_url"))
                .containsExactly("/personalInfo/linkedin", "/personalInfo/website");
    }

    @Test
    void limitsEveryTextAndEveryList() {
        ResumeContent content = Samples.minimal()
                .withSummary("x".repeat(Limits.SUMMARY + 1))
                .withSkills(Collections.nCopies(Limits.SKILLS + 1, "Java"))
                .withSections(List.of(new Section(
                        "Awards", List.of("ok", "x".repeat(Limits.ENTRY + 1)), Map.of("blob", "x".repeat(20_001)))));

        assertThat(parsed.check(content))
                .extracting(violation -> violation.pointer() + " " + violation.code())
                .containsExactly(
                        "/summary too_long",
                        "/skills too_many",
                        "/sections/0/entries/1 too_long",
                        "/sections/0 too_long");
    }

    @Test
    void refusesBlankText() {
        ResumeContent content = Samples.minimal().withSkills(List.of("Java", " "));

        assertThat(parsed.check(content))
                .containsExactly(new Violation("/skills/1", "blank", "Leave this out or write something."));
    }

    private static ResumeContent withJob(Experience job) {
        return Samples.minimal().withExperience(List.of(job));
    }

    private static List<String> pointers(List<Violation> violations, String code) {
        return violations.stream()
                .filter(violation -> violation.code().equals(code))
                .map(Violation::pointer)
                .toList();
    }
}
