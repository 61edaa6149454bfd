package dev.vitae.resume.parsing;

import dev.vitae.document.ResumeContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** Draws a résumé line by line; {@code y} runs down from the top of an A4 page. */
final class PdfFixture {

    private final PDFont regular = new PDType1Font(FontName.HELVETICA);
    private final PDFont bold = new PDType1Font(FontName.HELVETICA_BOLD);
    private static final ResumeParser PARSER = new ResumeParser();

    private static final float HEIGHT = PDRectangle.A4.getHeight();

    private final PDDocument document = new PDDocument();
    private PDPage page;
    private PDPageContentStream content;

    PdfFixture() {
        nextPage();
    }

    /** With a name and an address at the top. */
    static PdfFixture person() {
        return new PdfFixture().bold(50, 60, 20, "Priya Lindqvist").text(50, 78, 10, "priya@lindqvist.example");
    }

    static ResumeContent content(PdfFixture pdf) {
        return PARSER.parse(pdf.bytes(), "resume.pdf").content();
    }

    PdfFixture nextPage() {
        return io(() -> {
            if (content != null) {
                content.close();
            }
            page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            content = new PDPageContentStream(document, page);
        });
    }

    PdfFixture text(float x, float y, float size, String text) {
        return draw(x, y, size, regular, text, 0);
    }

    PdfFixture bold(float x, float y, float size, String text) {
        return draw(x, y, size, bold, text, 0);
    }

    PdfFixture spaced(float x, float y, float size, String text, float spacing) {
        return draw(x, y, size, bold, text, spacing);
    }

    PdfFixture right(float right, float y, float size, String text) {
        return io(() -> {
            float width = regular.getStringWidth(text) / 1000 * size;
            draw(right - width, y, size, regular, text, 0);
        });
    }

    PdfFixture link(float x, float y, String text, String uri) {
        return text(x, y, 10, text).io(() -> {
            PDAnnotationLink link = new PDAnnotationLink();
            PDActionURI action = new PDActionURI();
            action.setURI(uri);
            link.setAction(action);
            link.setRectangle(new PDRectangle(x, HEIGHT - y - 2, 60, 12));
            page.getAnnotations().add(link);
        });
    }

    private PdfFixture draw(float x, float y, float size, PDFont font, String text, float spacing) {
        return io(() -> {
            content.beginText();
            content.setFont(font, size);
            content.setCharacterSpacing(spacing);
            content.newLineAtOffset(x, HEIGHT - y);
            content.showText(text);
            content.endText();
        });
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        io(() -> {
            content.close();
            document.save(bytes);
            document.close();
        });
        return bytes.toByteArray();
    }

    byte[] encrypted(String password) {
        io(() -> {
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
        });
        return bytes();
    }

    private interface Drawing {
        void run() throws IOException;
    }

    private PdfFixture io(Drawing drawing) {
        try {
            drawing.run();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
