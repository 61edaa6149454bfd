package dev.vitae.resume.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.vitae.document.ContentJson;
import dev.vitae.document.ContentRules;
import dev.vitae.document.DatePrecision;
import dev.vitae.document.Experience;
import dev.vitae.document.Limits;
import dev.vitae.document.Link;
import dev.vitae.document.ResumeContent;
import dev.vitae.extraction.RawDocx;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Whatever a file says, what is kept of it is of the form that the document promises, and no word is lost. */
class FittingContentTest {

    private final ResumeParser parser = new ResumeParser();

    private ParsedResume parse(String... lines) {
        ParsedResume parsed = parser.parse(RawDocx.ofBody(RawDocx.lines(lines)), "cv.docx");
        assertThat(ContentRules.parsed().check(parsed.content())).isEmpty();
        return parsed;
    }

    @Test
    void makesLinksAbsoluteAndKeepsWhatIsNoAddressAsText() {
        ResumeContent content = parse(
                        "Ada Brennan",
                        "ada@example.com | www.foo[bar].com",
                        "EXPERIENCE",
                        "Engineer, Acme GmbH, 2019 - 2020",
                        "acme.dev/story",
                        "Built a thing that works very well for all the people there.",
                        "SKILLS",
                        "Java, Kafka")
                .content();

        assertThat(content.personalInfo().website()).isNull();
        assertThat(text(content)).contains("www.foo[bar].com");
        assertThat(content.experience().get(0).links())
                .containsExactly(new Link("acme.dev/story", "https://acme.dev/story"));
    }

    @Test
    void statesNeitherDateOfAJobThatEndsBeforeItStarts() {
        ParsedResume parsed =
                parse("Ada Brennan", "EXPERIENCE", "Developer, Beta Inc, 2021 - 2018", "SKILLS", "Java, Kafka, Go");

        Experience job = parsed.content().experience().get(0);
        assertThat(job.startDate()).isNull();
        assertThat(job.endDate()).isNull();
        assertThat(job.endDatePrecision()).isEqualTo(DatePrecision.UNKNOWN);
        assertThat(text(parsed.content())).contains("Beta Inc: 2021 – 2018");
        assertThat(parsed.warnings())
                .extracting(Warning::code, Warning::path)
                .contains(tuple("dates_contradict", "/experience/0/endDate"));
    }

    @Test
    void movesWhatIsTooLongOrTooMuch() {
        String skills =
                IntStream.range(0, Limits.SKILLS + 5).mapToObj(i -> "Skill" + i).collect(Collectors.joining(", "));
        String[] bullets = IntStream.range(0, 300)
                .mapToObj(i -> "• Did the thing number " + i + " that is told of in a line of some length.")
                .toArray(String[]::new);
        String[] lines = new String[bullets.length + 6];
        lines[0] = "Ada Brennan";
        lines[1] = "SKILLS";
        lines[2] = skills;
        lines[3] = "EXPERIENCE";
        lines[4] = "Engineer, Acme GmbH, 2019 - 2020";
        System.arraycopy(bullets, 0, lines, 5, bullets.length);
        lines[lines.length - 1] = "• The very last thing.";

        ParsedResume parsed = parse(lines);

        assertThat(parsed.content().skills()).hasSize(Limits.SKILLS);
        assertThat(text(parsed.content())).contains("Skill" + (Limits.SKILLS + 4), "number 299", "The very last thing");
        assertThat(parsed.warnings())
                .extracting(Warning::code, Warning::path)
                .contains(tuple("member_moved", "/skills"), tuple("member_moved", "/experience/0/description"));
    }

    @Test
    void keepsWhereAJobWasAmongTheSections() {
        ResumeContent content = parse(
                        "Ada Brennan",
                        "EXPERIENCE",
                        "Engineer, Acme GmbH, 2019 - 2020",
                        "Berlin, Germany",
                        "• Built a thing.",
                        "SKILLS",
                        "Java, Kafka")
                .content();

        assertThat(content.experience().get(0).other()).isEmpty();
        assertThat(content.other()).isEmpty();
        assertThat(content.sections())
                .anySatisfy(section -> assertThat(section.entries()).contains("Engineer, Acme GmbH: Berlin, Germany"));
    }

    private static String text(ResumeContent content) {
        return new ContentJson().write(content);
    }
}
