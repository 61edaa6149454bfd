package dev.vitae.document.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A new document as a file (ISO 32000-1, 7.5): streams by themselves, all else in one object stream, found by a
 * cross-reference stream. PDFBox's own gathers and sorts the objects in several rounds first, for encryption and for changes
 * to a file that exists. The same document gives the same bytes.
 */
final class PdfFile {
    private static final byte[] HEADER = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte BY_OFFSET = 1;
    private static final byte IN_OBJECT_STREAM = 2;
    private static final int ENTRY = 7; // a byte for the kind, four for the place, two for the index

    private final PdfObjects objects = new PdfObjects();
    private final ByteArrayOutputStream file = new ByteArrayOutputStream(65_536);

    private PdfFile() {}

    static byte[] of(PDDocument document) throws IOException {
        return new PdfFile().write(document.getDocument().getTrailer());
    }

    private byte[] write(COSDictionary trailer) throws IOException {
        file.writeBytes(HEADER);
        COSDictionary references = new COSDictionary();
        for (COSName name : new COSName[] {COSName.ROOT, COSName.INFO}) {
            references.setItem(name, trailer.getDictionaryObject(name));
            objects.number(trailer.getDictionaryObject(name));
        }
        ByteArrayOutputStream places = new ByteArrayOutputStream();
        ByteArrayOutputStream together = new ByteArrayOutputStream(32_768);
        ByteBuffer entries = ByteBuffer.allocate(ENTRY * 256).position(ENTRY);
        int index = 0;
        for (int number = 1; number <= objects.count(); number++) { // more with each that is written
            if (entries.remaining() < 3 * ENTRY) {
                entries = ByteBuffer.allocate(2 * entries.capacity()).put(entries.flip());
            }
            if (objects.get(number) instanceof COSStream stream) {
                entries.put(BY_OFFSET).putInt(file.size()).putChar((char) 0);
                try (InputStream content = stream.createRawInputStream()) {
                    write(number, stream, content.readAllBytes());
                }
            } else {
                entries.put(IN_OBJECT_STREAM).putInt(0).putChar((char) index++);
                places.writeBytes((number + " " + together.size() + " ").getBytes(StandardCharsets.US_ASCII));
                objects.write(objects.get(number), together);
                together.write('\n');
            }
        }
        writeRest(references, entries, index, places, together);
        return file.toByteArray();
    }

    private void writeRest(
            COSDictionary references,
            ByteBuffer entries,
            int index,
            ByteArrayOutputStream places,
            ByteArrayOutputStream together)
            throws IOException {
        int number = objects.count() + 1;
        for (int i = 1; i < number; i++) {
            if (entries.get(ENTRY * i) == IN_OBJECT_STREAM) {
                entries.putInt(ENTRY * i + 1, number);
            }
        }
        COSDictionary objectStream = new COSDictionary();
        objectStream.setItem(COSName.TYPE, COSName.OBJ_STM);
        objectStream.setInt(COSName.N, index);
        objectStream.setInt(COSName.FIRST, places.size());
        places.writeBytes(together.toByteArray());
        entries.put(BY_OFFSET).putInt(file.size()).putChar((char) 0);
        writeDeflated(number, objectStream, places.toByteArray());

        int start = file.size();
        entries.put(BY_OFFSET).putInt(start).putChar((char) 0);
        references.setItem(COSName.TYPE, COSName.XREF);
        references.setInt(COSName.SIZE, number + 2);
        references.setItem(COSName.W, numbers(1, 4, 2));
        references.setItem(COSName.ID, identity());
        writeDeflated(number + 1, references, Arrays.copyOf(entries.array(), entries.position()));
        file.writeBytes(("startxref\n" + start + "\n%%EOF\n").getBytes(StandardCharsets.US_ASCII));
    }

    private void writeDeflated(int number, COSDictionary dictionary, byte[] content) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        ByteArrayOutputStream deflated = new ByteArrayOutputStream(content.length / 2);
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, deflater)) {
            out.write(content);
        } finally {
            deflater.end();
        }
        dictionary.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        write(number, dictionary, deflated.toByteArray());
    }

    private void write(int number, COSDictionary dictionary, byte[] content) throws IOException {
        dictionary.setInt(COSName.LENGTH, content.length);
        file.writeBytes((number + " 0 obj\n").getBytes(StandardCharsets.US_ASCII));
        objects.write(dictionary, file);
        file.writeBytes("\nstream\n".getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(content);
        file.writeBytes("\nendstream\nendobj\n".getBytes(StandardCharsets.US_ASCII));
    }

    /** By what the file says: time or chance would make another file of the same document. */
    private COSArray identity() {
        try {
            byte[] digest = MessageDigest.getInstance("MD5").digest(file.toByteArray());
            COSArray identity = new COSArray();
            identity.add(new COSString(digest));
            identity.add(new COSString(digest));
            return identity;
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has MD5", impossible);
        }
    }

    private static COSArray numbers(int... values) {
        COSArray numbers = new COSArray();
        for (int value : values) {
            numbers.add(COSInteger.get(value));
        }
        return numbers;
    }
}
