package dev.vitae.document.rendering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;

/**
 * The objects of a document in the order in which others refer to them, and how they are written (ISO 32000-1, 7.3). A
 * dictionary stands by itself and is referred to, unless it is direct; an array stands where it is used.
 */
final class PdfObjects {
    private final Map<COSBase, Integer> numbers = new IdentityHashMap<>();
    private final List<COSBase> objects = new ArrayList<>();
    private final Map<COSName, byte[]> names = new IdentityHashMap<>();

    int count() {
        return objects.size();
    }

    /** @param number from 1 */
    COSBase get(int number) {
        return objects.get(number - 1);
    }

    int number(COSBase object) {
        Integer known = numbers.get(object);
        if (known == null) {
            objects.add(object);
            known = objects.size();
            numbers.put(object, known);
        }
        return known;
    }

    /** The object itself, even where others would be referred to. */
    void write(COSBase object, ByteArrayOutputStream out) throws IOException {
        if (object instanceof COSDictionary dictionary) {
            writeEntries(dictionary, out);
        } else {
            writeValue(object, out);
        }
    }

    private void writeValue(COSBase base, ByteArrayOutputStream out) throws IOException {
        COSBase value = base instanceof COSObject reference ? reference.getObject() : base;
        if (value instanceof COSDictionary dictionary) {
            if (dictionary.isDirect()) {
                writeEntries(dictionary, out);
            } else {
                writeText(number(dictionary) + " 0 R", out);
            }
        } else if (value instanceof COSArray array) {
            out.write('[');
            for (int i = 0; i < array.size(); i++) {
                if (i > 0) {
                    out.write(' ');
                }
                writeValue(array.get(i), out);
            }
            out.write(']');
        } else if (value instanceof COSName name) {
            writeName(name, out);
        } else if (value instanceof COSString string) {
            COSWriter.writeString(string, out);
        } else if (value instanceof COSInteger number) {
            writeText(Long.toString(number.longValue()), out);
        } else if (value instanceof COSFloat number) {
            number.writePDF(out);
        } else if (value instanceof COSBoolean truth) {
            truth.writePDF(out);
        } else {
            writeText("null", out);
        }
    }

    private void writeEntries(COSDictionary dictionary, ByteArrayOutputStream out) throws IOException {
        writeText("<<", out);
        for (Map.Entry<COSName, COSBase> entry : dictionary.entrySet()) {
            writeName(entry.getKey(), out);
            out.write(' ');
            writeValue(entry.getValue(), out);
        }
        writeText(">>", out);
    }

    private void writeName(COSName name, ByteArrayOutputStream out) throws IOException {
        byte[] bytes = names.get(name);
        if (bytes == null) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            name.writePDF(written);
            bytes = written.toByteArray();
            names.put(name, bytes);
        }
        out.writeBytes(bytes);
    }

    private static void writeText(String text, ByteArrayOutputStream out) {
        out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
