package dev.vitae.extraction;

import static dev.vitae.extraction.HostileFile.read;
import static dev.vitae.extraction.HostileFile.refused;
import static dev.vitae.extraction.RawPdf.stream;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** Hostile PDFs (ISO 32000-1), made when asked for. */
final class HostilePdfs {

    private static final String NAME = "Ada Brennan";
    private static final String TEXT = "BT /F 12 Tf 1 0 0 1 50 700 Tm (" + NAME + ") Tj ET";
    private static final String CATALOG = "<</Type/Catalog/Pages 2 0 R>>";
    private static final String PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>";
    private static final String FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>";
    private static final String COMPLEX = "file_too_complex";
    private static final String CORRUPT = "file_corrupt";
    /** More than is inflated of any file. */
    private static final int MEGABYTES = 60;

    private HostilePdfs() {}

    static byte[] good() {
        return RawPdf.lines("<7f> <007f>", NAME, "SKILLS", "Java, Kafka, SQL");
    }

    static List<HostileFile> all() {
        byte[] deflated = RawPdf.deflated(MEGABYTES);
        byte[] headless = deflated.clone();
        headless[0] = 0;
        byte[] runs = new byte[MEGABYTES << 14];
        for (int i = 0; i < runs.length; i += 2) {
            runs[i] = (byte) 129;
            runs[i + 1] = ' ';
        }
        byte[] hex = (HexFormat.of().formatHex(deflated) + ">").getBytes(StandardCharsets.US_ASCII);
        byte[] bomb = RawPdf.withStream("/Filter/FlateDecode", deflated);
        String bombMap = stream(
                "/Filter/FlateDecode/Length " + deflated.length, new String(deflated, StandardCharsets.ISO_8859_1));
        return List.of(
                refused("noise.pdf", bytes("%PDF-1.7\nthis is no document"), CORRUPT),
                refused("truncated.pdf", Arrays.copyOf(good(), 40), CORRUPT),
                refused("encrypted.pdf", encrypted(good(), "secret"), "file_encrypted"),
                read("copying-forbidden.pdf", encrypted(good(), "")),
                refused("scan.pdf", scan(), "no_text_found"),
                refused("deflated.pdf", bomb, COMPLEX),
                refused("name-in-other-letters.pdf", RawPdf.withStream("/Filter/#46lateDecode", deflated), COMPLEX),
                refused("deflated-without-header.pdf", RawPdf.withStream("/Filter/FlateDecode", headless), COMPLEX),
                refused(
                        "deflated-below-hex.pdf",
                        RawPdf.withStream("/Filter[/ASCIIHexDecode/FlateDecode]", hex),
                        COMPLEX),
                refused("run-lengths.pdf", RawPdf.withStream("/Filter/RunLengthDecode", runs), COMPLEX),
                refused("deflated-and-encrypted.pdf", encrypted(bomb, ""), COMPLEX),
                refused("picture-for-a-page.pdf", RawPdf.withStream("/Filter/DCTDecode", new byte[100]), COMPLEX),
                read("length-that-lies.pdf", RawPdf.page(600, 800, "/Length 500000000", bytes(TEXT), "<7f> <007f>")),
                refused("ten-thousand-pages.pdf", pages(10_000), COMPLEX),
                refused("fifty-one-pages.pdf", pages(51), COMPLEX),
                read("endless-page.pdf", page("/MediaBox[0 0 1e30 1e30]", TEXT, FONT, "")),
                refused(
                        "endless-text.pdf",
                        page("", "BT /F 12 Tf " + "(aaaaaaaa) Tj ".repeat(300_000), FONT, ""),
                        COMPLEX),
                refused("endless-drawing.pdf", page("", "n ".repeat(2_000_000) + TEXT, FONT, ""), COMPLEX),
                read("page-in-itself.pdf", loop()),
                read("form-in-itself.pdf", formInItself()),
                refused("forms-in-forms.pdf", formsInForms(), COMPLEX),
                refused("arrays-in-arrays.pdf", page("/X " + "[".repeat(1_000_000), TEXT, FONT, ""), "no_text_found"),
                refused("pages-in-pages.pdf", pagesInPages(), COMPLEX),
                refused("memory-hog.pdf", page("/X [" + "[]".repeat(2_400_000) + "]", TEXT, FONT, ""), COMPLEX),
                refused(
                        "font-map-bomb.pdf",
                        page("", TEXT, "<</ToUnicode 6 0 R" + FONT.substring(2), bombMap),
                        COMPLEX),
                read("font-of-noise.pdf", page("", TEXT, noiseFont(), stream("", "no font".repeat(1_000)))),
                read("script.pdf", script()),
                refused("cross-references-in-a-circle.pdf", circle(), CORRUPT));
    }

