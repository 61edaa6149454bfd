package dev.vitae.extraction;

import static dev.vitae.extraction.HostileFile.read;
import static dev.vitae.extraction.HostileFile.refused;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Hostile DOCX files (ECMA-376), made when asked for. */
final class HostileDocx {

    private static final String NAME = RawDocx.lines("Ada Brennan");
    private static final String DOCUMENT = "word/document.xml";
    private static final String COMPLEX = "file_too_complex";
    private static final String CORRUPT = "file_corrupt";
    /** More than is inflated of any file. */
    private static final int MEGABYTES = 60;

    private HostileDocx() {}

    static byte[] good() {
        return RawDocx.ofBody(NAME);
    }

    /** @param outside the address that some of them want to be fetched */
    static List<HostileFile> all(String outside) {
        String spaces = " ".repeat(MEGABYTES << 20);
        String text = RawDocx.document(NAME);
        String tables = "<w:tbl><w:tr><w:tc>".repeat(500) + "</w:tc></w:tr></w:tbl>".repeat(500);
        String elements = "<w:x>".repeat(200_000) + "</w:x>".repeat(200_000);
        String attributes = "<w:p a=\"" + "x".repeat(7 << 20) + "\"/>";
        String inner = new String(good(), StandardCharsets.ISO_8859_1);
        return List.of(
                refused("truncated.docx", Arrays.copyOf(good(), good().length - 30), CORRUPT),
                refused("encrypted.docx", encrypted(), "file_encrypted"),
                refused("bomb.docx", RawDocx.ofBody(spaces), COMPLEX),
                refused("bomb-beside-the-text.docx", RawDocx.of(DOCUMENT, text, "word/media/a.png", spaces), COMPLEX),
                refused("many-parts.docx", manyParts(), COMPLEX),
                refused("zip-of-a-zip.docx", RawDocx.of("inner.docx", inner), "file_type_unsupported"),
                read("zip-in-the-text.docx", RawDocx.of(DOCUMENT, text, "word/embeddings/a.docx", inner)),
                refused("billion-laughs.docx", RawDocx.of(DOCUMENT, laughs() + text), CORRUPT),
                refused("entity-of-the-machine.docx", RawDocx.of(DOCUMENT, entity("file:///etc/passwd")), CORRUPT),
                refused("entity-of-the-net.docx", RawDocx.of(DOCUMENT, entity(outside)), CORRUPT),
                refused("doctype-of-the-net.docx", RawDocx.of(DOCUMENT, doctype(outside) + text), CORRUPT),
                refused("tables-in-tables.docx", RawDocx.ofBody(tables), COMPLEX),
                read("elements-in-elements.docx", RawDocx.ofBody(elements + NAME)),
                read("long-attribute.docx", RawDocx.ofBody(attributes + NAME)),
                refused("endless-tabs.docx", RawDocx.ofBody(endless("<w:tab/>")), COMPLEX),
                refused("endless-breaks.docx", RawDocx.ofBody(endless("<w:br/>")), COMPLEX),
                refused("endless-hyphens.docx", RawDocx.ofBody(endless("<w:noBreakHyphen/>")), COMPLEX),
                read("macros.docx", RawDocx.of(DOCUMENT, text, "word/vbaProject.bin", "Sub AutoOpen()")),
                read(
                        "template-of-the-net.docx",
                        RawDocx.of(DOCUMENT, text, "word/_rels/document.xml.rels", RawDocx.linkTo(outside))),
                refused("no-document.docx", RawDocx.of("notes.txt", "hello"), "file_type_unsupported"));
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        return entities.append("]>").toString();
    }

    private static String entity(String address) {
        return "<!DOCTYPE x [<!ENTITY outside SYSTEM \"" + address + "\">]>"
                + RawDocx.document("<w:p><w:r><w:t>&outside;</w:t></w:r></w:p>");
    }

    private static String doctype(String address) {
        return "<!DOCTYPE x SYSTEM \"" + address + "\">";
    }

    private static String endless(String piece) {
        return "<w:p><w:r>" + piece.repeat(600_000) + "<w:t>x</w:t></w:r></w:p>";
    }

    private static byte[] manyParts() {
        String[] parts = new String[6_000];
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = "word/media/" + i;
            parts[i + 1] = "";
        }
        return RawDocx.of(parts);
    }

    private static byte[] encrypted() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (POIFSFileSystem office = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream inside = encryptor.getDataStream(office)) {
                inside.write(good());
            }
            office.writeFilesystem(file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
        return file.toByteArray();
    }
}
