package dev.vitae.document.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Samples;
import dev.vitae.document.template.Design;
import dev.vitae.document.template.Templates;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** What a person chooses is what they see. */
class OptionsTest {
    private static final PdfRenderer PDF = new PdfRenderer();

    private final ResumeContent content = Samples.ada();

    @Test
    void writeHeadingsMonthsAndPageNumbersInTheChosenLanguage() {
        String read = PageReader.text(pdf("{\"language\": \"de\", \"dateFormat\": \"long\"}"));

        assertThat(read)
                .contains("Berufserfahrung", "Ausbildung", "Kenntnisse", "Projekt:", "April 2021 – heute", "März 2015");
        assertThat(read).contains("Seite 2 von 2").doesNotContain("Experience", "Present");
    }

    @Test
    void writeDatesAsChosen() {
        assertThat(PageReader.text(pdf("{\"dateFormat\": \"numeric\"}"))).contains("01/2018 – 03/2021", "2015 – 2017");
        assertThat(PageReader.text(pdf("{\"dateFormat\": \"numeric\", \"language\": \"de\"}")))
                .contains("01.2018 – 03.2021");
        assertThat(PageReader.text(pdf("{\"dateFormat\": \"iso\"}"))).contains("2018-01 – 2021-03");
        assertThat(PageReader.text(pdf("{\"dateFormat\": \"year\"}"))).contains("2018 – 2021", "2021 – Present");
    }

    @Test
    void orderAndHideSections() {
        String read = PageReader.text(
                pdf("{\"sectionOrder\": [\"skills\", \"sections\"], \"hiddenSections\": [\"summary\"]}"));

        assertThat(read)
                .containsSubsequence("Skills", "Volunteering", "Publications", "Experience", "Education")
                .doesNotContain("Summary", "fragile batch systems");
    }

    @Test
    void setThePaper() throws IOException {
        try (PDDocument letter = Loader.loadPDF(pdf("{\"pageSize\": \"Letter\"}"))) {
            assertThat(letter.getPage(0).getMediaBox().getWidth()).isBetween(611f, 613f);
            assertThat(letter.getPage(0).getMediaBox().getHeight()).isBetween(791f, 793f);
        }
    }

    @Test
    void setTheFontOfEverything() throws IOException {
        assertThat(fonts(pdf("{\"font\": \"garamond\"}"))).isNotEmpty().allMatch(name -> name.contains("Garamond"));
    }

    @Test
    void setHowMuchFitsOnAPage() {
        ResumeContent career = Samples.longCareer(9);
        int roomy = pages(career, "{\"spacing\": \"roomy\"}");
        int compact = pages(career, "{\"spacing\": \"compact\"}");

        assertThat(roomy).isGreaterThan(compact);
    }

    @Test
    void setTheAccentOfPageAndPaper() {
        Design purple = design("{\"accentColor\": \"#663399\"}");

        assertThat(new HtmlRenderer().stylesheet(purple).css()).contains("--accent: #663399;");
        assertThat(pdf("{\"accentColor\": \"#663399\"}")).isNotEqualTo(pdf("{}"));
    }

    @Test
    void showThePhotoWhereItIsAskedFor() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(90, 120, BufferedImage.TYPE_INT_RGB), "png", picture);
        PdfOptions withPhoto = PdfOptions.of(content).withPhoto(Photo.of(picture.toByteArray()));

        assertThat(images(PDF.render(content, design("{\"photo\": true}"), withPhoto)))
                .isEqualTo(1);
        assertThat(images(PDF.render(content, design("{}"), withPhoto))).isZero();
    }

    private byte[] pdf(String options) {
        return PDF.render(content, design(options), PdfOptions.of(content));
    }

    private static int pages(ResumeContent content, String options) {
        return PageReader.pages(PDF.render(content, design(options), PdfOptions.of(content)))
                .size();
    }

    static Design design(String options) {
        return new Design(Templates.CLASSIC, Templates.CLASSIC.options(json(options)));
    }

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> fonts(byte[] pdf) throws IOException {
        List<String> names = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            var resources = document.getPage(0).getResources();
            for (COSName name : resources.getFontNames()) {
                names.add(resources.getFont(name).getName());
            }
        }
        return names;
    }

    private static long images(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            long images = 0;
            var resources = document.getPage(0).getResources();
            for (COSName name : resources.getXObjectNames()) {
                images += resources.isImageXObject(name) ? 1 : 0;
            }
            return images;
        }
    }
}