    /** One page with those further entries; an object after its font may be empty. */
    private static byte[] page(String entries, String content, String font, String more) {
        return RawPdf.of(
                CATALOG,
                PAGES,
                "<</Type/Page/Parent 2 0 R/Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>/Contents 4 0 R%s>>"
                        .formatted(entries),
                stream("", content),
                font,
                more.isEmpty() ? "null" : more);
    }

    private static byte[] pages(int count) {
        return RawPdf.of(
                CATALOG,
                "<</Type/Pages/Kids[%s]/Count %d>>".formatted("3 0 R ".repeat(count), count),
                "<</Type/Page/Parent 2 0 R/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>",
                stream("", TEXT),
                FONT);
    }

    private static byte[] loop() {
        return RawPdf.of(
                CATALOG,
                "<</Type/Pages/Kids[3 0 R 2 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>",
                stream("", TEXT),
                FONT);
    }

    private static byte[] formInItself() {
        String form = stream("/Type/XObject/Subtype/Form/Resources<</XObject<</X 6 0 R>>>>/Length 5", "/X Do");
        return page("", TEXT + " /X Do", FONT, form);
    }

    /** Thirty forms that each draw the next one twice. */
    private static byte[] formsInForms() {
        List<String> objects = new ArrayList<>(List.of(
                CATALOG,
                PAGES,
                "<</Type/Page/Parent 2 0 R/Resources<</XObject<</X 5 0 R>>>>/Contents 4 0 R>>",
                stream("", "/X Do")));
        String content = "/X Do " + "n ".repeat(1_000) + "/X Do";
        for (int next = 6; next < 36; next++) {
            String resources = "/Resources<</XObject<</X %d 0 R>>>>".formatted(next);
            objects.add(stream("/Type/XObject/Subtype/Form/Length " + content.length() + resources, content));
        }
        return RawPdf.of(objects.toArray(String[]::new));
    }

    private static byte[] pagesInPages() {
        List<String> objects = new ArrayList<>(List.of(CATALOG));
        for (int next = 3; next < 40_000; next++) {
            objects.add("<</Type/Pages/Kids[%d 0 R]/Count 1>>".formatted(next));
        }
        objects.add("<</Type/Page>>");
        return RawPdf.of(objects.toArray(String[]::new));
    }

    private static String noiseFont() {
        return "<</Type/Font/Subtype/TrueType/BaseFont/Noise/Encoding/WinAnsiEncoding/FontDescriptor"
                + "<</Type/FontDescriptor/FontName/Noise/Flags 32/FontFile2 6 0 R>>>>";
    }

    private static byte[] script() {
        return RawPdf.of(
                "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.launchURL\\(\"http://localhost\"\\))>>>>",
                PAGES,
                "<</Type/Page/Parent 2 0 R/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>",
                stream("", TEXT),
                FONT);
    }

    private static byte[] circle() {
        String file =
                "%PDF-1.7\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1/Root 1 0 R/Prev 9>>\nstartxref\n9\n";
        return bytes(file + "%%EOF\n");
    }

    private static byte[] scan() {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                BufferedImage scan = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
                content.drawImage(LosslessFactory.createFromImage(document, scan), 0, 0, 500, 700);
            }
            return save(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] encrypted(byte[] pdf, String password) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            return save(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] save(PDDocument document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
