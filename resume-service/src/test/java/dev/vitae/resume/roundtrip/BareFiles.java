package dev.vitae.resume.roundtrip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Files of which only the pages are left: nothing that they say about themselves, carry along or tag. */
final class BareFiles {

    private BareFiles() {}

    static byte[] pdf(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            document.setDocumentInformation(new PDDocumentInformation());
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            catalog.setMetadata(null);
            catalog.setStructureTreeRoot(null);
            catalog.setMarkInfo(null);
            catalog.setNames(null);
            catalog.setDocumentOutline(null);
            ByteArrayOutputStream bare = new ByteArrayOutputStream();
            document.save(bare);
            return bare.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static byte[] docx(byte[] file) {
        ByteArrayOutputStream bare = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(file));
                ZipOutputStream to = new ZipOutputStream(bare)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                if (!entry.getName().startsWith("docProps/")) {
                    to.putNextEntry(new ZipEntry(entry.getName()));
                    from.transferTo(to);
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bare.toByteArray();
    }
}
