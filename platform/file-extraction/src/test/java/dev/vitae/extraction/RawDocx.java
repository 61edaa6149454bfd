package dev.vitae.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** DOCX files of parts written by hand. */
public final class RawDocx {

    private static final String NAMESPACES =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"r\"";

    private RawDocx() {}

    /** Part names and their contents, in turns. */
    public static byte[] of(String... namesAndContents) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static byte[] ofBody(String body) {
        return of("word/document.xml", document(body));
    }

    public static String document(String body) {
        return "<w:document %s><w:body>%s</w:body></w:document>".formatted(NAMESPACES, body);
    }

    public static String header(String body) {
        return "<w:hdr %s>%s</w:hdr>".formatted(NAMESPACES, body);
    }

    public static String linkTo(String address) {
        return "<Relationships><Relationship Id=\"rId1\" TargetMode=\"External\" Target=\"%s\"/></Relationships>"
                .formatted(address);
    }

    public static String lines(String... texts) {
        StringBuilder paragraphs = new StringBuilder();
        for (String text : texts) {
            paragraphs.append(paragraph("", text));
        }
        return paragraphs.toString();
    }

    public static String paragraph(String properties, String text) {
        return "<w:p><w:pPr>%s</w:pPr><w:r><w:t>%s</w:t></w:r></w:p>".formatted(properties, text);
    }
}
