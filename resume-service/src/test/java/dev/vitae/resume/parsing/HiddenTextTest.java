package dev.vitae.resume.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.extraction.RawDocx;
import dev.vitae.extraction.RawPdf;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that people do not see is not read, and is told of. */
class HiddenTextTest {

    private final ResumeParser parser = new ResumeParser();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3 Tr 1 0 0 1 50 600 Tm (Kubernetes) Tj",
                "1 g 1 0 0 1 50 600 Tm (Kubernetes) Tj",
                "0.98 1 0.97 rg 1 0 0 1 50 600 Tm (Kubernetes) Tj",
                "0 0 0 0 k 1 0 0 1 50 600 Tm (Kubernetes) Tj",
                "/DeviceRGB cs 1 1 1 sc 1 0 0 1 50 600 Tm (Kubernetes) Tj",
                "0.1 0 0 0.1 50 600 Tm (Kubernetes) Tj",
                "1 0 0 1 50 -40 Tm (Kubernetes) Tj",
                "1 0 0 1 700 600 Tm (Kubernetes) Tj",
                "ET q 50 700 10 10 re W n BT 1 0 0 1 50 600 Tm (Kubernetes) Tj ET Q BT",
                "ET 0.2 0.3 0.4 rg 0 590 600 40 re f BT 1 0 0 1 50 600 Tm (Kubernetes) Tj",
                "1 0 0 1 50 600 Tm (Kubernetes) Tj ET 0.9 g 40 590 200 40 re f BT 0 g"
            })
    void leavesOutAndCountsWhatAPdfHides(String hidden) {
        ParsedResume parsed = parser.parse(pdf(hidden), "cv.pdf");

        assertThat(said(parsed)).contains("Figma", "HubSpot").doesNotContain("Kubernetes");
        assertThat(hiddenText(parsed)).singleElement().satisfies(warning -> {
            assertThat(warning.page()).isEqualTo(1);
            assertThat(warning.characters()).isEqualTo("Kubernetes".length());
            assertThat(warning.message()).doesNotContain("Kubernetes");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ET 0.1 0.2 0.4 rg 0 590 600 40 re f BT 1 g 1 0 0 1 50 600 Tm (Kubernetes) Tj 0 g",
                "ET q 1 -0.05 0 1 0 0 cm 0.1 0.2 0.4 rg 0 590 600 30 re f Q BT 1 g 1 0 0 1 50 600 Tm (Kubernetes) Tj 0 g",
                "0.6 g 1 0 0 1 50 600 Tm (Kubernetes) Tj 0 g",
                "q 3 Tr Q 1 0 0 1 50 600 Tm (Kubernetes) Tj",
                "ET 0.9 g 0 590 600 40 re f 0 g BT 1 0 0 1 50 600 Tm (Kubernetes) Tj",
                "/Spot cs 1 scn 1 0 0 1 50 600 Tm (Kubernetes) Tj 0 g",
                "ET /Pattern cs /Paper scn 0 590 600 40 re f 0 g BT 1 0 0 1 50 600 Tm (Kubernetes) Tj",
                "ET q 0 590 600 40 re W n BT 1 0 0 1 50 600 Tm (Kubernetes) Tj ET Q BT",
                "1 Tr 1 g 1 0 0 1 50 600 Tm (Kubernetes) Tj 0 g 0 Tr"
            })
    void readsWhatAPdfShows(String shown) {
        ParsedResume parsed = parser.parse(pdf(shown), "cv.pdf");

        assertThat(said(parsed)).contains("Kubernetes");
        assertThat(hiddenText(parsed)).isEmpty();
    }

    /** As Chromium prints a name with a gradient in its letters. */
    @Test
    void readsTextWhoseLettersAreAMask() {
        ParsedResume shown = parser.parse(overAForm("/ExtGState<</M<</SMask<</S/Alpha/G 7 0 R>>>>>>"), "cv.pdf");
        ParsedResume hidden = parser.parse(overAForm(""), "cv.pdf");

        assertThat(shown.content().personalInfo().fullName()).isEqualTo("Ada Brennan");
        assertThat(hiddenText(shown)).isEmpty();
        assertThat(hidden.content().personalInfo().fullName()).isNull();
        assertThat(hiddenText(hidden)).hasSize(1);
    }

    private static byte[] overAForm(String resources) {
        String page = "q 1 0 0 1 40 740 cm /X Do Q BT /F 24 Tf 3 Tr 1 0 0 1 50 750 Tm (Ada Brennan) Tj 0 Tr /F 12 Tf "
                + "1 0 0 1 50 700 Tm (Skills) Tj 1 0 0 1 50 680 Tm (Figma, HubSpot) Tj ET";
        String form = "/Type/XObject/Subtype/Form/BBox[0 0 500 40]/Length 0";
        return RawPdf.of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
                        + "/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>>",
                RawPdf.stream("", page),
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
                RawPdf.stream(form + "/Resources<<" + resources + ">>", ""),
                RawPdf.stream(form, ""));
    }

    @Test
    void readsWhatWasRecognisedInAScan() {
        byte[] scan = RawPdf.content("BT /F 12 Tf 3 Tr 1 0 0 1 50 750 Tm (Ada Brennan) Tj "
                + "1 0 0 1 50 700 Tm (Skills) Tj 1 0 0 1 50 680 Tm (Figma, HubSpot) Tj ET");

        ParsedResume parsed = parser.parse(scan, "scan.pdf");

        assertThat(parsed.content().skills()).containsExactly("Figma", "HubSpot");
        assertThat(hiddenText(parsed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:rPr><w:vanish/></w:rPr>",
                "<w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr>",
                "<w:rPr><w:sz w:val=\"2\"/></w:rPr>"
            })
    void leavesOutAndCountsWhatADocxHides(String look) {
        ParsedResume parsed = parser.parse(docx("", look), "cv.docx");

        assertThat(said(parsed)).contains("Figma", "HubSpot").doesNotContain("Kubernetes");
        assertThat(hiddenText(parsed)).extracting(Warning::characters).containsExactly("Kubernetes".length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:rPr><w:color w:val=\"FFFFFF\"/><w:shd w:val=\"clear\" w:fill=\"1F3864\"/></w:rPr>",
                "<w:rPr><w:vanish w:val=\"0\"/></w:rPr>",
                "<w:rPr><w:color w:val=\"808080\"/></w:rPr>"
            })
    void readsWhatADocxShows(String look) {
        ParsedResume parsed = parser.parse(docx("", look), "cv.docx");

        assertThat(said(parsed)).contains("Kubernetes");
        assertThat(hiddenText(parsed)).isEmpty();
    }

    @Test
    void readsWhiteTextOnAShadedParagraphAndInAShadedCell() {
        String white = "<w:rPr><w:color w:val=\"FFFFFF\"/></w:rPr>";
        String shade = "<w:shd w:val=\"clear\" w:fill=\"1F3864\"/>";
        byte[] paragraph = docx("<w:pPr>" + shade + "</w:pPr>", white);
        byte[] cell = RawDocx.ofBody(RawDocx.lines("Ada Brennan", "Skills", "Figma, HubSpot")
                + "<w:tbl><w:tr><w:tc><w:tcPr>" + shade + "</w:tcPr><w:p><w:r>" + white
                + "<w:t>Kubernetes</w:t></w:r></w:p></w:tc></w:tr></w:tbl>");

        for (byte[] docx : List.of(paragraph, cell)) {
            ParsedResume parsed = parser.parse(docx, "cv.docx");

            assertThat(said(parsed)).contains("Kubernetes");
            assertThat(hiddenText(parsed)).isEmpty();
        }
    }

    private static byte[] pdf(String drawn) {
        return RawPdf.content("BT /F 12 Tf 1 0 0 1 50 750 Tm (Ada Brennan) Tj 1 0 0 1 50 700 Tm (Skills) Tj "
                + "1 0 0 1 50 680 Tm (Figma, HubSpot) Tj " + drawn + " ET");
    }

    private static byte[] docx(String paragraph, String run) {
        return RawDocx.ofBody(RawDocx.lines("Ada Brennan", "Skills", "Figma, HubSpot")
                + "<w:p>%s<w:r>%s<w:t>Kubernetes</w:t></w:r></w:p>".formatted(paragraph, run));
    }

    private static String said(ParsedResume parsed) {
        return parsed.content().toString();
    }

    private static List<Warning> hiddenText(ParsedResume parsed) {
        return parsed.warnings().stream()
                .filter(warning -> warning.code().equals("hidden_text"))
                .toList();
    }
}
