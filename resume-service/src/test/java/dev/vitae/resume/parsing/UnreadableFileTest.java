package dev.vitae.resume.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Every way a file can be refused has a code of its own, and none hurts. */
class UnreadableFileTest {

    private static final String DOCUMENT =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>%s</w:body></w:document>";

    private final ResumeParser parser = new ResumeParser();

    private String codeOf(byte[] file) {
        return catchThrowableOfType(UnreadableFile.class, () -> parser.parse(file, "resume.pdf"))
                .code();
    }

    private static byte[] goodPdf() {
        return new PdfFixture().bold(50, 60, 22, "Amelia Carter").bytes();
    }

    private static byte[] zip(String... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(codeOf(new byte[0])).isEqualTo("file_empty");
    }

    @Test
    void refusesAPdfCutInHalf() {
        byte[] pdf = goodPdf();
        assertThat(codeOf(Arrays.copyOf(pdf, pdf.length / 3))).isEqualTo("file_corrupt");
    }

    @Test
    void refusesAPdfOfNoise() {
        assertThat(codeOf("%PDF-1.7\nthis is no document".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("file_corrupt");
    }

    @Test
    void refusesADocxCutInHalf() throws IOException {
        byte[] docx = zip("word/document.xml", DOCUMENT.formatted(""));
        assertThat(codeOf(Arrays.copyOf(docx, docx.length - 30))).isEqualTo("file_corrupt");
    }

    @Test
    void refusesAPdfThatNeedsAPassword() {
        byte[] pdf = new PdfFixture().bold(50, 60, 22, "Amelia Carter").encrypted("secret");
        assertThat(codeOf(pdf)).isEqualTo("file_encrypted");
    }

    @Test
    void refusesADocxThatNeedsAPassword() throws IOException, GeneralSecurityException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (POIFSFileSystem office = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inside = encryptor.getDataStream(office)) {
                inside.write(zip("word/document.xml", DOCUMENT.formatted("")));
            }
            office.writeFilesystem(file);
        }
        assertThat(codeOf(file.toByteArray())).isEqualTo("file_encrypted");
    }

    @Test
    void readsAPdfThatOnlyForbidsCopying() {
        byte[] pdf = new PdfFixture().bold(50, 60, 22, "Amelia Carter").encrypted("");
        assertThat(parser.parse(pdf, "resume.pdf").content().personalInfo().fullName())
                .isEqualTo("Amelia Carter");
    }

    @Test
    void refusesAPictureNamedPdf() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", png);
        assertThat(codeOf(png.toByteArray())).isEqualTo("file_type_unsupported");
    }

    @Test
    void refusesAZipThatIsNoDocx() throws IOException {
        assertThat(codeOf(zip("notes.txt", "hello"))).isEqualTo("file_type_unsupported");
    }

    @Test
    void refusesADocxWithMacros() throws IOException {
        byte[] docx = zip("word/document.xml", DOCUMENT.formatted(""), "word/vbaProject.bin", "macro");
        assertThat(codeOf(docx)).isEqualTo("file_type_unsupported");
    }

    @Test
    void refusesAFileThatIsPdfAndZipAtOnce() throws IOException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(goodPdf());
        both.write(zip("word/document.xml", DOCUMENT.formatted("")));
        assertThat(codeOf(both.toByteArray())).isEqualTo("file_type_unsupported");
    }

    @Test
    void saysThatAScanHasNoText() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                BufferedImage scan = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
                content.drawImage(LosslessFactory.createFromImage(document, scan), 0, 0, 500, 700);
            }
            document.save(bytes);
        }
        assertThat(codeOf(bytes.toByteArray())).isEqualTo("no_text_found");
    }

    @Test
    void refusesADocxThatInflatesBeyondMeasure() throws IOException {
        byte[] bomb = zip("word/document.xml", DOCUMENT.formatted("<w:p/>".repeat(2 << 20)));
        assertThat(bomb.length).isLessThan(1 << 20);
        assertThat(codeOf(bomb)).isEqualTo("file_too_complex");
    }

    @Test
    void refusesFiftyOnePages() {
        PdfFixture pdf = new PdfFixture().text(50, 50, 10, "page");
        for (int page = 2; page <= 51; page++) {
            pdf.nextPage().text(50, 50, 10, "page");
        }
        assertThat(codeOf(pdf.bytes())).isEqualTo("file_too_complex");
    }

    @Test
    void stopsWhenItsTimeIsOver() {
        ResumeParser hurried = new ResumeParser(ParsingLimits.DEFAULT.within(Duration.ofNanos(1)));
        UnreadableFile refused =
                catchThrowableOfType(UnreadableFile.class, () -> hurried.parse(goodPdf(), "resume.pdf"));
        assertThat(refused.code()).isEqualTo("file_too_complex");
    }

    @Test
    void neverResolvesAnExternalEntity() throws IOException {
        String xml = "<!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/passwd\">]>"
                + DOCUMENT.formatted("<w:p><w:r><w:t>&file;</w:t></w:r></w:p>");
        assertThat(codeOf(zip("word/document.xml", xml))).isEqualTo("file_corrupt");
    }

    @Test
    void neverExpandsEntitiesOfItsOwn() throws IOException {
        String xml = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]>"
                + DOCUMENT.formatted("<w:p><w:r><w:t>&c;</w:t></w:r></w:p>");
        assertThat(codeOf(zip("word/document.xml", xml))).isEqualTo("file_corrupt");
    }

    @Test
    void refusesTablesNestedWithoutEnd() throws IOException {
        String xml = DOCUMENT.formatted("<w:tbl><w:tr><w:tc>".repeat(500) + "</w:tc></w:tr></w:tbl>".repeat(500));
        assertThat(codeOf(zip("word/document.xml", xml))).isEqualTo("file_too_complex");
    }
}
