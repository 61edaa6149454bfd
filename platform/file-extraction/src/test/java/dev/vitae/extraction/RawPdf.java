package dev.vitae.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** PDFs written object by object, as nobody but an attacker writes them. */
public final class RawPdf {

    private final ByteArrayOutputStream file = new ByteArrayOutputStream();
    private final List<Integer> offsets = new ArrayList<>();

    private RawPdf() {}

    /** One page of that size whose only content stream has those encoded bytes and those further dictionary entries. */
    public static byte[] page(int width, int height, String streamEntries, byte[] encoded, String toUnicode) {
        return of(
                "<</Type/Catalog/Pages 2 0 R>>",
                "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 %d %d]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>"
                        .formatted(width, height),
                stream(streamEntries, new String(encoded, StandardCharsets.ISO_8859_1)),
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding/ToUnicode 6 0 R>>",
                stream("", map(toUnicode)));
    }

    /** A stream object; the entries say its length unless they are empty. */
    public static String stream(String entries, String encoded) {
        String said = entries.isEmpty() ? "/Length " + encoded.length() : entries;
        return "<<%s>>\nstream\n%s\nendstream".formatted(said, encoded);
    }

    /** A font's map from its codes to Unicode, of one line. */
    public static String map(String line) {
        return "begincmap\n1 begincodespacerange\n<00> <ff>\nendcodespacerange\n1 beginbfchar\n" + line
                + "\nendbfchar\nendcmap\n";
    }

    /** Those objects, numbered from 1, of which the first is the catalog. */
    public static byte[] of(String... objects) {
        RawPdf pdf = new RawPdf();
        pdf.write("%PDF-1.7\n");
        List.of(objects).forEach(pdf::object);
        return pdf.end();
    }

    public static byte[] withStream(String streamEntries, byte[] encoded) {
        return page(600, 800, streamEntries + "/Length " + encoded.length, encoded, "<7f> <007f>");
    }

    /** A page that those operators draw, with a bold font F. */
    public static byte[] content(String operators) {
        byte[] bytes = operators.getBytes(StandardCharsets.ISO_8859_1);
        return page(600, 800, "/Length " + bytes.length, bytes, "<7f> <007f>");
    }

    /** Text drawn in lines of its own; {@code #} means whatever {@code toUnicode} says. */
    public static byte[] lines(String toUnicode, String... lines) {
        StringBuilder content = new StringBuilder("BT /F 12 Tf\n");
        for (int i = 0; i < lines.length; i++) {
            content.append("1 0 0 1 50 %d Tm (%s) Tj\n".formatted(750 - 30 * i, lines[i]));
        }
        byte[] bytes = content.append("ET").toString().getBytes(StandardCharsets.ISO_8859_1);
        return page(600, 800, "/Length " + bytes.length, bytes, toUnicode);
    }

    /** Short headings, each to the right of and below the one before: as many places for a gutter as cells. */
    public static byte[] diagonal(int cells) {
        StringBuilder content = new StringBuilder("BT /F 1 Tf\n");
        for (int i = 0; i < cells; i++) {
            content.append(String.format(
                    Locale.ROOT,
                    "3 0 0 3 %d %d Tm (%s) Tj\n",
                    30 + 30 * i,
                    3 * cells + 80 - 3 * i,
                    i % 2 == 0 ? "Skills" : "Education"));
        }
        byte[] bytes = content.append("ET").toString().getBytes(StandardCharsets.ISO_8859_1);
        return page(cells * 30 + 100, cells * 3 + 100, "/Length " + bytes.length, bytes, "<7f> <007f>");
    }

    /** That many megabytes of spaces, deflated. */
    public static byte[] deflated(int megabytes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(bytes, new Deflater(9))) {
            for (int i = 0; i < megabytes; i++) {
                deflate.write(spaces);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void object(String body) {
        offsets.add(file.size());
        write(offsets.size() + " 0 obj\n" + body + "\nendobj\n");
    }

    private byte[] end() {
        int xref = file.size();
        write("xref\n0 %d\n0000000000 65535 f \n".formatted(offsets.size() + 1));
        offsets.forEach(offset -> write("%010d 00000 n \n".formatted(offset)));
        write("trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n".formatted(offsets.size() + 1, xref));
        return file.toByteArray();
    }

    private void write(String text) {
        file.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }
}
