package dev.vitae.resume;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vitae.document.ContentJson;
import dev.vitae.document.ResumeContent;
import dev.vitae.document.rendering.PdfOptions;
import dev.vitae.document.rendering.PdfRenderer;
import dev.vitae.testkit.Contracts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Files to upload, good and bad, of a person who does not exist. */
public final class SampleFiles {

    private SampleFiles() {}

    /** What the contract sample of a résumé says. */
    public static ResumeContent content() {
        try {
            return new ContentJson()
                    .read(new ObjectMapper()
                            .readTree(Contracts.http("resume", "resume"))
                            .get("content"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] pdf() {
        return new PdfRenderer().render(content(), PdfOptions.of(content()));
    }

    /** The same résumé in another file for every mark. */
    public static byte[] pdf(String mark) {
        byte[] pdf = pdf();
        byte[] comment = ("\n% " + mark + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] marked = Arrays.copyOf(pdf, pdf.length + comment.length);
        System.arraycopy(comment, 0, marked, pdf.length, comment.length);
        return marked;
    }

    public static byte[] docx() {
        List<String> lines = List.of(
                "Ada Brennan",
                "ada.brennan@example.com | Dublin, Ireland",
                "Experience",
                "Senior Backend Engineer, Harbour Payments",
                "April 2021 – Present",
                "Led the move of settlement to Apache Kafka streams.",
                "Skills",
                "Java, Apache Kafka, PostgreSQL");
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            lines.forEach(line -> document.createParagraph().createRun().setText(line));
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] encryptedPdf() {
        try (PDDocument document = Loader.loadPDF(pdf())) {
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            return save(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Pages without a single character, as a scanner makes them. */
    public static byte[] scannedPdf() {
        return blankPages(1);
    }

    public static byte[] endlessPdf() {
        return blankPages(200);
    }

    public static byte[] truncatedPdf() {
        return Arrays.copyOf(pdf(), 600);
    }

    public static byte[] truncatedDocx() {
        return Arrays.copyOf(docx(), 900);
    }

    public static byte[] png() {
        return "\u0089PNG\r\n\u001a\n and so on".getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A readable PDF, padded to that many bytes. */
    public static byte[] pdfOf(int bytes) {
        return Arrays.copyOf(pdf(), bytes);
    }

    private static byte[] blankPages(int pages) {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                document.addPage(new PDPage());
            }
            return save(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] save(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }
}
