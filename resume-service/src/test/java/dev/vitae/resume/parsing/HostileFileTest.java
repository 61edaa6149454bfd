package dev.vitae.resume.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.document.ContentRules;
import dev.vitae.document.ResumeContent;
import dev.vitae.resume.parsing.content.ContentReader;
import dev.vitae.resume.parsing.extraction.ExtractedText;
import dev.vitae.resume.parsing.extraction.TextExtraction;
import dev.vitae.resume.parsing.layout.Layout;
import dev.vitae.resume.parsing.layout.LayoutReader;
import dev.vitae.resume.parsing.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small files that would cost much, or that say what no file should. */
class HostileFileTest {

    private static final int TOO_MANY_MEGABYTES = 60;

    private final ResumeParser parser = new ResumeParser();

    static Stream<Arguments> bombs() throws IOException {
        byte[] deflated = RawPdf.deflated(TOO_MANY_MEGABYTES);
        byte[] headless = deflated.clone();
        headless[0] = 0;
        byte[] runs = new byte[TOO_MANY_MEGABYTES << 14];
        for (int i = 0; i < runs.length; i += 2) {
            runs[i] = (byte) 129;
            runs[i + 1] = ' ';
        }
        byte[] hex = (HexFormat.of().formatHex(deflated) + ">").getBytes(StandardCharsets.US_ASCII);
        return Stream.of(
                Arguments.of("deflated", RawPdf.withStream("/Filter/FlateDecode", deflated)),
                Arguments.of(
                        "deflated behind a name in other letters",
                        RawPdf.withStream("/Filter/#46lateDecode", deflated)),
                Arguments.of("deflated without its header", RawPdf.withStream("/Filter/FlateDecode", headless)),
                Arguments.of(
                        "deflated below hex digits", RawPdf.withStream("/Filter[/ASCIIHexDecode/FlateDecode]", hex)),
                Arguments.of("run lengths", RawPdf.withStream("/Filter/RunLengthDecode", runs)),
                Arguments.of("encrypted", encrypted(RawPdf.withStream("/Filter/FlateDecode", deflated))),
                Arguments.of("a picture for a page", RawPdf.withStream("/Filter/DCTDecode", new byte[100])));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void refusesAPdfThatDecodesBeyondMeasure(String kind, byte[] pdf) {
        assertRefused(pdf, "file_too_complex");
    }

    @Test
    void readsAPdfThatLiesAboutALength() {
        byte[] content = "BT /F 20 Tf 1 0 0 1 50 700 Tm (Ada Brennan) Tj ET".getBytes(StandardCharsets.US_ASCII);
        byte[] pdf = RawPdf.page(600, 800, "/Length 500000000", content, "<7f> <007f>");

        assertThat(parser.parse(pdf, "cv.pdf").content().personalInfo().fullName())
                .isEqualTo("Ada Brennan");
    }

    /** Without an index of its lines this took minutes. */
    @Test
    @Timeout(60)
    void isDoneWithAPageOfNothingButHeadings() {
        assertThat(parser.parse(RawPdf.diagonal(5_000), "cv.pdf").content().experience())
                .isEmpty();
    }

    @Test
    void refusesMoreGroupsOfWordsThanFiftyPagesHave() {
        assertRefused(RawPdf.diagonal(12_001), "file_too_complex");
    }

    @Test
    void stopsInEveryStageWhenItsTimeIsOver() {
        byte[] pdf = RawPdf.lines("<7f> <007f>", "Ada Brennan", "SKILLS", "Java, Kafka, SQL");
        WorkBudget enough = new WorkBudget(ParsingLimits.DEFAULT);
        Wording wording = Wording.load();
        ExtractedText text = new TextExtraction().extract(pdf, enough);
        Layout layout = new LayoutReader(wording, enough).read(text);

        assertThatThrownBy(() -> new TextExtraction().extract(pdf, over())).isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> new LayoutReader(wording, over()).read(text)).isInstanceOf(UnreadableFile.class);
        assertThatThrownBy(() -> new ContentReader(wording.within(over())).read(layout, text.type()))
                .isInstanceOf(UnreadableFile.class);
    }

    private static WorkBudget over() {
        return new WorkBudget(ParsingLimits.DEFAULT.within(Duration.ofNanos(-1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>"})
    void refusesADocxOfEndlessPieces(String piece) {
        String run = "<w:p><w:r>" + piece.repeat(600_000) + "<w:t>x</w:t></w:r></w:p>";

        assertRefused(RawDocx.ofBody(run), "file_too_complex");
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

    private static byte[] encrypted(byte[] pdf) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
            document.save(bytes);
        }
        return bytes.toByteArray();
    }
}
