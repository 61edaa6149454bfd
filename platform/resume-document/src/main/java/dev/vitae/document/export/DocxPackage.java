package dev.vitae.document.export;

import dev.vitae.document.Resources;
import dev.vitae.document.rendering.Photo;
import dev.vitae.document.template.Design;
import dev.vitae.document.template.TemplateOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a Word document in one file (ECMA-376 part 2), always in the same order and without a time.
 *
 * @param name whose résumé it is; empty where that is not stated
 * @param body WordprocessingML: paragraphs
 * @param links addresses by the id that the body names them by
 * @param photo that the body names {@code photo}; null for none
 */
record DocxPackage(String name, Design design, String body, Map<String, String> links, Photo photo) {
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    /** Left and right, 2 cm, in twentieths of a point. */
    private static final int MARGIN = 1_134;

    private static final String PHOTO = "<Relationship Id=\"photo\""
            + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"photo.jpeg\"/>\n";

    byte[] bytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream(16_384);
        try (ZipOutputStream zip = new ZipOutputStream(file)) {
            put(zip, "[Content_Types].xml", template("content-types.xml"));
            put(zip, "_rels/.rels", template("package-links.xml"));
            put(zip, "docProps/core.xml", template("core.xml"));
            put(zip, "docProps/app.xml", template("app.xml"));
            put(zip, "word/document.xml", template("document.xml").replace("{body}", body));
            put(
                    zip,
                    "word/_rels/document.xml.rels",
                    template("document-links.xml").replace("{links}", relationships()));
            put(zip, "word/styles.xml", styles());
            put(zip, "word/numbering.xml", template("numbering.xml"));
            put(zip, "word/settings.xml", template("settings.xml"));
            if (photo != null) {
                put(zip, "word/photo.jpeg", photo.jpeg());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void put(ZipOutputStream zip, String part, String xml) throws IOException {
        put(zip, part, xml.getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String part, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(part);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private String styles() {
        String styles = template("styles.xml");
        // A rule's colour is named within the rule, so the rules come first.
        for (Map.Entry<String, String> value : new DocxLook(design).values().entrySet()) {
            styles = styles.replace("{" + value.getKey() + "}", value.getValue());
        }
        return styles;
    }

    private String template(String part) {
        TemplateOptions options = design.options();
        int width = twips(options.pageSize().width());
        return Resources.text("/export/docx/" + part)
                .replace("{language}", options.language().locale())
                .replace("{width}", String.valueOf(width))
                .replace("{height}", String.valueOf(twips(options.pageSize().height())))
                .replace("{margin}", String.valueOf(MARGIN))
                .replace("{text-width}", String.valueOf(width - 2 * MARGIN))
                .replace("{name}", Xml.escaped(name));
    }

    /** Millimetres in twentieths of a point. */
    private static int twips(float millimetres) {
        return Math.round(millimetres / 25.4f * 1_440);
    }

    private String relationships() {
        return links.entrySet().stream()
                .map(link -> "<Relationship Id=\"" + link.getKey()
                        + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\""
                        + " Target=\"" + Xml.escaped(link.getValue()) + "\" TargetMode=\"External\"/>\n")
                .collect(Collectors.joining("", photo == null ? "" : PHOTO, ""));
    }
}
