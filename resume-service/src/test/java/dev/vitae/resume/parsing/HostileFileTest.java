package dev.vitae.resume.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.document.ContentRules;
import dev.vitae.document.ResumeContent;
import dev.vitae.extraction.ExtractedText;
import dev.vitae.extraction.ParsingLimits;
import dev.vitae.extraction.RawDocx;
import dev.vitae.extraction.RawPdf;
import dev.vitae.extraction.TextExtraction;
import dev.vitae.extraction.UnreadableFile;
import dev.vitae.extraction.WorkBudget;
import dev.vitae.resume.parsing.content.ContentReader;
import dev.vitae.resume.parsing.layout.Layout;
import dev.vitae.resume.parsing.layout.LayoutReader;
import dev.vitae.resume.parsing.wording.Wording;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that would cost much once they are open, or that say what no file should. */
class HostileFileTest {

    private final ResumeParser parser = new ResumeParser();

    /** Without an index of its lines this took minutes. */
    @Test
    @Timeout(60)
    void isDoneWithAPageOfNothingButHeadings() {
        ResumeParser patient = new ResumeParser(ParsingLimits.DEFAULT.within(Duration.ofMinutes(1)));

        assertThat(patient.parse(RawPdf.diagonal(5_000), "cv.pdf").content().experience())
                .isEmpty();
    }

    @Test
    void refusesMoreGroupsOfWordsThanFiftyPagesHave() {
        assertRefused(RawPdf.diagonal(12_001), "file_too_complex");
    }

    @Test
    void stopsAfterItsFirstStageTooWhenItsTimeIsOver() {
        byte[] pdf = RawPdf.lines("<7f> <007f>", "Ada Brennan", "SKILLS", "Java, Kafka, SQL");
        WorkBudget enough = new WorkBudget(ParsingLimits.DEFAULT);
        Wording wording = Wording.load();
        ExtractedText text = new TextExtraction().extract(pdf, enough);
        Layout layout = new LayoutReader(wording, enough).read(text);

        assertThatThrownBy(() -> new LayoutReader(wording, over()).read(text)).isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> new ContentReader(wording.within(over())).read(layout, SourceFileType.PDF))
                .isInstanceOf(UnreadableFile.class);
    }

    private static WorkBudget over() {
        return new WorkBudget(ParsingLimits.DEFAULT.within(Duration.ofNanos(-1)));
    }

    @Test
    void refusesADocxWithMoreTextThanAResumeHas() {
        byte[] docx = RawDocx.of(
                "word/document.xml",
                RawDocx.document(RawDocx.lines("Ada Brennan")),
                "word/header1.xml",
                RawDocx.header("<w:p/>".repeat(1_500_000)));

        assertRefused(docx, "file_too_complex");
    }

    @Test
    void readsATableThatSpansMoreColumnsThanThereAre() {
        String cell = "<w:tc><w:tcPr><w:gridSpan w:val=\"2147483647\"/></w:tcPr>" + RawDocx.lines("Ada") + "</w:tc>";
        byte[] docx = RawDocx.ofBody("<w:tbl><w:tr>" + cell.repeat(3) + "</w:tr></w:tbl>");

        assertThat(parser.parse(docx, "cv.docx").content()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "-1e30", "much"})
    void readsADocxWithSpacingThatIsNoNumberAsOneWithout(String spacing) {
        String rest = RawDocx.lines("Experience", "Engineer, Acme, 2019 - 2020", "Skills", "Java, Kafka");
        String spaced = RawDocx.paragraph("<w:spacing w:before=\"" + spacing + "\"/>", "Ada Brennan");

        ResumeContent content =
                parser.parse(RawDocx.ofBody(spaced + rest), "cv.docx").content();

        assertThat(content)
                .isEqualTo(parser.parse(RawDocx.ofBody(RawDocx.lines("Ada Brennan") + rest), "cv.docx")
                        .content());
    }

    /** The second is half of a surrogate pair, the third sounds a bell, the last is no character by definition. */
    @ParameterizedTest
    @ValueSource(strings = {"00610000", "0061D800", "00610007", "0061FFFE"})
    void leavesOutWhatIsNoCharacter(String unicode) {
        byte[] pdf = RawPdf.lines("<23> <" + unicode + ">", "Ada Brennan", "SKILLS", "Java, Kafk#, SQL");

        ResumeContent content = parser.parse(pdf, "cv.pdf").content();

        assertThat(content.skills().get(1)).startsWith("Kafka");
        assertThat(content.skills().get(1).codePoints())
                .noneMatch(
                        c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || c == 0xfffe);
        assertThat(ContentRules.parsed().check(content)).isEmpty();
    }

    @Test
    void refusesMoreTextThanAResumeMayHold() {
        String[] lines = new String[60];
        Arrays.fill(lines, "word ".repeat(900));

        assertRefused(RawDocx.ofBody(RawDocx.lines(lines)), "file_too_complex");
    }

    private void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> parser.parse(file, "cv"))
                .isInstanceOfSatisfying(UnreadableFile.class, refused -> assertThat(refused.code())
                        .isEqualTo(code));
    }
}
