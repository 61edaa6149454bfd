package dev.vitae.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vitae.document.PersonalInfo;
import dev.vitae.document.Samples;
import dev.vitae.document.export.ExportFormat;
import dev.vitae.document.export.Exports;
import dev.vitae.document.letter.Letter;
import dev.vitae.document.template.Design;
import dev.vitae.document.template.Template;
import dev.vitae.document.template.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class LetterTest {
    private static final PdfRenderer PDF = new PdfRenderer();
    private static final Exports EXPORTS = new Exports(PDF);
    private static final List<Template> TEMPLATES = Templates.all();
    /** 20 mm in points; a column beside the text of a résumé begins before. */
    private static final float MARGIN = 56.7f;

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void hasItsHeadAndAllItsLinesInEveryTemplate(Template template) throws IOException {
        byte[] pdf = PDF.render(letter("en"), Design.of(template));

        assertThat(text(pdf))
                .containsSubsequence(
                        "Ada Brennan",
                        "ada.brennan@example.com",
                        "5 March 2026",
                        "Globex",
                        "Application for Engineer",
                        "Dear Sir or Madam,",
                        "I am applying.",
                        "I <b>wrote</b> code.",
                        "Yours faithfully",
                        "Ada Brennan");
        assertThat(TaggingTest.unmarked(pdf)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void keepsItsTextAwayFromTheSidesAndOffWhatIsColoured(Template template) throws IOException {
        byte[] pdf = PDF.render(letter("en"), Design.of(template));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Float> lefts = new ArrayList<>();
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    lefts.add(positions.get(0).getX());
                }
            }.getText(document);
            assertThat(lefts).isNotEmpty().allSatisfy(left -> assertThat(left).isGreaterThan(MARGIN));
        }
    }

    @Test
    void saysWhatItIsAndIsTheSameEachTime() throws IOException {
        byte[] pdf = PDF.render(letter("de"), Design.CLASSIC);

        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Ada Brennan – Anschreiben");
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
        }
        assertThat(PDF.render(letter("de"), Design.CLASSIC)).isEqualTo(pdf);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 5 March 2026",
        "de, 5. März 2026",
        "fr, 5 mars 2026",
        "es, 5 de marzo de 2026",
        "pt, 5 de março de 2026",
        "it, 5 marzo 2026",
        "nl, 5 maart 2026",
        "ja, 5 March 2026"
    })
    void isDatedInItsLanguage(String language, String date) {
        assertThat(new String(
                        EXPORTS.write(letter(language), ExportFormat.TEXT, Design.CLASSIC), StandardCharsets.UTF_8))
                .contains("\n\n" + date + "\n\nGlobex\n\n");
    }

    @Test
    void leavesOutWhatIsNotStated() {
        Letter bare = new Letter(
                PersonalInfo.EMPTY, "en", LocalDate.of(2026, 3, 5), null, null, "Hello,", List.of("Text."), "Bye");

        assertThat(new String(EXPORTS.write(bare, ExportFormat.TEXT, Design.CLASSIC), StandardCharsets.UTF_8))
                .isEqualTo("5 March 2026\n\nHello,\n\nText.\n\nBye\n");
    }

    @Test
    void isNoDataForPrograms() {
        assertThatThrownBy(() -> EXPORTS.write(letter("en"), ExportFormat.JSON_RESUME, Design.CLASSIC))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Letter letter(String language) {
        return new Letter(
                Samples.ada().personalInfo(),
                language,
                LocalDate.of(2026, 3, 5),
                "Globex",
                "Application for Engineer",
                "Dear Sir or Madam,",
                List.of("I am applying.", "I <b>wrote</b> code."),
                "Yours faithfully");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
