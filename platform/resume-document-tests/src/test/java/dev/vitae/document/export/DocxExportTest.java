package dev.vitae.document.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vitae.document.PersonalInfo;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.Samples;
import dev.vitae.document.rendering.Photo;
import dev.vitae.document.template.Design;
import dev.vitae.document.template.Template;
import dev.vitae.document.template.Templates;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class DocxExportTest {

    static final List<Template> TEMPLATES = Templates.all();

    private final Map<String, String> parts = ExportedFiles.docx(Samples.ada(), Design.CLASSIC);

    @Test
    void givesEveryParagraphAStyleThatTheDocumentHas() {
        String body = parts.get("word/document.xml");

        assertThat(body.split("<w:p>", -1)).hasSameSizeAs(body.split("<w:pStyle ", -1));
        for (String style : List.of("Title", "Contact", "Heading1", "Heading2", "ListBullet", "Normal")) {
            assertThat(body).contains("<w:pStyle w:val=\"" + style + "\"/>");
            assertThat(parts.get("word/styles.xml")).contains("w:styleId=\"" + style + "\"");
        }
        assertThat(body).doesNotContain("•");
    }

    @Test
    void showsThePhotoBesideTheNameWhereItIsAskedFor() throws IOException {
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(90, 120, BufferedImage.TYPE_INT_RGB), "png", picture);
        Photo photo = Photo.of(picture.toByteArray());

        Map<String, String> shown =
                ExportedFiles.docx(Samples.ada(), ExportedFiles.classic("{\"photo\": true}"), photo);
        Map<String, String> hidden = ExportedFiles.docx(Samples.ada(), Design.CLASSIC, photo);

        assertThat(shown).containsKey("word/photo.jpeg");
        assertThat(shown.get("word/document.xml"))
                .contains("descr=\"Ada Brennan\"", "<wp:extent cx=\"702000\" cy=\"936000\"/>");
        assertThat(shown.get("word/_rels/document.xml.rels")).contains("Target=\"photo.jpeg\"");
        assertThat(hidden).isEqualTo(parts);
    }

    @Test
    void linksToAddresses() {
        assertThat(parts.get("word/_rels/document.xml.rels"))
                .contains(
                        "Target=\"mailto:ada.brennan@example.com\" TargetMode=\"External\"",
                        "Target=\"https://talks.example/outbox-2023\" TargetMode=\"External\"");
    }

    @Test
    void beginsNoHeaderFieldOfAMailWithWhatAnAddressHolds() {
        ResumeContent content =
                ResumeContent.empty().withPersonalInfo(new PersonalInfo("Ada", "ada?cc=mallory+x@example.com"));

        assertThat(ExportedFiles.docx(content, Design.CLASSIC).get("word/_rels/document.xml.rels"))
                .contains("Target=\"mailto:ada%3Fcc%3Dmallory+x@example.com\"");
    }

    @Test
    void statesWhoseItIsItsLanguageAndItsPaper() {
        Map<String, String> letter = ExportedFiles.docx(
                Samples.ada(), ExportedFiles.classic("{\"language\": \"nl\", \"pageSize\": \"Letter\"}"));

        assertThat(letter.get("docProps/core.xml"))
                .contains("<dc:creator>Ada Brennan</dc:creator>", "<dc:language>nl-NL</dc:language>");
        assertThat(letter.get("word/styles.xml")).contains("<w:lang w:val=\"nl-NL\"/>");
        assertThat(letter.get("word/document.xml")).contains("<w:pgSz w:w=\"12240\" w:h=\"15840\"/>");
        assertThat(parts.get("word/document.xml")).contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>");
    }

    @Test
    void takesMarkupForText() throws Exception {
        ResumeContent content = ResumeContent.empty()
                .withPersonalInfo(new PersonalInfo("A & B <c> \"d\" \u0001\uD800", null))
                .withSummary("</w:t></w:r> & {body} {links}");

        Map<String, String> hostile = ExportedFiles.docx(content, Design.CLASSIC);

        for (String xml : hostile.values()) {
            DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(hostile.get("word/document.xml"))
                .contains("A &amp; B &lt;c&gt; &quot;d&quot;", "&lt;/w:t&gt;&lt;/w:r&gt; &amp; {body} {links}");
    }

    @Test
    void runsFromRightToLeftWhereTheTextDoes() {
        ResumeContent content = ResumeContent.empty().withSummary("مهندسة برمجيات");

        assertThat(ExportedFiles.docx(content, Design.CLASSIC).get("word/document.xml"))
                .contains("<w:bidi/></w:pPr><w:r><w:rPr><w:rtl/></w:rPr>");
    }

    @Test
    void looksAsTheDesignSays() {
        String chosen = ExportedFiles.docx(
                        Samples.ada(),
                        ExportedFiles.classic(
                                "{\"font\": \"mono\", \"accentColor\": \"#8a1538\", \"spacing\": \"compact\"}"))
                .get("word/styles.xml");

        assertThat(parts.get("word/styles.xml")).contains("w:ascii=\"Cambria\"", "w:ascii=\"Calibri\"", "1F5A73");
        assertThat(chosen).contains("w:ascii=\"Consolas\"", "8A1538").doesNotContain("Cambria", "1F5A73");
        assertThat(sectionGap(chosen)).isLessThan(sectionGap(parts.get("word/styles.xml")));
    }

    @ParameterizedTest
    @FieldSource("TEMPLATES")
    void hasALookForEveryTemplate(Template template) throws Exception {
        String styles = ExportedFiles.docx(Samples.ada(), Design.of(template)).get("word/styles.xml");

        DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(styles.getBytes(StandardCharsets.UTF_8)));
        assertThat(styles).doesNotContain("{").contains("w:styleId=\"Heading1\"");
    }

    private static int sectionGap(String styles) {
        Matcher gap = Pattern.compile("w:before=\"(\\d+)\" w:after=\"\\d+\" w:line=\"240\"")
                .matcher(styles);
        assertThat(gap.find()).isTrue();
        return Integer.parseInt(gap.group(1));
    }
}
